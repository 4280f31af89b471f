using Dialtone.Platform;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Catalog.Offerings;

/// <param name="Sellable">It may be sold by itself today.</param>
/// <param name="Monthly">As it comes: own prices and those of the parts it brings by default.</param>
/// <param name="OneTime">The same for charges asked once; deposits and prepayments are not among them.</param>
internal sealed record OfferingRow(string Id, string Number, string Name, string NameEn, string Category, string CategoryEn, string Kind, bool IsBundle, string LifecycleStatus, bool Sellable,
    DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo, Money? Monthly, Money? OneTime, string Description, string DescriptionEn);

internal sealed record OfferingList(IReadOnlyList<OfferingRow> Items);

internal sealed record OfferingView(OfferingRow Offering, OfferNode Tree);

internal sealed record OfferNode(string OfferingId, string Number, string Name, string NameEn, string Kind, int Lower, int Upper, int Default,
    IReadOnlyList<OfferCharacteristic> Characteristics, IReadOnlyList<OfferPriceLine> Prices, IReadOnlyList<OfferNode> Children, Telecom Telecom);

/// <summary>A price line as carts and orders show it, and what it depends on.</summary>
/// <param name="When">It applies only where the characteristic has the value.</param>
internal sealed record OfferPriceLine(string Name, string NameEn, string Type, string? Period, Money Amount, string? OfferingId, int Quantity, PriceCondition? When, string? UnitOfMeasure);

internal sealed record CategoryRow(string Id, string Name, string NameEn, string? ParentId, int Count);

internal sealed record CategoryList(IReadOnlyList<CategoryRow> Items);

/// <summary>The catalogue browser and the sales page.</summary>
internal sealed class OfferingScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("catalog");
        api.MapGet("/offerings", List).WithSummary("Find offerings by category, kind or text");
        api.MapGet("/offerings/{id}", View).WithSummary("Get an offering with its parts, prices and characteristics");
        api.MapGet("/product-lines", Lines).WithSummary("Count offerings by product line, in both classifications");
        api.MapGet("/categories", Categories).WithSummary("Get the tree of categories");
    }

    static async Task<Ok<OfferingList>> List(FindOfferings find, CancellationToken ct, string? q = null, string? category = null, bool? sellable = null) =>
        TypedResults.Ok(new OfferingList(await find.Run(q, category, sellable, ct)));

    static async Task<Ok<OfferingView>> View(string id, FindOfferings find, CancellationToken ct)
    {
        var (row, offer) = await find.Run(id, ct);
        return TypedResults.Ok(new OfferingView(row, Node(new(offer, 1, 1, 1))));
    }

    static async Task<Ok<ProductLineReport>> Lines(CountProductLines count, CancellationToken ct) => TypedResults.Ok(await count.Run(ct));

    static async Task<Ok<CategoryList>> Categories(FindOfferings find, CancellationToken ct, string? q = null, bool? sellable = null) =>
        TypedResults.Ok(new CategoryList(await find.Shelves(q, sellable, ct)));

    static OfferNode Node(OfferPart part) => new(part.Offer.Id, part.Offer.Number, part.Offer.Name, part.Offer.NameEn, part.Offer.Kind, part.Lower, part.Upper, part.Default, part.Offer.Characteristics,
        [.. part.Offer.Prices.Where(p => p.Type != "discount").Select(p => new OfferPriceLine(p.Name, p.NameEn, p.Type, p.Period, new(p.Tiers?.Steps[0].Value ?? p.Amount, p.Unit), part.Offer.Id, 1, p.When, p.UnitOfMeasure))], [.. part.Offer.Parts.Select(Node)], part.Offer.Telecom);
}
