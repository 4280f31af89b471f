using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Tests.Pricing;
using Dialtone.Catalog.Verifying;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Tests.Verifying;

public sealed class VerifyTests
{
    static readonly DateTimeOffset now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
    static readonly Messages messages = new([typeof(CatalogModule).Assembly]);

    public static TheoryData<int> Faults => [.. Enumerable.Range(0, FaultyOffers.All.Length)];

    static IReadOnlyList<OfferVerification> Verify(SampleOffers offers, bool strict = false) => new FileVerifier(messages).Verify([("offers.json", offers.File)], strict, now);

    [Fact]
    public void Two_hundred_good_offers_are_accepted()
    {
        var verified = Enumerable.Range(1, 50).SelectMany(seed => Verify(new(seed), strict: true)).ToArray();
        verified.SelectMany(v => v.Faults.Select(f => $"{v.OfferNumber} {f.Code} {f.Field}: {f.En}")).ShouldBeEmpty();
        verified.Length.ShouldBeGreaterThanOrEqualTo(200);
    }

    [Theory, MemberData(nameof(Faults))]
    public void Each_faulty_offer_is_rejected_for_its_fault(int fault)
    {
        var (code, name, spoil) = FaultyOffers.All[fault];
        var offers = new SampleOffers(7);
        spoil(offers);
        var faults = Verify(offers).SelectMany(v => v.Faults).ToArray();
        var found = faults.FirstOrDefault(f => f.Code == code || f.Code == "catalog.verify." + code);
        found.ShouldNotBeNull($"{name}: {string.Join(", ", faults.Select(f => f.Code))}");
        found.Zh.ShouldNotContain("{");
        found.En.ShouldNotContain("{");
        if (found.Example is { } example) Shows(found, example, offers).ShouldBeTrue($"{name}: {ConfiguredLines.Spell(example)}");
    }

    // Whether the configuration really shows the fault, asked of the checks and prices of a sale and not of the verification.
    static bool Shows(OfferFault fault, ConfiguredOffer example, SampleOffers offers)
    {
        var read = new FileCatalogue();
        read.Read("offers.json", offers.File);
        read.Close();
        var priced = new VerificationScope(read.Data, false, now).Compile(example.OfferingId)!;
        var known = new Dictionary<string, PricedOffer> { [example.OfferingId] = priced };
        var context = fault.Context ?? new SaleContext(now);
        var broken = Configurator.Check([example], context, known);
        var receipt = PriceEngine.Price([example], context, known);
        return fault.Code["catalog.verify.".Length..] switch
        {
            "belowZero" => broken.Count == 0 && Nominal(priced, PricedLine.Of([example], known)[0], context) < 0,
            "pricesTwice" => broken.Count == 0 && receipt.Charges.GroupBy(c => (c.LineKey, c.ChargeItem, c.Type)).Any(g => g.Key.ChargeItem is not null && g.Count() > 1),
            "unpriced" => broken.Count == 0 && receipt.Charges.All(c => c.LineKey != example.Key || c.Type != "recurring"),
            "contradiction" or "cardinality" or "deadPart" or "deadValue" when fault.Field != "speed" || broken.Count > 0 => broken.Count > 0,
            "ruleFails" => priced.Rules.SelectMany(r => r.Expressions()).Concat(priced.Prices.Select(p => p.Rule).OfType<OfferRule>()).Any(r => r.Holds(PricedLine.Of([example], known)[0], context, out var problem) is null && problem?.Code != "platform.rule.unset"),
            "priceNever" or "defaultImpossible" => broken.Count == 0,
            _ => true,
        };
    }

    // What the plan's own price comes to if every discount of it takes all it says.
    static decimal Nominal(PricedOffer priced, PricedLine line, SaleContext context)
    {
        var applying = priced.Prices.Where(p => p.Rule is null || p.Rule.Holds(line, context).Holds).Select(p => p.Price).ToArray();
        var below = line.Below().SelectMany(l => l.Offer.Prices.Where(p => p.Type == "recurring").Select(p => p.Amount * l.Quantity)).Sum();
        return applying.Where(p => p.Type == "recurring").Sum(p => p.Amount) + (applying.Any(p => p is { Type: "discount", Alters.Count: 0 }) ? below : 0) - applying.Where(p => p.Type == "discount").Sum(p => p.Amount)
            - (applying.All(p => p is not { Type: "discount", Alters.Count: 0 }) ? applying.Where(p => p.Type == "recurring" && p.Id != "pop-plan").Sum(p => p.Amount) : 0);
    }

    [Fact]
    public void The_demonstration_is_good()
    {
        var files = new[] { "categories", "specifications", "prices", "offerings" }.Select(name =>
        {
            using var stream = typeof(CatalogModule).Assembly.GetManifestResourceStream($"demo/{name}.json")!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return (name, copy.ToArray());
        }).ToArray();
        var verified = new FileVerifier(messages).Verify(files, strict: true, now);
        verified.Where(v => v.Faults.Count > 0).SelectMany(v => v.Faults.Select(f => $"{v.OfferNumber} {f.Code} {f.En}")).ShouldBeEmpty();
    }

    [Fact]
    public void Files_that_say_nothing_of_publication_are_not_held_to_it_unless_they_are_to_be()
    {
        var offers = new SampleOffers(3);
        foreach (var entry in offers.Entries.OfType<System.Text.Json.Nodes.JsonObject>())
            foreach (var statement in StatementFaults.Statements.Append("validFor")) entry.Remove(statement);
        Verify(offers).ShouldAllBe(v => v.Faults.Count == 0);
        Verify(offers, strict: true).Count(v => v.Faults.Count > 0).ShouldBeGreaterThan(0);
    }
}
