using System.Text.Json.Nodes;
using Dialtone.Platform.Calls;

namespace Dialtone.Parties.Tests.Identity;

public sealed class ReadCardTests
{
    const string Path = "/api/identity/read-card";

    static JsonObject Card() => (JsonObject)JsonNode.Parse("""
        {"name":"欧阳文静","gender":"female","birthDate":"1992-03-08","identificationType":"residentIdentityCard","identificationNumber":"990101199203080023",
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

    [Theory]
    [InlineData("no answer", "parties.card.unread")]
    [InlineData("HttpRequestException", "parties.card.unreachable")]
    [InlineData("HTTP 503", "parties.card.unreachable")]
    public async Task A_reader_without_a_card_and_a_system_that_is_down_are_told_apart(string note, string code)
    {
        await using var app = await PartiesApp.Start(Db.Sqlite);
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Unknown, Note: note);
        ((string)(await app.Http.Post(Path, "{}", 503))["code"]!).ShouldBe(code);
    }

    [Theory, BothDatabases]
    public async Task What_the_check_confirmed_is_verified_only_as_it_was_on_the_card(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var person = 0;
        app.Peers.Answers = (_, operation, _) =>
        {
            var card = Card();
            card["identificationNumber"] = PartiesApp.Resident($"9901011992030800{person}");
            return new(AnswerKind.Done, operation == "read-card" ? card : new JsonObject { ["result"] = "match" });
        };
        var (clerk, other) = (await app.Clerk("01"), await app.Clerk("02"));
        async Task<string> Level(HttpClient who, Action<JsonObject> change, TimeSpan later = default)
        {
            person++;
            var card = (JsonObject)await clerk.Post(Path, "{}", 200);
            app.Time.Advance(later);
            var form = (JsonObject)JsonNode.Parse("""{"familyName":"欧阳","givenName":"文静","phone":"13812345678"}""")!;
            foreach (var name in new[] { "gender", "birthDate", "identificationType", "identificationNumber", "address", "receipt" }) form[name] = card[name]!.DeepClone();
            change(form);
            var registered = await who.Post("/api/customers", form.ToJsonString(), 200);
            return (string)(await who.Get($"/api/customers/{registered["customerId"]}/view"))["party"]!["identifications"]![0]!["level"]!;
        }
        (await Level(clerk, _ => { })).ShouldBe("verified");
        foreach (var change in new Action<JsonObject>[]
        {
            f => f["givenName"] = "静", f => f["address"] = "别处", f => f["gender"] = "male", f => f.Remove("receipt"), f => f["receipt"] = "9999999999.0000",
            f => (f["identificationNumber"], f["birthDate"]) = (PartiesApp.Resident("99010119880305001"), "1988-03-05"),
        })
            (await Level(clerk, change)).ShouldBe("declared");
        (await Level(other, _ => { })).ShouldBe("declared", "another clerk has not seen the card");
        (await Level(clerk, _ => { }, TimeSpan.FromMinutes(31))).ShouldBe("declared", "too long ago");
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
