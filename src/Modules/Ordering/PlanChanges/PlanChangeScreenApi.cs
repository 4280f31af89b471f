using System.Globalization;
using Dialtone.Contracts.Catalog;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Dialtone.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Ordering.PlanChanges;

/// <param name="Effectivity">now, nextDay, nextCycle or date; left out it is the plan's default.</param>
/// <param name="Date">The local day, for date.</param>
internal sealed record PlanChangeRequest(string OfferingId, string? Effectivity, string? Date)
{
    internal Effectivity? Asked => Effectivity is null ? null : new(Effectivity, DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);
}

internal sealed record RevokePlanChangeRequest(string? Reason);

internal sealed record AcceptedPlanChange(string OrderId, string OrderNumber);

/// <summary>Why something cannot be done, in the caller's language.</summary>
internal sealed record PlanObstacle(string Code, string Reason);

/// <param name="Difference">To what the plan costs now; less is negative.</param>
internal sealed record PlanOption(string OfferingId, string Number, string Name, string NameEn, Money Monthly, Money Difference, IReadOnlyList<string> Effectivities, IReadOnlyList<PlanObstacle> Obstacles);

/// <param name="Number">Its access number.</param>
/// <param name="Obstacles">What forbids any change.</param>
internal sealed record PlanChoices(string ProductId, string CustomerId, string CustomerName, string? Number, string Plan, string PlanEn, Money Monthly, IReadOnlyList<PlanObstacle> Obstacles, IReadOnlyList<PlanOption> Plans);

/// <param name="Action">noChange, delete or modify.</param>
/// <param name="Why">kept, pendingKept, pendingDropped, notInPlan, tooMany, standsAlone, contractKept or contractBroken.</param>
/// <param name="To">The plan a member goes on with.</param>
internal sealed record PlanPart(string ProductId, string Name, string NameEn, string? Number, string Action, string Why, DateTimeOffset StartAt, string? To, string? ToEn);

/// <param name="Blocks">transfer, termination, portOut, downgrade.</param>
internal sealed record PlanContract(string Name, string NameEn, DateOnly EndsOn, bool Breaks, Money? MinimumSpend, IReadOnlyList<string> Blocks);

internal sealed record PlanPenalty(string Name, string NameEn, Money Amount, int Remaining, IReadOnlyList<PriceReason> Why);

/// <param name="Unchanged">What would be paid a month from that day on without the change.</param>
internal sealed record PlanChangeView(
    string OfferingId, string Plan, string PlanEn, string Effectivity, IReadOnlyList<string> Effectivities, DateOnly StartOn, IReadOnlyList<PlanObstacle> Obstacles, IReadOnlyList<PlanPart> Parts,
    IReadOnlyList<PlanContract> Contracts, IReadOnlyList<PlanPenalty> Penalties, Money Unchanged, Money Changed, IReadOnlyList<PriceLine> Prices, IReadOnlyList<FirstBill> Bills);

/// <summary>The page on which a clerk changes a subscriber's main plan.</summary>
internal sealed class PlanChangeScreenApi : IScreenApi
{
    const string Unit = "CNY";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var product = routes.MapGroup("/api/products/{id}/plan-change").WithTags("ordering");
        product.MapGet("", Plans).WithSummary("Find the plans a subscriber may change to");
        product.MapPost("/preview", async (string id, PlanChangeRequest request, PreviewPlanChange preview, Messages messages, Session session, CancellationToken ct) =>
            TypedResults.Ok(View(await preview.Run(id, request.OfferingId, request.Asked, ct), messages, session.Language))).WithSummary("Say what a change of plan would do and cost; changes nothing");
        product.MapPost("", async (string id, PlanChangeRequest request, ChangePlan change, Idempotency idempotency, HttpContext http, CancellationToken ct) =>
        {
            if (await idempotency.Said<AcceptedPlanChange>(http, ct) is { } said) return TypedResults.Ok(said);
            var order = await change.Run(id, request.OfferingId, request.Asked, ct);
            return TypedResults.Ok(new AcceptedPlanChange(order.Id, order.Number));
        }).Reads(ReadsHeaders.IdempotencyKey).WithSummary("Change a subscriber's plan on the day it takes effect");
        product.MapPost("/revoke", async (string id, RevokePlanChangeRequest request, RevokePlanChange revoke, CancellationToken ct) =>
        {
            var order = await revoke.Run(id, request.Reason ?? "", ct);
            return TypedResults.Ok(new AcceptedPlanChange(order.Id, order.Number));
        }).WithSummary("Revoke a change of plan that waits for its day");
    }

    static async Task<Ok<PlanChoices>> Plans(string id, FindPlans find, Messages messages, Session session, CancellationToken ct)
    {
        var (facts, plans) = await find.Run(id, ct);
        var own = PlanChange.OfSubscriber(facts).ToArray();
        var codes = own.Select(o => o.Code).ToHashSet();
        var monthly = PlanChange.Listed(facts.From);
        return TypedResults.Ok(new PlanChoices(facts.Held.Id, facts.Customer.Id, facts.Customer.Name, facts.Held.Number, facts.Held.Name, facts.Held.NameEn, new(monthly, Unit), Say(own, messages, session.Language),
            [.. plans.Select(p => new PlanOption(p.To.Id, p.To.Number, p.To.Name, p.To.NameEn, new(p.NewMonthly, Unit), new(p.NewMonthly - monthly, Unit), p.To.Terms.Effectivity.Change,
                Say(p.Obstacles.Where(o => !codes.Contains(o.Code)), messages, session.Language)))]));
    }

    static PlanChangeView View(PlanChangeQuote quote, Messages messages, string language)
    {
        var change = quote.Change;
        return new(change.To.Id, change.To.Name, change.To.NameEn, change.Effectivity.Kind, change.To.Terms.Effectivity.Change, Clock.LocalDate(change.StartAt), Say(change.Obstacles, messages, language),
            [.. change.Parts.SelectMany(p => p.Flat()).Select(p => new PlanPart(p.Part.Id, p.Part.Name, p.Part.NameEn, p.Part.Number, p.Action, p.Why, p.Part.StartAt, p.To?.Name, p.To?.NameEn))],
            [.. change.Contracts.Select(c => new PlanContract(c.Offer.Name, c.Offer.NameEn, Clock.LocalDate(c.Ends), c.Breaks, c.Terms.MinimumSpend is { } least ? new(least, Unit) : null, c.Terms.Blocks))],
            [.. quote.Penalties.Select(p => new PlanPenalty(p.Name, p.NameEn, new(p.Amount, p.Unit), p.Remaining, [.. p.Steps.Select(s => new PriceReason(s.Kind, s.Zh, s.En, new(s.After, p.Unit)))]))],
            new(quote.Unchanged, Unit), new(quote.Changed, Unit), [.. quote.Anew.SelectMany(g => g).Where(c => c.PriceId is not null).Select(PriceLine.Of)], quote.Bills);
    }

    static IReadOnlyList<PlanObstacle> Say(IEnumerable<Problem> problems, Messages messages, string language) => [.. problems.Select(p => new PlanObstacle(p.Code, messages.Say(language, p)))];
}
