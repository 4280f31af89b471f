using System.Globalization;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Time;

namespace Dialtone.Ordering.Lines;

/// <summary>Whether an offer may be sold to this customer, here, today and through this channel, whatever is chosen in it. A cart, an order and a qualification ask the same.</summary>
internal static class LineEligibility
{
    /// <param name="field">Where problems are told.</param>
    /// <param name="location">Id of the address it is for, or the customer's city where it needs none.</param>
    public static IEnumerable<Problem> Check(string field, Offer offer, string location, LineFacts facts)
    {
        if (Status(field, offer, facts.Now) is { } status) yield return status;
        if (facts.Customer.HomeOrganization.Length > 0 && !facts.Customer.HomeOrganization.StartsWith(offer.Reach.Organization, StringComparison.Ordinal)) yield return Problem.Of("ordering.offering.scope", field, ("offer", offer.Called()));
        var (areas, channels, segments) = (offer.Reach.Areas, offer.Reach.Channels, offer.Reach.Segments);
        if (areas.Count > 0 && !areas.Any(a => location.StartsWith(a.Id, StringComparison.Ordinal))) yield return Only("ordering.offering.area", areas);
        if (channels.Count > 0 && channels.All(c => c.Id != facts.Channel)) yield return Only("ordering.offering.channel", channels);
        if (segments.Count > 0 && segments.All(s => s.Id != facts.Customer.Tier)) yield return Only("ordering.offering.segment", segments);

        Problem Only(string code, IReadOnlyList<ReachItem> allowed) => Problem.Of(code, field, ("offer", offer.Called()), ("allowed", allowed.Select(a => new Named(a.Name, a.NameEn))));
    }

    static Problem? Status(string field, Offer offer, DateTimeOffset now) =>
        offer.ValidTo is { } end && end <= now ? Problem.Of("ordering.offering.ended", field, ("offer", offer.Called()), ("end", Date(end)))
        : offer.ValidFrom is { } start && start > now ? Problem.Of("ordering.offering.notYet", field, ("offer", offer.Called()), ("start", Date(start)))
        : offer.LifecycleStatus is not ("Active" or "Launched") ? Problem.Of("ordering.offering.offSale", field, ("offer", offer.Called()), ("status", offer.LifecycleStatus))
        : null;

    static string Date(DateTimeOffset at) => Clock.LocalDate(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
