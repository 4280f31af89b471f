using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;

namespace Dialtone.Platform.Tests.Json;

public sealed class PatchTests
{
    // The examples of RFC 7396, appendix A, that have objects on both sides.
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", "{}")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void A_merge_patch_does_as_the_rfc_says(string target, string patch, string expected)
    {
        var document = (JsonObject)JsonNode.Parse(target)!;
        Patches.Merge(document, (JsonObject)JsonNode.Parse(patch)!);
        StoreJson.Same(document, JsonNode.Parse(expected)).ShouldBeTrue(document.ToJsonString());
    }

    [Theory]
    [InlineData("""[{"op":"add","path":"/a/-","value":3}]""", """{"a":[1,2,3],"b":{"c~d":1}}""")]
    [InlineData("""[{"op":"remove","path":"/a/0"}]""", """{"a":[2],"b":{"c~d":1}}""")]
    [InlineData("""[{"op":"replace","path":"/b/c~0d","value":2}]""", """{"a":[1,2],"b":{"c~d":2}}""")]
    [InlineData("""[{"op":"move","from":"/b/c~0d","path":"/x"}]""", """{"a":[1,2],"b":{},"x":1}""")]
    [InlineData("""[{"op":"copy","from":"/a","path":"/b/a"}]""", """{"a":[1,2],"b":{"c~d":1,"a":[1,2]}}""")]
    [InlineData("""[{"op":"test","path":"/a","value":[1.0,2]}]""", """{"a":[1,2],"b":{"c~d":1}}""")]
    public void A_json_patch_does_as_the_rfc_says(string patch, string expected)
    {
        var before = (JsonObject)JsonNode.Parse("""{"a":[1,2],"b":{"c~d":1}}""")!;
        StoreJson.Same(Patches.Apply(before, (JsonArray)JsonNode.Parse(patch)!), JsonNode.Parse(expected)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""[{"op":"remove","path":"/nowhere"}]""", 400)]
    [InlineData("""[{"op":"add","path":"/a/9","value":1}]""", 400)]
    [InlineData("""[{"op":"test","path":"/a","value":[2]}]""", 409)]
    [InlineData("""[{"op":"fly","path":"/a"}]""", 400)]
    [InlineData("""[{"path":"/a"}]""", 400)]
    public void A_json_patch_that_does_not_fit_is_refused_whole(string patch, int status) =>
        Should.Throw<Refused>(() => Patches.Apply((JsonObject)JsonNode.Parse("""{"a":[1,2]}""")!, (JsonArray)JsonNode.Parse(patch)!)).Status.ShouldBe(status);

    [Theory]
    [InlineData("""{"op":"copy","from":"","path":"/a"}""", 1, "platform.patch.size")]
    [InlineData("""{"op":"copy","from":"/a","path":"/a/a"}""", 1, "platform.patch.size")]
    [InlineData("""{"op":"move","from":"/a","path":"/a/a"}""", 1, "platform.patch.path")]
    [InlineData("""{"op":"add","path":"/b","value":1}""", 101, "platform.patch.operations")]
    [InlineData("""{"op":"copy","from":"/a","path":"/a/-"},{"op":"copy","from":"/c","path":"/a/-"},{"op":"copy","from":"/a","path":"/c/-"}""", 33, "platform.patch.size")]
    public void A_small_patch_cannot_make_a_huge_document(string operations, int times, string code)
    {
        var patch = (JsonArray)JsonNode.Parse($"[{string.Join(',', Enumerable.Repeat(operations, times))}]")!;
        Should.Throw<Refused>(() => Patches.Apply((JsonObject)JsonNode.Parse("""{"a":[{"x":"some text"}],"c":[]}""")!, patch)).Problems[0].Code.ShouldBe(code);
    }

    [Fact]
    public void A_patch_cannot_nest_deeper_than_a_body_may()
    {
        var before = (JsonObject)JsonNode.Parse(string.Concat(Enumerable.Repeat("""{"a":""", 60)) + "1" + new string('}', 60))!;
        Patches.Apply(before, (JsonArray)JsonNode.Parse("""[{"op":"add","path":"/a/a/b","value":{"c":{"d":1}}}]""")!);
        Should.Throw<Refused>(() => Patches.Apply(before, (JsonArray)JsonNode.Parse("""[{"op":"copy","from":"/a/a","path":"/a/b"},{"op":"move","from":"/a/b","path":"/a/a/a/a/a/a/b"}]""")!)).Problems[0].Code.ShouldBe("platform.patch.size");
    }

    [Fact]
    public void What_a_malformed_patch_touches_is_nothing() => Patches.Touched((JsonArray)JsonNode.Parse("""[{"op":5,"path":7},{"op":"add","path":"/a~1b/c"}]""")!).ShouldBe(["a/b"]);

    [Theory]
    [InlineData("""{"a":"\u0000"}""", "platform.json.nul")]
    [InlineData("""{"\u0000":1}""", "platform.json.nul")]
    [InlineData("""{"a":"\udc00"}""", "platform.json.surrogate")]
    [InlineData("""{"a":1,"a":2}""", "platform.json.syntax")]
    [InlineData("""{"a":1e400}""", "platform.json.number")]
    [InlineData("""{"a":123456789012345678901234567890123}""", "platform.json.number")]
    [InlineData("""{"a":""", "platform.json.syntax")]
    [InlineData("", "platform.json.syntax")]
    [InlineData("[1]", "platform.json.object")]
    public void What_two_databases_would_keep_differently_is_refused(string json, string code) =>
        Should.Throw<Refused>(() => StrictJson.ParseObject(Encoding.UTF8.GetBytes(json))).Problems[0].Code.ShouldBe(code);

    [Fact]
    public void Depth_is_limited_and_ordinary_text_passes()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 65)) + "1" + new string('}', 65);
        Should.Throw<Refused>(() => StrictJson.Parse(Encoding.UTF8.GetBytes(deep)));
        ((string)StrictJson.ParseObject("""{"a":"张伟 😀 \n"}"""u8)["a"]!).ShouldBe("张伟 😀 \n");
    }
}
