using Dialtone.Platform.Access;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Hub;

/// <summary>Ends a subscription and drops what was still to be told. Its owner's removal leaves nothing; an ending by the operator or by 410 stays to be seen.</summary>
public sealed class EndSubscription(Session session, SessionContext context, SubscriptionCommit commit) : IUseCase
{
    /// <summary>The owner's: <c>DELETE /hub/{id}</c>.</summary>
    public async Task Run(string api, string? topic, string id, CancellationToken ct)
    {
        var owner = session.Actor.Id;
        var subscription = await session.RowsToChange<Subscription>().FirstOrDefaultAsync(s => s.Id == id && s.OwnerId == owner && s.Api == api && s.Topic == topic, ct) ?? throw new Missing("hub", id);
        session.RemoveRow(subscription);
        session.AtCommit(async (db, c) => await db.Set<SubscriptionProgress>().Where(p => p.SubscriptionId == id).ExecuteDeleteAsync(c));
        await Drop(subscription, ct);
    }

    /// <summary>The operator's.</summary>
    public async Task ByOperator(string id, CancellationToken ct)
    {
        session.Demand(HubPermissions.Manage);
        await End(id, "platform.hub.ended.operator", ct);
    }

    /// <summary>The subscriber answered 410.</summary>
    internal async Task Gone(string id, CancellationToken ct)
    {
        context.Actor = Actor.System;
        await End(id, "platform.hub.ended.gone", ct);
    }

    async Task End(string id, string reason, CancellationToken ct)
    {
        var subscription = await session.RowsToChange<Subscription>().FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw new Missing("hub", id);
        if (subscription.State == SubscriptionState.Ended) return;
        (subscription.State, subscription.Reason, subscription.Likeness) = (SubscriptionState.Ended, reason, subscription.Id);
        await Drop(subscription, ct);
    }

    async Task Drop(Subscription subscription, CancellationToken ct)
    {
        var lane = subscription.Reaction;
        await commit.Run(ct);
        // After the commit: by now nothing in this process adds to them. What another process still adds is tidied by the worker.
        session.AtCommit((db, c) => db.Set<Delivery>().Where(d => d.Reaction == lane).ExecuteDeleteAsync(c));
        await session.Commit(ct);
    }
}

/// <summary>Stops telling a subscriber for a while, or goes on; what happens meanwhile waits.</summary>
public sealed class PauseSubscription(Session session, SubscriptionCommit commit) : IUseCase
{
    public async Task Run(string id, bool paused, CancellationToken ct)
    {
        session.Demand(HubPermissions.Manage);
        var subscription = await session.RowsToChange<Subscription>().FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw new Missing("hub", id);
        if (subscription.State == SubscriptionState.Ended) throw Refused.State("platform.hub.hasEnded");
        subscription.State = paused ? SubscriptionState.Paused : SubscriptionState.Active;
        await commit.Run(ct);
    }
}
