using System.Globalization;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Ordering.Offers;

/// <summary>An offer found for a customer.</summary>
/// <param name="Monthly">For this customer, as it comes, in the first months.</param>
/// <param name="MonthlyLater">From month <paramref name="LaterFrom"/> on, where it is then another.</param>
/// <param name="Obstacles">Why this customer cannot have it, in words; none where he can.</param>
internal sealed record OfferHit(string Id, string Number, string Name, string NameEn, string Kind, string Category, string CategoryEn, string Description, string DescriptionEn,
    Money? Monthly, Money? MonthlyLater, int? LaterFrom, Money? OneTime, IReadOnlyList<string> Obstacles, IReadOnlyList<BroughtAmount> Amounts, IReadOnlyList<OfferChoice> Choices, IReadOnlyList<OfferPromotion> Promotions, OfferTerms Terms)
{
    internal static OfferHit Of(FoundOffer found, Receipt receipt, IReadOnlyList<string> obstacles)
    {
        var (offer, monthly, later) = (found.Offer, receipt.Monthly(), receipt.Monthly(later: true));
        var turns = later == monthly ? null : receipt.Charges.SelectMany(c => c.Later).Select(l => (int?)l.From).Max();
        return new(offer.Id, offer.Number, offer.Name, offer.NameEn, offer.Kind, found.Category, found.CategoryEn, found.Description, found.DescriptionEn, monthly, turns is null ? null : later, turns,
            receipt.Sum(c => c.Type == "oneTime" ? c.Amount : null), obstacles, found.Amounts, found.Choices, OfferPromotions.Of(offer, receipt), offer.Terms);
    }
}

/// <param name="Understood">What the words were taken to ask for.</param>
internal sealed record OfferPage(IReadOnlyList<OfferHit> Items, int Total, OfferNeed Understood);

/// <summary>Product search of the sell page.</summary>
internal sealed class OfferScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/api/carts").WithTags("ordering")
        .MapGet("/{id}/offers", Find).WithSummary("Find offers for the customer of a cart by need, price and words, with the reason where one cannot be had");

    static async Task<Ok<OfferPage>> Find(string id, FindOffersForCart find, CancellationToken ct, string? q = null, string[]? kind = null, string? data = null, string? voice = null, string? bandwidth = null,
        string? monthly = null, string? area = null, bool promotions = false, bool onlyForSale = false, int skip = 0, int take = 60)
    {
        NeededAmount?[] amounts = [Amount("data", data), Amount("voice", voice), Amount("bandwidth", bandwidth)];
        var need = new OfferNeed(q ?? "") { Kinds = kind ?? [], Amounts = [.. amounts.OfType<NeededAmount>()], Monthly = Range(monthly, "monthly") };
        return TypedResults.Ok(await find.Run(new(id, need, area is { Length: > 0 } ? area : null, promotions, onlyForSale, skip, take), ct));
    }

    static NeededAmount? Amount(string of, string? text) => Range(text, of) is { } range ? new(of, range) : null;

    /// <summary>"30..100" is from 30 to 100; "30.." and "..100" are open, and a number alone is the least.</summary>
    static NeededRange? Range(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var ends = text.Split("..", 2);
        return new(End(ends[0]), ends.Length > 1 ? End(ends[1]) : null);

        decimal? End(string end) => end.Trim().Length == 0 ? null
            : decimal.TryParse(end, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number
            : throw Refused.Invalid("ordering.offers.range", field, ("given", text));
    }
}
