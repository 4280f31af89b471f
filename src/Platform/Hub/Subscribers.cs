using System.Text.Json.Nodes;
using Dialtone.Platform.Json;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Hub;

/// <summary>A subscription with its filter read.</summary>
public sealed record Subscriber(Subscription Subscription, EventQuery Query);

/// <summary>
/// The subscriptions as every commit asks for them: kept in memory, good for one generation of shared documents, so that a commit nobody wants to hear of
/// costs one comparison of numbers.
/// </summary>
public sealed class Subscribers(SharedGeneration generation, Database database, TmfApi api) : SharedCache<string, Subscribers.Directory>(generation, most: 1)
{
    public sealed record Directory(IReadOnlyList<Subscriber> All, ILookup<string, Subscriber> OfType);

    readonly SharedGeneration generation = generation;
    readonly Dictionary<string, TmfResource> resources = api.Resources.GroupBy(r => r.DocumentType.Name).ToDictionary(g => g.Key, g => g.First());
    readonly HashSet<Audience> underWay = [];

    /// <summary>The resources a hub tells of: one topic's, those of one API, or all.</summary>
    public IReadOnlyList<TmfResource> Heard(string ofApi, string? topic) =>
        [.. api.Resources.Where(r => (ofApi == Subscription.EveryApi || r.Schema.Api == ofApi) && (topic is null || r.Name == topic))];

    public TmfResource? Resource(string ofType) => resources.GetValueOrDefault(ofType);

    /// <summary>Those who listen now. A commit keeps what it gets here until it is stored, and gives it back then.</summary>
    internal async ValueTask<Audience> Listening(CancellationToken ct)
    {
        var audience = new Audience(this);
        lock (underWay) underWay.Add(audience);
        try
        {
            audience.Directory = await Read(ct);
            return audience;
        }
        catch
        {
            audience.Dispose();
            throw;
        }
    }

    public async ValueTask<Directory> Read(CancellationToken ct)
    {
        var kept = await Now(ct);
        if (kept.TryGetValue("", out var known)) return known;
        await using var db = database.NewContext();
        var rows = await db.Set<Subscription>().AsNoTracking().Where(s => s.State != SubscriptionState.Ended).OrderBy(s => s.Id).ToListAsync(ct);
        var all = rows.Select(s => new Subscriber(s, EventQuery.Stored(s.Query, Heard(s.Api, s.Topic), s.ApiVersion))).ToArray();
        var ofType = all.SelectMany(s => Heard(s.Subscription.Api, s.Subscription.Topic).Select(r => (Type: r.DocumentType.Name, Subscriber: s))).ToLookup(p => p.Type, p => p.Subscriber);
        return kept[""] = new Directory(all, ofType);
    }

    /// <summary>
    /// Makes a change of subscriptions, just committed under this generation, known here: every later commit sees it, and those that began before are waited
    /// for. So whoever has been told "subscribed" hears of everything committed from then on; other processes follow within a second.
    /// </summary>
    internal async Task Changed(long grown, CancellationToken ct)
    {
        generation.Advance(grown);
        Task[] before;
        lock (underWay) before = [.. underWay.Select(a => a.Ended)];
        // A commit that takes longer than this is one of another process's kind: known within a bound, not waited for.
        await Task.WhenAny(Task.WhenAll(before), Task.Delay(TimeSpan.FromSeconds(10), ct));
    }

    /// <summary>What a new version is to those who are told of it. Attributes that the server stamps are no change by themselves.</summary>
    internal Change Between(string ofType, JsonObject before, JsonObject after)
    {
        var resource = Resource(ofType);
        var state = resource is null ? null : ResourceEvent.StateOf(resource);
        var stateChanged = state is not null && !StoreJson.Same(before[state], after[state]);
        if (!stateChanged) return Change.Attributes;
        var others = before.Select(p => p.Key).Union(after.Select(p => p.Key)).Where(name => name != state && !resource!.ServerSet.Contains(name));
        return others.Any(name => !StoreJson.Same(before[name], after[name])) ? Change.State | Change.Attributes : Change.State;
    }

    /// <summary>Those who listened when a commit began.</summary>
    internal sealed class Audience(Subscribers owner) : IDisposable
    {
        readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Directory Directory { get; set; } = null!;

        public Task Ended => ended.Task;

        public bool IsEmpty => Directory.All.Count == 0;

        /// <summary>A delivery for each event of a version and each subscriber who may want it. What their filters say of the body, and what their users may see, is decided when it is told.</summary>
        public IEnumerable<Delivery> Deliveries(History version)
        {
            if (owner.Resource(version.OfType) is not { } resource) yield break;
            foreach (var happened in ResourceEvent.Of(version))
                foreach (var subscriber in Directory.OfType[version.OfType].Where(s => s.Query.MayWant(happened.TypeOf(resource.In(s.Subscription.ApiVersion)))))
                    yield return new Delivery
                    {
                        EventId = happened.Id, Reaction = subscriber.Subscription.Reaction, Lane = subscriber.Subscription.Reaction, Aggregate = $"{version.OfType}/{version.OfId}",
                        Seq = $"{version.Version:D19}.{(int)happened.Change}", At = version.At, DueAt = version.At,
                    };
        }

        public void Dispose()
        {
            lock (owner.underWay) owner.underWay.Remove(this);
            ended.TrySetResult();
        }
    }
}
