using System.Text.Json.Nodes;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Inventory.Addresses;

/// <param name="Coverage">ftth or none.</param>
internal sealed record AddressRow(string Id, string Text, string Coverage, int FreePorts);

internal sealed record AddressPage(IReadOnlyList<AddressRow> Items);

/// <summary>Standard addresses and whether they are covered: the resource system's knowledge, asked live.</summary>
internal sealed class AddressScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/addresses", Find).WithTags("inventory").WithSummary("Find installation addresses");

    static async Task<Ok<AddressPage>> Find(Session session, IPeers peers, CancellationToken ct, string q = "", int limit = 20)
    {
        session.Demand(InventoryPermissions.ReadNumbers);
        if (q.Trim().Length < 2) return TypedResults.Ok(new AddressPage([]));
        var answer = await peers.Call("resource", "find-address", "find-address/" + Ids.New(), new() { ["q"] = q.Trim(), ["limit"] = Math.Clamp(limit, 1, 50) }, ct);
        if (answer.Kind != AnswerKind.Done) throw Refused.Http(503, "inventory.address.unreachable");
        return TypedResults.Ok(new AddressPage([.. (answer.Result?["items"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(a => new AddressRow((string)a["id"]!, (string)a["text"]!, (string?)a["coverage"] ?? "none", (int?)a["freePorts"] ?? 0))]));
    }
}
