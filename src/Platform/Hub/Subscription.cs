using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Hub;

public enum SubscriptionState { Active = 0, Paused = 1, Ended = 2 }

/// <summary>Where a user wants to be told what happens to the resources of one TM Forum API.</summary>
public sealed class Subscription
{
    /// <summary>The API whose hub tells of the resources of all others.</summary>
    public const string EveryApi = "TMF688";

    public required string Id { get; init; }

    /// <summary>Who made it; it hears of nothing that this user may not read.</summary>
    public required string OwnerId { get; init; }

    /// <summary>The API by its number: <c>TMF622</c>.</summary>
    public required string Api { get; init; }

    /// <summary>The API's version whose shape it is told in: <c>v4</c>, <c>v5</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The one resource it is about, where it was made on a topic.</summary>
    public string? Topic { get; init; }
    public required string Callback { get; init; }
    public string? Query { get; init; }

    /// <summary>What notifications are signed with, under the master key: whoever reads the database cannot sign as us.</summary>
    public required byte[] Secret { get; init; }
    public SubscriptionState State { get; set; }

    /// <summary>Why it ended, as a code of the messages.</summary>
    public string? Reason { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The same for the same callback and query of a user on an API, so that the store refuses the second; an ended one gives way.</summary>
    public required string Likeness { get; set; }

    /// <summary>The name under which it is a reaction of the outbox, and its lane.</summary>
    public string Reaction => Prefix + Id;

    public const string Prefix = "hub/";
}

/// <summary>How a subscription is doing. Apart from it, as it changes with each notification.</summary>
public sealed class SubscriptionProgress
{
    public required string SubscriptionId { get; init; }
    public DateTimeOffset? LastDeliveredAt { get; set; }

    /// <summary>The local day that <see cref="DeliveredThatDay"/> counts.</summary>
    public DateOnly? Day { get; set; }
    public int DeliveredThatDay { get; set; }
    public DateTimeOffset? LastFailedAt { get; set; }
    public string? LastError { get; set; }

    /// <summary>Attempts that failed since the last that did not.</summary>
    public int FailuresInARow { get; set; }
}

sealed class SubscriptionTable : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Subscription>(t =>
        {
            t.HasKey(s => s.Id);
            t.Ignore(s => s.Reaction);
            t.HasIndex(s => s.Likeness).IsUnique();
            t.HasIndex(s => new { s.OwnerId, s.Api });
        });
        model.Entity<SubscriptionProgress>(t => t.HasKey(p => p.SubscriptionId));
    }
}
