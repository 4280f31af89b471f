using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Inventory.Numbers;

internal sealed record NumberFee(decimal Value, string Unit);

internal sealed record NumberRow(string Number, string City, string Grade, string Segment, NumberFee? Prepayment, NumberFee? MinimumSpend, string State);

internal sealed record NumberRows(IReadOnlyList<NumberRow> Items);

internal sealed record NumberPoolRows(IReadOnlyList<NumberPoolRow> Items);

internal sealed record SelectNumberInput(string? CartId);

/// <summary>Choosing numbers on the sales page.</summary>
internal sealed class NumberScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var numbers = routes.MapGroup("/api/numbers").WithTags("inventory");
        numbers.MapGet("/", Find).WithSummary("Find numbers to choose from");
        numbers.MapGet("/pools", Pools).WithSummary("Get the pools of numbers");
        numbers.MapPost("/{number}/select", Select).WithSummary("Select a number for a cart, for a while");
        numbers.MapDelete("/{number}/select", Unselect).WithSummary("Give a selected number back");
    }

    static async Task<Ok<NumberRows>> Find(FindNumbers find, Session session, CancellationToken ct, string kind = "mobile", string? city = null, string? pattern = null, string? grade = null, int limit = 20)
    {
        var found = await find.Run(new(kind, city, pattern, grade, limit), ct);
        return TypedResults.Ok(new NumberRows([.. found.Select(n => new NumberRow(n.Number, n.CityCode, n.Grade, n.Segment, Fee(n.Prepayment), Fee(n.MinimumSpend), NumberStates.Now(n.State, n.Until, session.Now)))]));
    }

    static async Task<Ok<NumberPoolRows>> Pools(FindNumberPools find, CancellationToken ct) => TypedResults.Ok(new NumberPoolRows(await find.Run(ct)));

    static async Task<Ok<NumberSelection>> Select(string number, SelectNumberInput input, SelectNumber select, CancellationToken ct) => TypedResults.Ok(await select.Run(new(number, input.CartId), ct));

    static async Task<NoContent> Unselect(string number, UnselectNumber unselect, CancellationToken ct, string? cartId = null)
    {
        await unselect.Run(number, cartId, ct);
        return TypedResults.NoContent();
    }

    static NumberFee? Fee(decimal? amount) => amount is { } value ? new(value, "CNY") : null;
}
