using System.Globalization;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Time;

namespace Dialtone.Ordering.PlanChanges;

internal static class HeldTree
{
    /// <summary>The product with everything below it.</summary>
    public static IEnumerable<HeldProduct> Flat(this HeldProduct product) => product.Parts.SelectMany(Flat).Prepend(product);
}

/// <summary>Everything a change of plan is decided on; read once.</summary>
/// <param name="Offers">Of everything held, by id; what is no longer known is missing.</param>
/// <param name="Plans">Main plans on sale.</param>
internal sealed record PlanChangeFacts(HeldProduct Held, IReadOnlyDictionary<string, Offer> Offers, IReadOnlyList<Offer> Plans, CustomerFacts Customer, IReadOnlyList<AccountFacts> Accounts, DateTimeOffset Now)
{
    public Offer? From => Offers.GetValueOrDefault(Held.OfferingId);
}

/// <summary>What becomes of a product that hangs under the plan.</summary>
/// <param name="Action">TMF622's: noChange, delete or modify, which is a member that goes on by itself.</param>
/// <param name="To">The plan a member goes on with.</param>
/// <param name="Why">Code of the sentence that says why: ordering.planChange.part.*.</param>
internal sealed record PartFate(HeldProduct Part, Offer? Offer, string Action, Offer? To, string Why, IReadOnlyList<PartFate> Parts)
{
    public IEnumerable<PartFate> Flat() => Parts.SelectMany(p => p.Flat()).Prepend(this);
}

/// <summary>A contract the subscriber is bound by, and whether it bears the change.</summary>
internal sealed record BoundContract(HeldProduct Product, Offer Offer, ContractTerms Terms, DateTimeOffset Ends, bool Breaks);

/// <summary>A change of a subscriber's main plan (变更主套餐), decided: when, what becomes of all that hangs under it, what stands in its way. Pure.</summary>
internal sealed record PlanChange(PlanChangeFacts Facts, Offer To, Effectivity Effectivity, DateTimeOffset StartAt, decimal Monthly, decimal NewMonthly, IReadOnlyList<PartFate> Parts, IReadOnlyList<BoundContract> Contracts, IReadOnlyList<Problem> Obstacles)
{
    const int LongestWait = 365;

    public static PlanChange Of(PlanChangeFacts facts, Offer to, Effectivity? asked)
    {
        var effectivity = asked ?? new(to.Terms.Effectivity.Change[0]);
        var startAt = effectivity.StartAt(facts.Now);
        var (monthly, newMonthly) = (Listed(facts.From), Listed(to));
        BoundContract[] contracts = [.. facts.Held.Parts.Select(p => (Part: p, Offer: facts.Offers.GetValueOrDefault(p.OfferingId)))
            .Where(p => p.Offer?.Terms.Contract is not null && p.Part.ContractEnds > startAt)
            .Select(p => new BoundContract(p.Part, p.Offer!, p.Offer!.Terms.Contract!, p.Part.ContractEnds!.Value, newMonthly < p.Offer!.Terms.Contract!.MinimumSpend))];
        var parts = Fates(facts, facts.Held.Parts, facts.From, to, contracts);
        return new(facts, to, effectivity, startAt, monthly, newMonthly, parts, contracts, [.. Find(facts, to, effectivity, monthly, newMonthly, parts, contracts)]);
    }

    /// <summary>What a plan costs a month by itself, as the catalogue lists it: contracts are measured by that.</summary>
    public static decimal Listed(Offer? plan) => plan?.Prices.Where(p => p is { Type: "recurring", Period: "month", Condition: null, When: null }).Sum(p => p.Amount) ?? 0;

    static IReadOnlyList<PartFate> Fates(PlanChangeFacts facts, IReadOnlyList<HeldProduct> parts, Offer? from, Offer to, IReadOnlyList<BoundContract> contracts)
    {
        var taken = new Dictionary<string, int>();
        return [.. parts.OrderBy(p => p.StartAt).ThenBy(p => p.Id, StringComparer.Ordinal).Select(Fate)];

        PartFate Fate(HeldProduct part)
        {
            var offer = facts.Offers.GetValueOrDefault(part.OfferingId);
            if (offer?.Terms.Contract is not null)
                return contracts.Any(c => c.Product.Id == part.Id && c.Breaks) ? new(part, offer, OrderedChange.End, null, "contractBroken", []) : new(part, offer, OrderedChange.Keep, null, "contractKept", []);
            if (to.Parts.FirstOrDefault(p => p.Offer.Id == part.OfferingId) is { } place && taken.GetValueOrDefault(part.OfferingId) < place.Upper)
            {
                taken[part.OfferingId] = taken.GetValueOrDefault(part.OfferingId) + 1;
                return new(part, place.Offer, OrderedChange.Keep, null, part.StartAt > facts.Now ? "pendingKept" : "kept", [.. part.Parts.Select(p => All(p, OrderedChange.Keep, "kept"))]);
            }
            var isMember = from?.Parts.Any(p => p.Offer.Id == part.OfferingId && p.Role == "member") == true;
            var members = from?.Terms.Termination.Members;
            if (isMember && members?.Become == "standAlone" && facts.Plans.FirstOrDefault(p => p.Number == members.To) is { } alone)
                return new(part, offer, OrderedChange.Modify, alone, "standsAlone", Fates(facts, part.Parts, offer, alone, []));
            return All(part, OrderedChange.End, part.StartAt > facts.Now ? "pendingDropped" : taken.ContainsKey(part.OfferingId) ? "tooMany" : "notInPlan");
        }

        PartFate All(HeldProduct part, string action, string why) => new(part, facts.Offers.GetValueOrDefault(part.OfferingId), action, null, why, [.. part.Parts.Select(p => All(p, action, why))]);
    }

    static IEnumerable<Problem> Find(PlanChangeFacts facts, Offer to, Effectivity effectivity, decimal monthly, decimal newMonthly, IReadOnlyList<PartFate> parts, IReadOnlyList<BoundContract> contracts)
    {
        foreach (var problem in OfSubscriber(facts)) yield return problem;
        if (to.Id == facts.Held.OfferingId) yield return Problem.Of("ordering.planChange.same", "offeringId", ("plan", to.Called()));
        else if (facts.Plans.All(p => p.Id != to.Id)) yield return Problem.Of("ordering.planChange.notSold", "offeringId", ("plan", to.Called()));
        if (!to.Terms.Effectivity.Change.Contains(effectivity.Kind)) yield return Problem.Of("ordering.planChange.effectivity", "effectivity", ("plan", to.Called()), ("given", effectivity.Kind), ("allowed", to.Terms.Effectivity.Change));
        else if (effectivity.Kind == "date" && Clock.LocalDate(facts.Now) is var today && !(effectivity.Date > today && effectivity.Date <= today.AddDays(LongestWait)))
            yield return Problem.Of("ordering.effectivity.date", "effectivity", ("from", Day(today.AddDays(1))), ("to", Day(today.AddDays(LongestWait))));
        foreach (var contract in contracts)
        {
            var (name, ends) = (contract.Offer.Called(), Day(Clock.LocalDate(contract.Ends)));
            if (contract.Terms.Blocks.Contains("downgrade") && newMonthly < monthly) yield return Problem.Of("ordering.planChange.downgrade", "offeringId", ("contract", name), ("ends", ends));
            else if (newMonthly < contract.Terms.FloorMonthly) yield return Problem.Of("ordering.planChange.floor", "offeringId", ("contract", name), ("ends", ends), ("floor", contract.Terms.FloorMonthly), ("monthly", newMonthly));
        }
        foreach (var part in to.Parts.Where(p => parts.Count(f => f.Action == OrderedChange.Keep && f.Part.OfferingId == p.Offer.Id) < p.Lower))
            yield return Problem.Of("ordering.planChange.lacks", "offeringId", ("plan", to.Called()), ("part", part.Offer.Called()));
        foreach (var c in to.Characteristics.Where(c => c is { Required: true, Configurable: true } && c.Values.All(v => !v.IsDefault) && !facts.Held.Characteristics.ContainsKey(c.Name)))
            yield return Problem.Of("ordering.characteristic.required", c.Name, ("name", new Named(c.Label, c.LabelEn)), ("offer", to.Called()));
    }

    /// <summary>What forbids this subscriber any change of plan.</summary>
    public static IEnumerable<Problem> OfSubscriber(PlanChangeFacts facts)
    {
        if (facts.Customer.State == "blacklisted") yield return Problem.Of("ordering.customer.blacklisted", "customer", ("customer", facts.Customer.Name));
        if (facts.From is not { Kind: "mainPlan" }) yield return Problem.Of("ordering.planChange.notPlan", "productId", ("product", facts.Held.Name));
        else if (facts.Held.ParentId is not null) yield return Problem.Of("ordering.planChange.bundled", "productId", ("product", facts.Held.Name));
        if (facts.Held.Status != "active") yield return Problem.Of("ordering.planChange.status", "productId", ("product", facts.Held.Name));
        if (facts.Held.Pending is { } waits) yield return Problem.Of("ordering.planChange.pending", "productId", ("plan", waits.Name), ("from", Day(Clock.LocalDate(waits.From))));
    }

    static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
