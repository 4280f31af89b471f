namespace Dialtone.Peers.Requests;

/// <summary>What the peers have received and done, for the page and for tests.</summary>
internal static class ReceivedApi
{
    public static void MapReceived(this IEndpointRouteBuilder app)
    {
        app.MapGet("/received", async (string? peer, DateTimeOffset? since, int? limit, Ledger ledger) =>
            Items(await ledger.Received(peer, since?.UtcDateTime, limit ?? int.MaxValue)));
        app.MapDelete("/received", async (Ledger ledger) =>
        {
            await ledger.Clear();
            return Results.NoContent();
        });
        app.MapGet("/effects", async (string? peer, Ledger ledger) => Items(await ledger.Effects(peer)));
        app.MapGet("/summary", async (Ledger ledger) => Items(await ledger.Summary()));
    }

    private static IResult Items(List<object> items) => Results.Json(new { items }, Json.Options);
}
