using System.Text.Json.Nodes;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Platform.Tests;

/// <summary>Trees by the protocol, in the dress of a TM Forum resource that lets most attributes be tried.</summary>
public sealed class TreeApi : ITmfApi
{
    public const string Path = "/tmf-api/productInventory/v4/product";

    public static void Map(TmfApi api) => api.Resource<Tree>("TMF637", "product").Needs("garden.tree.grow", "garden.tree.grow").Promote("name", t => t.Name)
        .List().Get().Create<PlantTree>((plant, body, ct) => plant.Run(body, ct)).Patch().Delete();
}

/// <summary>Gnomes, in the dress of individuals: another type that a tree's neighbor may be.</summary>
public sealed class GnomeApi : ITmfApi
{
    public const string Path = "/tmf-api/party/v4/individual";

    public static void Map(TmfApi api) => api.Resource<Gnome>("TMF632", "individual").Needs("garden.tree.grow", "garden.tree.grow").List().Get().Create().Patch().Delete();
}

public sealed class PlantTree(Session session, Gardener gardener) : IUseCase
{
    public async Task<Tree> Run(JsonObject body, CancellationToken ct)
    {
        session.Demand("garden.tree.grow");
        var tree = session.Add(new Tree { Scope = session.Actor.Scopes[0] }, body);
        await gardener.Planting();
        await session.Commit(ct);
        return tree;
    }
}

public sealed record Bed(string Name, string? Note, IReadOnlyList<Row> Rows);

public sealed record Row(string Seed, int Count, Soil? Soil = null);

public sealed record Soil(string Kind);

/// <summary>A screen's endpoint that takes a record.</summary>
public sealed class BedApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/beds", (Bed bed, Session session) => TypedResults.Ok(new { seeds = string.Join(' ', bed.Rows.Select(r => r.Seed.ToUpperInvariant() + r.Soil?.Kind.Length)), by = session.Actor.Name }));
}
