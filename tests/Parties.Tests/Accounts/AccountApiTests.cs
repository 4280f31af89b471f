using System.Net;
using static Dialtone.Parties.Tests.PartiesApp;

namespace Dialtone.Parties.Tests.Accounts;

public sealed class AccountApiTests
{
    static async Task<string> Party(TestApp app)
    {
        var person = await app.Http.Post(IndividualPath, """{"familyName":"赵","givenName":"敏"}""");
        return $$"""{"id":"{{person["id"]}}","name":"赵敏","role":"payer","@referredType":"Individual"}""";
    }

    [Theory, BothDatabases]
    public async Task Each_kind_of_account_lives_through_its_states(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var party = await Party(app);
        foreach (var kind in new[] { "partyAccount", "billingAccount", "settlementAccount", "financialAccount" })
        {
            var account = await app.Http.Post(AccountPath + kind, $$"""{"name":"赵敏","relatedParty":[{{party}}]}""");
            ((string)account["state"]!).ShouldBe("active");
            ((string)account["accountNumber"]!).ShouldStartWith("A1");
            ((string)account["lastModified"]!).ShouldBe("2026-11-22T02:00:00.000Z");
            (await app.Http.Get(AccountPath + kind + "?name=" + Uri.EscapeDataString("赵敏"))).AsArray().Count.ShouldBe(1);
            var href = (string)account["href"]!;
            await app.Http.Patch(href, """{"state":"suspended"}""");
            await app.Http.Patch(href, """{"state":"closed"}""");
            ((string)(await app.Http.Patch(href, """{"state":"active"}""", 409))["code"]!).ShouldBe("parties.state.illegal");
            await app.Http.Patch(href, """{"lastModified":"2026-01-01T00:00:00Z"}""", 400);
            await app.Http.Patch(href, """{"accountBalance":[]}""", 400);
            await app.Http.Patch(href, """{"relatedParty":[]}""", kind == "financialAccount" ? 200 : 422);
            (await app.Http.DeleteAsync(href)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            await app.Http.Get(href, 404);
        }
        await app.Http.Post(AccountPath + "billingAccount", """{"name":"x"}""", 400);
        await app.Http.Post(AccountPath + "billingAccount", $$"""{"name":"x","relatedParty":[{{party}}],"creditLimit":{"unit":"CNY","value":-1} }""", 422);
    }

    [Theory, BothDatabases]
    public async Task An_account_is_billed_by_a_cycle_a_format_and_media_that_are_there(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var party = await Party(app);
        var cycle = await app.Http.Post(AccountPath + "billingCycleSpecification", """{"name":"自然月","frequency":"monthly","billingPeriod":"month","billingDateShift":1,"paymentDueDateOffset":20}""");
        var format = await app.Http.Post(AccountPath + "billFormat", """{"name":"明细账单"}""");
        var media = await app.Http.Post(AccountPath + "billPresentationMedia", """{"name":"短信账单"}""");
        var ledger = await app.Http.Post(AccountPath + "financialAccount", """{"name":"应收"}""");
        string Account(string cycleId) => $$"""
            {"name":"赵敏","relatedParty":[{{party}}],"financialAccount":{"id":"{{ledger["id"]}}"},
             "billStructure":{"cycleSpecification":{"id":"{{cycleId}}","name":"自然月"},"format":{"id":"{{format["id"]}}","name":"明细账单"},"presentationMedia":[{"id":"{{media["id"]}}","name":"短信账单"}]} }
            """;
        await app.Http.Post(AccountPath + "billingAccount", Account((string)cycle["id"]!));
        ((string)(await app.Http.Post(AccountPath + "billingAccount", Account("nothing"), 400))["details"]![0]!["field"]!).ShouldBe("billStructure.cycleSpecification");
        (await app.Http.DeleteAsync((string)cycle["href"]!)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        foreach (var setup in new[] { cycle, format, media })
            ((string)(await app.Http.Patch((string)setup["href"]!, """{"description":"改"}"""))["description"]!).ShouldBe("改");
        await app.Http.Post(AccountPath + "billingCycleSpecification", """{"name":"x","billingDateShift":-4}""", 422);
        await app.Http.Post(AccountPath + "billFormat", """{"description":"no name"}""", 400);
        await (await app.Clerk("01")).Post(AccountPath + "billFormat", """{"name":"x"}""", 403);
    }

    [Theory, BothDatabases]
    public async Task The_payer_of_an_account_is_changed_without_touching_the_customer(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var customer = await app.Http.Register("张", "伟", "99010119880305001", "13812345678");
        var account = (await app.Http.Get(AccountPath + "billingAccount")).AsArray().Single()!;
        var before = (await app.Http.Get($"{CustomerPath}/{customer}")).ToJsonString();
        var patched = await app.Http.Patch((string)account["href"]!, $$"""{"relatedParty":[{{await Party(app)}},{"id":"{{customer}}","name":"张伟","@referredType":"Customer"}]}""");
        ((string)patched["relatedParty"]![0]!["name"]!).ShouldBe("赵敏");
        (await app.Http.Get($"{CustomerPath}/{customer}")).ToJsonString().ShouldBe(before);
    }
}
