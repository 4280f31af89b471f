using System.Text.Json.Nodes;
using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Trials;

/// <param name="Line">The offer it is charged for.</param>
/// <param name="Later">What it is from later months on.</param>
internal sealed record TrialCharge(string Line, string LineEn, string Name, string NameEn, string Type, string? Period, int Quantity, Money Amount, IReadOnlyList<ChargePhase> Later, IReadOnlyList<TrialStep> Why);

internal sealed record TrialStep(string Kind, string Zh, string En, Money Amount);

/// <summary>A price whose condition did not hold, and on what that hung.</summary>
internal sealed record UnmetPrice(string Name, string NameEn, IReadOnlyList<string> Zh, IReadOnlyList<string> En);

/// <summary>A rule or group that does not hold for what was chosen: it could not be sold so.</summary>
internal sealed record TrialObstacle(string Zh, string En);

internal sealed record TrialResult(IReadOnlyList<TrialCharge> Charges, IReadOnlyList<TrialObstacle> Obstacles, IReadOnlyList<UnmetPrice> Unmet, IReadOnlyList<ReceiptTotal> Totals, IReadOnlyList<FirstBill> Bills);

/// <summary>The test cart: what a customer would pay for an offering as it stands on the screen, and why.</summary>
internal sealed class TryOffer(Session session, DraftOffers offers, Messages messages) : IUseCase
{
    public sealed record Input(string Id, JsonObject? Offering, IReadOnlyList<JsonObject>? Prices, TrialLine? Chosen, TrialContext Context);

    public async Task<TrialResult> Run(Input input, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var context = input.Context.Context(session.Now);
        var (_, _, priced) = await offers.Compile(input.Id, input.Offering, input.Prices, context.At, ct);
        var line = TrialLines.Of(priced.Offer, input.Chosen);
        var known = new Dictionary<string, PricedOffer> { [input.Id] = priced };
        var receipt = PriceEngine.Price([line], context, known);
        var root = PricedLine.Of([line], known)[0];
        var names = root.Flat().ToDictionary(l => l.Key, l => l.Offer);
        return new([.. receipt.Charges.Select(c => Charge(c, names[c.LineKey]))], [.. RuleCheck.Of(root, context).Select(b => new TrialObstacle(b.Zh, b.En))], [.. Unmet(root, context)], receipt.Totals, receipt.Bills);
    }

    static TrialCharge Charge(Charge c, Offer of) => new(of.Name, of.NameEn, c.Name, c.NameEn, c.Type, c.Period, c.Quantity, new(c.Amount, c.Unit), c.Later,
        [.. c.Steps.Select(s => new TrialStep(s.Kind, s.Zh, s.En, new(s.After, c.Unit)))]);

    IEnumerable<UnmetPrice> Unmet(PricedLine root, SaleContext context) =>
        from at in root.Flat()
        from price in at.Priced.Prices
        where price.Rule is { } rule && !rule.Holds(at, context).Holds
        select new UnmetPrice(price.Price.Name, price.Price.NameEn, Said(price.Rule!, at, context, Language.Chinese), Said(price.Rule!, at, context, Language.English));

    string[] Said(OfferRule rule, PricedLine at, SaleContext context, string language) => rule.Said(at, context, messages, language);
}
