using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Tmf;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Sealing;

public sealed class MaskTests
{
    static readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    static JsonObject Sealed(string json)
    {
        var body = (JsonObject)JsonNode.Parse(json)!;
        Seal.Visit(body, (_, value) => Seal.Close(key, "p", value));
        return body;
    }

    static string Restored(JsonObject stored, string given, bool erased = false)
    {
        var body = (JsonObject)JsonNode.Parse(given)!;
        new Masks(stored, erased ? [] : new Dictionary<string, byte[]> { ["p"] = key }).Restore(body);
        Seal.Visit(body, (_, value) => Seal.IsSealed(value) ? Seal.Open(key, value) : value);
        return body.ToJsonString(StoreJson.Options).Replace('"', '\'');
    }

    const string TwoAddresses = """{"media":[{"type":"home","street1":"澄州市东湖区一路1号"},{"type":"work","street1":"澄州市东湖区二路2号"}],"birthDate":"1988-03-05","child":{"birthDate":"1988-11-30"}}""";

    [Theory]
    [InlineData("""{"media":[{"type":"home","street1":"澄州市东湖区****"},{"type":"work","street1":"澄州市东湖区****"}]}""", "{'media':[{'type':'home','street1':'澄州市东湖区一路1号'},{'type':'work','street1':'澄州市东湖区二路2号'}]}")]
    [InlineData("""{"media":[{"type":"work","street1":"澄州市东湖区****"}]}""", "{'media':[{'type':'work','street1':'澄州市东湖区二路2号'}]}")]
    [InlineData("""{"media":[{"type":"work","street1":"澄州市东湖区****"},{"type":"home","street1":"澄州市东湖区****"}]}""", "{'media':[{'type':'work','street1':'澄州市东湖区二路2号'},{'type':'home','street1':'澄州市东湖区一路1号'}]}")]
    [InlineData("""{"media":[{"type":"old","street1":"澄州市东湖区****"},{"type":"new","street1":"澄州市东湖区三路3号"}]}""", "{'media':[{'type':'old','street1':'澄州市东湖区一路1号'},{'type':'new','street1':'澄州市东湖区三路3号'}]}")]
    [InlineData("""{"child":{"birthDate":"1988-**-**"},"birthDate":"1988-**-**"}""", "{'child':{'birthDate':'1988-11-30'},'birthDate':'1988-03-05'}")]
    public void What_was_shown_and_comes_back_keeps_the_value_of_its_place(string given, string kept) => Restored(Sealed(TwoAddresses), given).ShouldBe(kept);

    [Theory]
    [InlineData("""{"media":[{"type":"other","street1":"澄州市东湖区****"}]}""", "platform.masked.ambiguous")]
    [InlineData("""{"media":[{"type":"new","street1":"澄州市东湖区****"},{"type":"home","street1":"澄州市东湖区****"}]}""", "platform.masked.ambiguous")]
    [InlineData("""{"spouse":{"birthDate":"1988-**-**"}}""", "platform.masked.ambiguous")]
    [InlineData("""{"birthDate":"****"}""", "platform.masked")]
    public void A_mask_of_several_values_without_a_place_and_one_of_none_are_refused(string given, string code) =>
        Should.Throw<Refused>(() => Restored(Sealed(TwoAddresses), given)).Problems[0].Code.ShouldBe(code);

    [Fact]
    public void The_id_of_an_element_is_its_place_and_a_mask_of_one_value_may_move()
    {
        Restored(Sealed("""{"a":[{"id":"1","phoneNumber":"13812345678"},{"id":"2","phoneNumber":"13899995678"}]}"""), """{"a":[{"id":"2","phoneNumber":"138****5678","x":1}]}""").ShouldBe("{'a':[{'id':'2','phoneNumber':'13899995678','x':1}]}");
        Restored(Sealed("""{"a":{"phoneNumber":"13812345678"},"b":{"phoneNumber":"13812345678"}}"""), """{"c":{"phoneNumber":"138****5678"}}""").ShouldBe("{'c':{'phoneNumber':'13812345678'}}");
    }

    [Fact]
    public void What_was_erased_stays_so_in_its_place_and_never_becomes_a_value()
    {
        var stored = Sealed("""{"phoneNumber":"1","birthDate":"2"}""");
        Restored(stored, $$"""{"phoneNumber":"{{Seal.Erased}}"}""", erased: true).ShouldBe("{'phoneNumber':'1'}");
        Should.Throw<Refused>(() => Restored(stored, $$"""{"faxNumber":"{{Seal.Erased}}"}""", erased: true));
    }

    [Theory, BothDatabases]
    public async Task A_patch_with_two_masks_alike_changes_neither_value(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var id = (string)(await app.Http.Post(TreeApi.Path, """{"status":"active","keepers":[{"birthDate":"1988-03-05"},{"birthDate":"1988-11-30"}]}"""))["id"]!;
        await app.Http.Patch($"{TreeApi.Path}/{id}", """{"name":"oak","keepers":[{"birthDate":"1988-**-**"},{"birthDate":"1988-**-**"}]}""");
        var body = await app.In(async s =>
        {
            var read = (JsonObject)JsonNode.Parse((await s.GetRequiredService<Platform.Store.Session>().Get<Tree>(id, default)).Json)!;
            await s.GetRequiredService<TmfBodies>().Unseal([read], clear: true, default);
            return read;
        });
        body["keepers"]!.ToJsonString().ShouldBe("""[{"birthDate":"1988-03-05"},{"birthDate":"1988-11-30"}]""");
        ((string?)(await app.Http.Patch($"{TreeApi.Path}/{id}", """{"keepers":[{"birthDate":"1988-**-**"}]}""", 400))["code"]).ShouldBe("platform.masked.ambiguous");
    }
}
