using Dialtone.Catalog.Tests.Intake;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Tests.Terms;

public sealed class TermCheckTests
{
    const string Good = """
        "kind":"contract","contract":{"months":24,"minimumSpend":129,"penalty":{"kind":"remainingMonths","percentage":30},"blocks":["transfer"]}
        """;

    static string Offering(string more) => $$"""{"name":"o","lifecycleStatus":"Active",{{more}}}""";

    [Theory]
    [InlineData("""
        "kind":"contract"
        """, "catalog.contract.missing")]
    [InlineData("""
        "kind":"pack","contract":{"months":12}
        """, "catalog.contract.kind")]
    [InlineData("""
        "kind":"contract","contract":{"months":0}
        """, "catalog.contract.months")]
    [InlineData("""
        "kind":"contract","contract":{"months":12,"penalty":{"kind":"remainingMonths","percentage":30}}
        """, "catalog.contract.percentage")]
    [InlineData("""
        "kind":"contract","contract":{"months":12,"penalty":{"kind":"rule","rule":"months > remaining"}}
        """, "catalog.contract.amount")]
    [InlineData("""
        "kind":"contract","contract":{"months":12,"penalty":{"kind":"fixed"}}
        """, "catalog.contract.fixed")]
    [InlineData("""
        "kind":"contract","contract":{"months":12,"atEnd":"fallBack"}
        """, "catalog.contract.fallBack")]
    [InlineData("""
        "kind":"contract","contract":{"months":12,"prepayment":{"amount":100,"returnMonthly":10,"months":12}}
        """, "catalog.contract.prepayment")]
    [InlineData("""
        "kind":"contract","contract":{"months":12,"blocks":["breathing"]}
        """, "platform.enum")]
    [InlineData("""
        "effectivity":{"change":["tomorrow"]}
        """, "platform.enum")]
    [InlineData("""
        "termination":{"members":{"become":"standAlone"}}
        """, "catalog.terms.standAlone")]
    [InlineData("""
        "allowance":[{"key":"data","name":{"zh":"流量"},"unit":"MB","amount":1024}]
        """, "catalog.allowance")]
    [InlineData("""
        "effectivity":"now"
        """, "platform.type")]
    public async Task Terms_that_cannot_be_meant_are_refused(string more, string code)
    {
        await using var app = await TestApp.Start(Db.Sqlite, new CatalogModule());
        ((string)(await app.Http.Post(Tmf620.Offering, Offering(more), 422))["code"]!).ShouldBe(code);
    }

    [Theory, BothDatabases]
    public async Task What_is_said_is_compiled_and_what_is_not_is_plain(Db db)
    {
        await using var app = await TestApp.Start(db, new CatalogModule());
        var contract = (string)(await app.Http.Post(Tmf620.Offering, Offering(Good)))["id"]!;
        var terms = (await app.Find(contract))!.Terms;
        terms.Contract!.ShouldSatisfyAllConditions(c => c.Months.ShouldBe(24), c => c.MinimumSpend.ShouldBe(129), c => c.Penalty.ShouldBe(new ContractPenalty("remainingMonths", 30, null, null)), c => c.Blocks.ShouldBe(["transfer"]), c => c.AtEnd.ShouldBe("stop"));
        (terms.Effectivity.Change, terms.Termination.Members.Become).ShouldBe((OfferTerms.Plain.Effectivity.Change, "end"));
    }
}
