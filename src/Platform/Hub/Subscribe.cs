using System.Security.Cryptography;
using System.Text;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Hub;

/// <summary>Makes a subscription. Everything committed after its answer is told; the same callback and query a second time is refused, naming the first.</summary>
public sealed class Subscribe(Session session, Subscribers subscribers, CallbackAddresses addresses, SubscriptionCommit commit, SubjectKeys keys) : IUseCase
{
    const int MostOfOneUser = 100, ShortestSecret = 16, LongestSecret = 200, LongestQuery = 2000;

    /// <param name="Topic">The one resource it is about; null for all of the API's.</param>
    /// <param name="Secret">What notifications are signed with; null lets us make one.</param>
    public sealed record Input(string Api, string ApiVersion, string? Topic, string Callback, string? Query, string? Secret);

    /// <summary>The subscription and its secret, which is told this once.</summary>
    public async Task<(Subscription Subscription, string Secret)> Run(Input input, CancellationToken ct)
    {
        DemandHearing(session, subscribers, input.Api, input.Topic);
        addresses.Check(input.Callback);
        var query = string.IsNullOrWhiteSpace(input.Query) ? null : input.Query.Trim();
        if (query?.Length > LongestQuery) throw Refused.Invalid("platform.hub.query.long", "query", ("most", LongestQuery));
        EventQuery.Parse(query, subscribers.Heard(input.Api, input.Topic), input.ApiVersion);
        if (input.Secret is { } given && given.Length is < ShortestSecret or > LongestSecret) throw Refused.Invalid("platform.hub.secret", "secret", ("least", ShortestSecret), ("most", LongestSecret));
        var owner = session.Actor.Id;
        var likeness = Likeness(owner, input.Api, input.ApiVersion, input.Topic, input.Callback, query);
        if (await session.Rows<Subscription>().Where(s => s.Likeness == likeness).Select(s => s.Id).FirstOrDefaultAsync(ct) is { } existing)
            throw Conflict.Taken("platform.hub.duplicate", "callback", ("id", existing));
        if (await session.Rows<Subscription>().CountAsync(s => s.OwnerId == owner && s.State != SubscriptionState.Ended, ct) >= MostOfOneUser)
            throw Refused.State("platform.hub.tooMany", null, ("most", MostOfOneUser));

        var secret = input.Secret ?? "whs_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var id = Ids.New();
        var subscription = new Subscription
        {
            Id = id, OwnerId = owner, Api = input.Api, ApiVersion = input.ApiVersion, Topic = input.Topic, Callback = input.Callback, Query = query, CreatedAt = session.Now, Likeness = likeness,
            Secret = keys.Keys.Wrap(Encoding.UTF8.GetBytes(secret), Subscription.Prefix + id),
        };
        session.AddRow(subscription);
        session.AddRow(new SubscriptionProgress { SubscriptionId = id });
        await commit.Run(ct);
        return (subscription, secret);
    }

    /// <summary>Nobody listens to what he could not read: at least one of the resources must be the actor's to read.</summary>
    internal static void DemandHearing(Session session, Subscribers subscribers, string api, string? topic)
    {
        var heard = subscribers.Heard(api, topic);
        if (heard.Count > 0 && !heard.Any(r => session.Actor.May(r.ReadPermission))) throw new Denied(heard[0].ReadPermission);
    }

    static string Likeness(params string?[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}

/// <summary>Commits a change of subscriptions, so that every commit after it knows.</summary>
public sealed class SubscriptionCommit(Session session, Subscribers subscribers)
{
    public async Task Run(CancellationToken ct)
    {
        var grown = 0L;
        session.AtCommit(async (db, c) => grown = await SharedGeneration.Grow(db, c));
        await session.Commit(ct);
        await subscribers.Changed(grown, ct);
    }
}
