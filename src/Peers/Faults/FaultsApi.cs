using System.Text.Json;
using Dialtone.Peers.Operations;
using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Faults;

/// <summary>Orders faults, shows and clears them.</summary>
internal static class FaultsApi
{
    private const int LongestDelayMs = 600_000;

    public static void MapFaults(this IEndpointRouteBuilder app)
    {
        app.MapPost("/faults", Order);
        app.MapGet("/faults", (FaultBoard faults) => Results.Json(new { Items = faults.All }, Json.Options));
        app.MapDelete("/faults", (string? peer, string? operation, FaultBoard faults) =>
        {
            faults.Clear(peer, operation);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> Order(HttpRequest http, FaultBoard faults, PeerDirectory peers)
    {
        var (body, refusal) = await RequestBody.Read(http);
        if (refusal is not null) return refusal.Send();
        if (body.Text("peer") is not { } peer || !peers.Knows(peer)) return PeerDirectory.UnknownPeer.Send();
        if (body.Text("mode") is not { } word || !Enum.GetNames<FaultMode>().Contains(word, StringComparer.OrdinalIgnoreCase))
            return Answer.Refused("unknown-mode", "故障方式须为 down、slow、twice、late、garbled、silent 之一",
                "The mode is one of down, slow, twice, late, garbled, silent").Send();
        if (Whole(body, "times", 1, int.MaxValue, out var times) || Whole(body, "delayMs", 0, LongestDelayMs, out var delayMs))
            return Answer.Refused("out-of-range", "times 至少为 1，delayMs 为 0 至 600000", "times is at least 1, delayMs is 0 to 600000").Send();

        var mode = Enum.Parse<FaultMode>(word, ignoreCase: true);
        var operation = body.Text("operation") is { Length: > 0 } named ? named : null;
        var fault = new Fault(peer, operation, mode, times, delayMs ?? (mode == FaultMode.Late ? 60_000 : 5_000));
        faults.Set(fault);
        return Results.Json(fault, Json.Options);
    }

    private static bool Whole(JsonElement body, string name, int least, int most, out int? number)
    {
        number = null;
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return false;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var whole) || whole < least || whole > most) return true;
        number = whole;
        return false;
    }
}
