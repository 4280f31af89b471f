using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.Carts;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.Offers;

/// <summary>Offers for the customer of a cart (查询产品): by need, with what each costs this customer, and why not where it cannot be had. The prices and the reasons are those of the order.</summary>
internal sealed class FindOffersForCart(Session session, OrderIntake intake, IParties parties, IOfferSearch search, IConfigurator configurator, Messages messages) : IUseCase
{
    const int Most = 200;

    /// <param name="Area">Where it is wanted: the beginning of an address id, such as a city's code; null is the customer's city.</param>
    /// <param name="Promotions">Only those with a promotion.</param>
    /// <param name="OnlyForSale">Leaves out what this customer cannot have.</param>
    public sealed record Input(string CartId, OfferNeed Need, string? Area, bool Promotions, bool OnlyForSale, int Skip, int Take);

    sealed record Candidate(FoundOffer Found, Line Line, IReadOnlyList<string> Obstacles)
    {
        public Receipt? Receipt { get; set; }
    }

    public async Task<OfferPage> Run(Input input, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var cart = await session.Get<ShoppingCart>(input.CartId, ct);
        var buyer = await parties.FindBuyer(cart.CustomerId ?? "", ct) ?? throw new Missing("Customer", cart.CustomerId ?? "");
        var found = await search.Find(input.Need, ct);
        var lines = found.Items.Select(i => OfferAsItComes.Line(i.Offer, i.Choices) with { AddressId = input.Area }).ToArray();
        var facts = await intake.Facts(lines, buyer, ct) with { Area = input.Area };
        var broken = (await configurator.Check(LinePrices.Of(lines, facts), LinePrices.Context(lines, facts, session.Actor.Channel), ct)).Where(b => b.Kind == "eligibility").ToLookup(b => b.LineKey.Split('/')[0], Said);
        IReadOnlyList<Candidate> fitting = [.. found.Items.Zip(lines).Select(f => new Candidate(f.First, f.Second, [.. Obstacles(f.Second, facts), .. broken[f.Second.Key].Distinct()]))
            .Where(c => !input.OnlyForSale || c.Obstacles.Count == 0).Where(c => !input.Promotions || OfferPromotions.Has(c.Found.Offer)).OrderBy(c => c.Obstacles.Count > 0)];
        if (found.Understood.Monthly is not null || found.Understood.Amounts.Count > 0) fitting = await Cheapest(fitting, found.Understood, facts, ct);
        var page = fitting.Skip(Math.Max(0, input.Skip)).Take(Math.Clamp(input.Take, 1, Most)).ToArray();
        foreach (var candidate in page) candidate.Receipt ??= await Price(candidate, facts, ct);
        return new([.. page.Select(c => OfferHit.Of(c.Found, c.Receipt!, c.Obstacles))], fitting.Count, found.Understood);
    }

    /// <summary>Those within the price; who asks for an amount wants the cheapest that has it.</summary>
    async Task<IReadOnlyList<Candidate>> Cheapest(IReadOnlyList<Candidate> candidates, OfferNeed need, LineFacts facts, CancellationToken ct)
    {
        foreach (var candidate in candidates) candidate.Receipt = await Price(candidate, facts, ct);
        return [.. candidates.Select(c => (Candidate: c, Monthly: c.Receipt!.Monthly()?.Value)).Where(c => need.Monthly is not { } range || c.Monthly is { } monthly && !(monthly < range.From) && !(monthly > range.To))
            .OrderBy(c => c.Candidate.Obstacles.Count > 0).ThenBy(c => c.Monthly ?? decimal.MaxValue).Select(c => c.Candidate)];
    }

    Task<Receipt> Price(Candidate candidate, LineFacts facts, CancellationToken ct) =>
        intake.Price(new[] { candidate.Line }.Settle(facts.Offers), facts, ct);

    // What can be filled in on the page, a number or an address, is no obstacle.
    IEnumerable<string> Obstacles(Line line, LineFacts facts) =>
        LineChecks.Check([line], facts).Where(p => p.Code.StartsWith("ordering.offering.", StringComparison.Ordinal) || p.Code == "ordering.customer.blacklisted").Select(p => messages.Say(session.Language, p)).Distinct();

    string Said(BrokenRule rule) => session.Language == Language.English ? rule.En : rule.Zh;
}
