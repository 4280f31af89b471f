using System.Text.Json.Nodes;
using Dialtone.Platform.Calls;

namespace Dialtone.Parties.Tests.Identity;

public sealed class ReadCardTests
{
    const string Path = "/api/identity/read-card";

    static JsonObject Card() => (JsonObject)JsonNode.Parse("""
        {"name":"欧阳文静","gender":"female","birthDate":"1992-03-08","identificationType":"residentIdentityCard","identificationNumber":"990101199203080027",
         "address":"澄江省澄州市","nation":"汉族","validUntil":"2031-01-01","issuingAuthority":"澄州市公安局"}
        """)!;

    [Theory]
    [InlineData("match", "match")]
    [InlineData("mismatch", "mismatch")]
    [InlineData("unknown", "unknown")]
    [InlineData("nonsense", "unknown")]
    public async Task A_card_is_read_and_checked(string said, string shown)
    {
        await using var app = await PartiesApp.Start(Db.Sqlite);
        app.Peers.Answers = (_, operation, _) => new(AnswerKind.Done, operation == "read-card" ? Card() : new JsonObject { ["result"] = said });
        var reading = await app.Http.Post(Path, "{}", 200);
        ((string)reading["name"]!).ShouldBe("欧阳文静");
        ((string)reading["check"]!).ShouldBe(shown);
    }

    [Theory]
    [InlineData(AnswerKind.Unknown)]
    [InlineData(AnswerKind.Pending)]
    [InlineData(AnswerKind.Refused)]
    public async Task A_check_without_an_answer_is_unknown_and_a_reader_without_one_is_said_so(AnswerKind kind)
    {
        await using var app = await PartiesApp.Start(Db.Sqlite);
        app.Peers.Answers = (_, operation, _) => operation == "read-card" ? new(AnswerKind.Done, Card()) : new(kind);
        ((string)(await app.Http.Post(Path, "", 200))["check"]!).ShouldBe("unknown");
        app.Peers.Answers = (_, _, _) => new(kind);
        (await app.Http.Post(Path, "{}", 503))["code"]!.GetValue<string>().ShouldBe("parties.card.unread");
    }

    [Fact]
    public async Task Each_reading_is_a_request_of_its_own_and_needs_the_right_to_write()
    {
        await using var app = await PartiesApp.Start(Db.Sqlite);
        app.Peers.Answers = (_, operation, _) => new(AnswerKind.Done, operation == "read-card" ? Card() : []);
        await app.Http.Post(Path, "{}", 200);
        await app.Http.Post(Path, """{"seed":"unknown"}""", 200);
        app.Peers.Effects.Count.ShouldBe(4);
        ((string)app.Peers.Effects[2].Body["seed"]!).ShouldBe("unknown");
        await (await app.SignedIn("reader", "/", ["/"], ["parties.party.read"])).Post(Path, "{}", 403);
    }
}
