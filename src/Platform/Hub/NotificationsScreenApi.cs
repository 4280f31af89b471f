using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Hub;

/// <param name="State">active, paused or ended.</param>
/// <param name="Waiting">Notifications not yet taken.</param>
/// <param name="OldestAt">When the oldest of them happened: the subscriber's lag.</param>
/// <param name="Dead">How many of them were given up.</param>
public sealed record SubscriptionRow(string Id, string Owner, string Api, string? Topic, string Callback, string? Query, string State, string? Reason, DateTimeOffset CreatedAt,
    int DeliveredToday, DateTimeOffset? LastDeliveredAt, int Waiting, DateTimeOffset? OldestAt, int Dead, int FailuresInARow, DateTimeOffset? LastFailedAt, string? LastError);

public sealed record SubscriptionRows(IReadOnlyList<SubscriptionRow> Items);

/// <summary>What the subscriber answered to a test; no status where it did not.</summary>
public sealed record TestedCallback(bool Taken, int? Status, string? Error, int Milliseconds);

/// <summary>The operator's page of subscriptions: who listens, how far behind, and why.</summary>
sealed class NotificationsScreenApi : IScreenApi
{
    const int MostRows = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("/api/notifications").WithTags("notifications");
        page.MapGet("", Find).WithSummary("Find subscriptions, with their lag and failures");
        page.MapPost("/{id}/pause", (string id, PauseSubscription use, CancellationToken ct) => Done(use.Run(id, paused: true, ct))).WithSummary("Pause a subscription");
        page.MapPost("/{id}/resume", (string id, PauseSubscription use, CancellationToken ct) => Done(use.Run(id, paused: false, ct))).WithSummary("Resume a subscription");
        page.MapPost("/{id}/end", (string id, EndSubscription use, CancellationToken ct) => Done(use.ByOperator(id, ct))).WithSummary("End a subscription");
        page.MapPost("/{id}/test", Test).WithSummary("Send a test notification");
    }

    static async Task<NoContent> Done(Task act)
    {
        await act;
        return TypedResults.NoContent();
    }

    static async Task<Ok<SubscriptionRows>> Find(Session session, CrmDb db, Clock clock, Messages messages, CancellationToken ct)
    {
        session.Demand(HubPermissions.Manage);
        var rows = await session.Rows<Subscription>().OrderBy(s => s.State).ThenByDescending(s => s.Id).Take(MostRows).ToListAsync(ct);
        string[] ids = [.. rows.Select(r => r.Id)], owners = [.. rows.Select(r => r.OwnerId).Distinct()], lanes = [.. rows.Select(r => r.Reaction)];
        var names = await db.Users.AsNoTracking().Where(u => owners.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        var progress = await session.Rows<SubscriptionProgress>().Where(p => ids.Contains(p.SubscriptionId)).ToDictionaryAsync(p => p.SubscriptionId, ct);
        DeliveryState[] states = [DeliveryState.Waiting, DeliveryState.Running, DeliveryState.Dead];
        var waiting = (await session.Rows<Delivery>().Where(d => states.Contains(d.State) && lanes.Contains(d.Lane)).GroupBy(d => new { d.Lane, d.State })
            .Select(g => new { g.Key.Lane, g.Key.State, Count = g.Count(), Oldest = g.Min(d => d.At) }).ToListAsync(ct)).ToLookup(g => g.Lane);
        return TypedResults.Ok(new SubscriptionRows([.. rows.Select(s => Row(s, names.GetValueOrDefault(s.OwnerId, s.OwnerId), progress.GetValueOrDefault(s.Id),
            [.. waiting[s.Reaction].Select(w => (w.State, w.Count, w.Oldest))]))]));

        SubscriptionRow Row(Subscription s, string owner, SubscriptionProgress? p, (DeliveryState State, int Count, DateTimeOffset Oldest)[] left) => new(
            s.Id, owner, s.Api, s.Topic, s.Callback, s.Query, s.State.ToString().ToLowerInvariant(), s.Reason is null ? null : messages.Say(session.Language, Problem.Of(s.Reason)), s.CreatedAt,
            p?.Day == clock.Today ? p.DeliveredThatDay : 0, p?.LastDeliveredAt, left.Sum(l => l.Count), left.Length == 0 ? null : left.Min(l => l.Oldest),
            left.Where(l => l.State == DeliveryState.Dead).Sum(l => l.Count), p?.FailuresInARow ?? 0, p?.LastFailedAt, p?.LastError);
    }

    static async Task<Ok<TestedCallback>> Test(string id, Session session, Callbacks callbacks, CancellationToken ct)
    {
        session.Demand(HubPermissions.Manage);
        var subscription = await session.Rows<Subscription>().FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw new Missing("hub", id);
        var answer = await callbacks.Tell(subscription, Notifications.Envelope(subscription.ApiVersion, "test." + Ids.New(), "TestEvent", session.Now, "event", "Test", "low", []), ct);
        return TypedResults.Ok(new TestedCallback(answer.Error is null, answer.Status, answer.Error, answer.Milliseconds));
    }
}
