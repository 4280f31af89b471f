using System.Globalization;
using Dialtone.Contracts.Catalog;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Ordering.Carts;

internal sealed record CartEffectivity(string Kind, string? Date);

/// <summary>One offering wanted, with its parts; the root of a tree is a subscriber or a bundle of them.</summary>
internal sealed record CartLine(string Key, string OfferingId, string AcceptanceType, CartEffectivity Effectivity, IReadOnlyDictionary<string, string> Characteristics,
    string? AccessNumber, string? Iccid, string? AddressId, string? AddressText, string? AccountId, string? UserPartyId, int Quantity, IReadOnlyList<CartLine> Children)
{
    internal static CartLine Of(Line line) => new(line.Key, line.OfferingId, line.AcceptanceType, new(line.Effectivity.Kind, line.Effectivity.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        line.Characteristics, line.AccessNumber, line.Iccid, line.AddressId, line.AddressText, line.AccountId, line.UserPartyId, line.Quantity, [.. line.Children.Select(Of)]);
}

/// <summary>A line as it is sent: what it leaves out is settled by the cart.</summary>
internal sealed record CartLineRequest(string Key, string OfferingId, string? AcceptanceType, CartEffectivity? Effectivity, IReadOnlyDictionary<string, string>? Characteristics,
    string? AccessNumber, string? Iccid, string? AddressId, string? AddressText, string? AccountId, string? UserPartyId, int? Quantity, IReadOnlyList<CartLineRequest>? Children)
{
    /// <summary>A part that says no day begins with what it is part of.</summary>
    internal Line Line(Effectivity? above = null)
    {
        var effectivity = Effectivity is null ? above ?? Lines.Effectivity.AtOnce
            : new(Effectivity.Kind, DateOnly.TryParseExact(Effectivity.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);
        return new(Key, OfferingId, AcceptanceType ?? AcceptanceTypes.AcceptanceTypeList.NewConnection, effectivity,
            Characteristics?.Where(c => !string.IsNullOrEmpty(c.Value)).ToDictionary() ?? [], Blank(AccessNumber), Blank(Iccid), Blank(AddressId), Blank(AddressText), Blank(AccountId), Blank(UserPartyId), Quantity ?? 1, [.. (Children ?? []).Select(c => c.Line(effectivity))]);
    }

    static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed record CartProblem(string? Line, string? Field, string Code, string Reason, string Severity);

internal sealed record AcceptanceTypeView(string Code, string Zh, string En);

internal sealed record CartView(string Id, long Version, string CustomerId, string CustomerName, string? OrderId, IReadOnlyList<CartLine> Lines, IReadOnlyList<PriceLine> Prices, Totals Totals, IReadOnlyList<CartProblem> Problems, IReadOnlyList<AcceptanceTypeView> AcceptanceTypes)
{
    /// <summary>What may still be chosen of each line.</summary>
    public IReadOnlyList<Configuration> Configurations { get; init; } = [];
}

internal sealed record OpenCartRequest(string CustomerId);

internal sealed record SaveCartRequest(IReadOnlyList<CartLineRequest> Lines);

internal sealed record SubmittedCart(string OrderId, string OrderNumber);

/// <summary>The sell page's cart.</summary>
internal sealed class CartScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var carts = routes.MapGroup("/api/carts").WithTags("ordering");
        carts.MapPost("", async (OpenCartRequest request, OpenCart open, CartReader reader, CancellationToken ct) => TypedResults.Ok(await reader.Show(await open.Run(request.CustomerId, ct), ct))).WithSummary("Open a cart for a customer, or the one that is open");
        carts.MapGet("", async (FindOpenCarts find, CancellationToken ct) => TypedResults.Ok(await find.Run(ct))).WithSummary("Find the caller's open carts");
        carts.MapGet("/{id}", Show).WithSummary("Get a cart with its prices and problems");
        carts.MapPut("/{id}", async (string id, SaveCartRequest request, SaveCart save, CartReader reader, HttpContext http, CancellationToken ct) =>
            TypedResults.Ok(await reader.Show(await save.Run(id, Requests.IfMatch(http), [.. request.Lines.Select(l => l.Line())], ct), ct))).Reads(ReadsHeaders.IfMatch).WithSummary("Save a cart's lines");
        carts.MapPost("/{id}/submit", async (string id, SubmitCart submit, HttpContext http, CancellationToken ct) =>
        {
            var (orderId, number) = await submit.Run(id, Requests.IfMatch(http), ct);
            return TypedResults.Ok(new SubmittedCart(orderId, number));
        }).Reads(ReadsHeaders.IfMatch).WithSummary("Make an order of a cart; a cart becomes one order, however often it is submitted");
    }

    static async Task<Ok<CartView>> Show(string id, Session session, CartReader reader, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        return TypedResults.Ok(await reader.Show(await session.Get<ShoppingCart>(id, ct), ct));
    }
}
