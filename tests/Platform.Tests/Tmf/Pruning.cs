using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.Tasks;

namespace Dialtone.Platform.Tests.Tmf;

/// <summary>To prune a tree, as a task in the dress of a cancellation.</summary>
public sealed class Pruning : TaskDocument<PruningBody>
{
    public override DateTimeOffset? NotBefore => Body.RequestedCancellationDate;
    public override bool TakesLong => Body.CancellationReason == "slowly";
}

public sealed class PruningBody : TaskBody
{
    public override string? State { get; set; }
    public string? CancellationReason { get; set; }
    public DateTimeOffset? RequestedCancellationDate { get; set; }
    public JsonObject? ProductOrder { get; set; }
}

public sealed class PruningApi : ITmfApi
{
    public const string Path = "/tmf-api/productOrderingManagement/v4/cancelProductOrder";

    public static void Map(TmfApi api) => api.Task<Pruning, PruneTree>("TMF622", "cancelProductOrder").Needs("garden.tree.grow", "garden.tree.grow").V5().Delete();
}

public sealed class PruneTree(Session session, Gardener gardener) : ITaskWork<Pruning>
{
    public Task Accept(Pruning task, CancellationToken ct) => task.Body.CancellationReason == "never" ? throw Refused.Invalid("platform.required", "cancellationReason") : Task.CompletedTask;

    public async Task Run(Pruning task, CancellationToken ct)
    {
        var tree = await session.Get<Tree>((string)task.Body.ProductOrder!["id"]!, ct);
        if (tree.Body.Height == 0) throw Refused.State("platform.inUse", null, ("users", "a stump"));
        tree.Body.Height--;
        await gardener.Planting();
        if (task.Body.CancellationReason == "half") task.End(session.Now, "half of it");
    }
}
