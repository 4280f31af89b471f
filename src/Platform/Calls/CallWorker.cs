using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Dialtone.Platform.Access;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dialtone.Platform.Calls;

/// <summary>Makes intended calls and finds out what became of unanswered ones. Nothing is repeated before the peer has been asked.</summary>
public sealed class CallWorker(Database database, Clock clock, IPeers peers, OutboxSignal signal, Leases leases, SubjectKeys keys, IServiceScopeFactory scopes, ILogger<CallWorker> log) : BackgroundService
{
    static readonly TimeSpan poll = TimeSpan.FromMilliseconds(500);
    static readonly double[] pauses = [0.5, 1, 1, 2, 2, 5, 5, 10, 30, 60, 120, 300];
    const double ShortestPause = 0.5, LongestPause = 300;
    const int AtOnce = 8;

    /// <summary>Silences in a row after which a person is to look. The peer is still asked, so that one who comes back needs no person.</summary>
    public const int MostUnanswered = 12;

    readonly ConcurrentDictionary<string, Task> busy = [];

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        if (!database.IsPostgres) await TakeBack(stopping);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                foreach (var peer in await DuePeers(stopping))
                    if (busy.GetValueOrDefault(peer) is not { IsCompleted: false }) busy[peer] = WorkOff(peer, stopping);
                await signal.Wait(poll, stopping);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                log.LogError(e, "Calls could not be worked off; trying again");
                await Task.Delay(poll, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        await Task.WhenAll(busy.Values);
    }

    // Each peer by itself, so that one that is silent keeps nobody waiting but those who want something of it.
    async Task WorkOff(string peer, CancellationToken ct)
    {
        await Task.Yield();
        var did = 0;
        try
        {
            while (await RunDue(peer, ct) is > 0 and var more) did += more;
        }
        catch (Exception e)
        {
            if (!ct.IsCancellationRequested) log.LogError(e, "Calls to {Peer} could not be worked off; trying again", peer);
        }
        finally
        {
            busy.TryRemove(peer, out _);
            if (did > 0) signal.Raise();
        }
    }

    // An SQLite store has one process, so whatever is still claimed at its start was claimed by one that is gone.
    async Task TakeBack(CancellationToken ct)
    {
        await using var db = database.NewContext();
        await database.Write(db, slot => db.Set<Call>().Where(c => c.State == CallState.Calling).ExecuteUpdateAsync(u => u.SetProperty(c => c.State, CallState.Unknown).SetProperty(c => c.Epoch, c => c.Epoch + 1), slot), ct);
    }

    /// <summary>Makes or asks after the calls that are due now, a batch for each peer; how many. Journeys call it instead of waiting.</summary>
    public async Task<int> RunDue(CancellationToken ct) => (await Task.WhenAll((await DuePeers(ct)).Select(peer => RunDue(peer, ct)))).Sum();

    async Task<int> RunDue(string peer, CancellationToken ct)
    {
        var claimed = await Claim(peer, ct);
        await Task.WhenAll(claimed.Select(c => Run(c.Call, c.Before, ct)));
        if (claimed.Count > 0) signal.Raise();
        return claimed.Count;
    }

    static IQueryable<Call> Due(CrmDb db, DateTimeOffset now) => db.Set<Call>().AsNoTracking()
        .Where(c => c.DueAt <= now && (c.State == CallState.Intended || c.State == CallState.Pending || c.State == CallState.Unknown
            || (c.State == CallState.Calling || c.State == CallState.Person) && (c.ClaimedUntil == null || c.ClaimedUntil < now)));

    async Task<List<string>> DuePeers(CancellationToken ct)
    {
        await using var db = database.NewContext();
        return await Due(db, clock.Now).Select(c => c.Peer).Distinct().ToListAsync(ct);
    }

    async Task<List<(Call Call, CallState Before)>> Claim(string peer, CancellationToken ct)
    {
        var now = clock.Now;
        await using var db = database.NewContext();
        var due = await Due(db, now).Where(c => c.Peer == peer).OrderBy(c => c.DueAt).Take(AtOnce).ToListAsync(ct);
        if (due.Count == 0) return [];
        var mine = new List<(Call, CallState)>();
        await database.Write(db, async slot =>
        {
            mine.Clear();
            var until = now + leases.Call;
            foreach (var call in due)
            {
                // A person's stays so while it is asked after again: nobody is to see it come and go.
                var state = call.State == CallState.Person ? CallState.Person : CallState.Calling;
                if (await db.Set<Call>().Where(c => c.RequestId == call.RequestId && c.Epoch == call.Epoch).ExecuteUpdateAsync(u => u
                        .SetProperty(c => c.State, state).SetProperty(c => c.Epoch, call.Epoch + 1).SetProperty(c => c.ClaimedUntil, until)
                        .SetProperty(c => c.FirstCalledAt, call.FirstCalledAt ?? now), slot) == 1)
                {
                    mine.Add((call, call.State));
                    call.Epoch++;
                    call.FirstCalledAt ??= now;
                }
            }
        }, ct);
        return mine;
    }

    async Task Run(Call call, CallState before, CancellationToken ct)
    {
        try
        {
            var answer = before == CallState.Intended ? await Make(call, ct) : await peers.Ask(call.Peer, call.RequestId, ct);
            // The peer is sure it never had this request, so making it again cannot double it.
            if (answer.Kind == AnswerKind.NeverReceived) answer = await Make(call, ct);
            if (answer.Kind is AnswerKind.Done or AnswerKind.Refused) await Settle(call, answer, ct);
            else await Wait(call, answer, ct);
        }
        catch (OutboxWorker.Fenced)
        {
            log.LogInformation("Call {Request} was taken over; its outcome is the other's to store", call.RequestId);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(e, "Settling call {Request} failed", call.RequestId);
            await Wait(call, new PeerAnswer(AnswerKind.Unknown, Note: e.Message), ct);
        }
    }

    async Task<PeerAnswer> Make(Call call, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var body = (JsonObject)JsonNode.Parse(call.Body)!;
        await scope.ServiceProvider.GetRequiredService<TmfBodies>().Unseal([body], clear: true, ct);
        return await peers.Call(call.Peer, call.Operation, call.RequestId, body, ct);
    }

    async Task Settle(Call call, PeerAnswer answer, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<SessionContext>();
            context.Actor = Actor.System;
            context.Fence = (db, slot) => Store(db, call, answer, slot);
            var session = scope.ServiceProvider.GetRequiredService<Session>();
            var settlement = scope.ServiceProvider.GetServices<ISettlement>().First(s => s.Name == call.Settlement);
            try
            {
                await settlement.Settle(session, call, answer, ct);
                if (context.Fence is not null) await session.Commit(ct);
                return;
            }
            catch (Conflict) when (attempt < 8)
            {
                // A sibling of the same order settled in between: decide again on what it left.
                await Task.Delay(10 * attempt + call.RequestId.Length % 7, ct);
            }
        }
    }

    async Task Store(CrmDb db, Call call, PeerAnswer answer, CancellationToken ct)
    {
        var state = answer.Kind == AnswerKind.Done ? CallState.Done : CallState.Refused;
        var now = clock.Now;
        var said = await new FreshKeys(keys, db, now, []).SealBody(StoreJson.Write(answer), call.SubjectId, ct);
        if (await db.Set<Call>().Where(c => c.RequestId == call.RequestId && c.Epoch == call.Epoch).ExecuteUpdateAsync(u => u
                .SetProperty(c => c.State, state).SetProperty(c => c.Answer, said).SetProperty(c => c.SettledAt, now)
                .SetProperty(c => c.Attempts, c => c.Attempts + 1).SetProperty(c => c.Error, (string?)null), ct) != 1)
            throw new OutboxWorker.Fenced();
    }

    async Task Wait(Call call, PeerAnswer answer, CancellationToken ct)
    {
        var now = clock.Now;
        var unanswered = answer.Kind == AnswerKind.Pending ? 0 : call.Unanswered + 1;
        var state = unanswered == 0 ? CallState.Pending : unanswered >= MostUnanswered ? CallState.Person : CallState.Unknown;
        // What has taken long is looked at seldom: after a quarter of the time it took so far, so that its end is seen soon for its kind.
        var due = now.AddSeconds(unanswered == 0 ? Math.Clamp((now - call.FirstCalledAt!.Value).TotalSeconds / 4, ShortestPause, LongestPause) : pauses[Math.Min(unanswered, pauses.Length) - 1]);
        await using var db = database.NewContext();
        await database.Write(db, slot => db.Set<Call>().Where(c => c.RequestId == call.RequestId && c.Epoch == call.Epoch).ExecuteUpdateAsync(u => u
            .SetProperty(c => c.State, state).SetProperty(c => c.Attempts, c => c.Attempts + 1).SetProperty(c => c.Unanswered, unanswered).SetProperty(c => c.ClaimedUntil, (DateTimeOffset?)null)
            .SetProperty(c => c.DueAt, due).SetProperty(c => c.Error, answer.Note), slot), ct);
    }
}
