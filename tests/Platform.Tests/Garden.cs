using Dialtone.Platform.Access;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests;

/// <summary>A module small enough to see the platform through: trees that grow, and what happens because they do.</summary>
public sealed class GardenModule : Module
{
    public override string Name => "Garden";
    public override IReadOnlyList<Permission> Permissions => [new("garden.tree.grow", "种树", "Grow trees")];
    public override void Register(IServiceCollection services) => services.AddSingleton<Gardener>().AddSingleton(new Reference("neighbor", "Tree", "Gnome")).AddSingleton(new Reference("realizingService", "Tree", "Gnome"));
}

public sealed class Tree : Document<TreeBody>
{
    public string Name { get; set; } = "";

    /// <summary>Whose tree it is, as an order is a customer's.</summary>
    [System.ComponentModel.DataAnnotations.Schema.NotMapped] public override string SubjectId => Body.Keeper ?? Id;
    protected override void Promote() => (Name, State) = (Body.Name ?? "", Body.Status);
}

public sealed class TreeBody : Body
{
    public string? Name { get; set; }
    public string? Status { get; set; }
    public string? Keeper { get; set; }
    public int Height { get; set; }
    public string? PhoneNumber { get; set; }
}

public sealed class Gnome : Document<GnomeBody>;

public sealed class GnomeBody : Body;

public sealed class TreeTable : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Tree>().HasIndex(t => t.Name);
        model.Entity<Gnome>();
        model.Entity<Tmf.Pruning>();
        model.Entity<Leaf>().HasKey(l => l.Id);
    }
}

public sealed class Leaf
{
    public required string Id { get; init; }
    public required string TreeId { get; init; }
    public required int Ordinal { get; init; }
}

public sealed record TreeGrew(string TreeId, int Height, string? PhoneNumber = null) : IEvent
{
    public string AggregateId => TreeId;
}

/// <summary>What the reactions saw, and what makes them fail.</summary>
public sealed class Gardener
{
    public List<(string Tree, int Height)> Seen { get; } = [];
    public Func<Task> Planting { get; set; } = () => Task.CompletedTask;
    public Func<TreeGrew, bool> Fails { get; set; } = _ => false;
}

public sealed class WhenTreeGrew(Session session, Gardener gardener) : IReaction<TreeGrew>
{
    public async Task Run(TreeGrew happened, CancellationToken ct)
    {
        if (gardener.Fails(happened)) throw new InvalidOperationException("a storm");
        lock (gardener.Seen) gardener.Seen.Add((happened.TreeId, happened.Height));
        session.AddRow(new Leaf { Id = Time.Ids.New(), TreeId = happened.TreeId, Ordinal = happened.Height });
        await session.Commit(ct);
    }
}

/// <summary>Counts what peers did for a tree.</summary>
public sealed class Watering : ISettlement
{
    public string Name => "garden.watering";

    public async Task Settle(Session session, Call call, PeerAnswer answer, CancellationToken ct)
    {
        var tree = await session.Get<Tree>(call.OwnerId, ct);
        tree.Body.Height += answer.Kind == AnswerKind.Done ? 1 : 100;
        await session.Commit(ct);
    }
}
