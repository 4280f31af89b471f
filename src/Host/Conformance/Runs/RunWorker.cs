using System.Text.Json;
using Dialtone.Platform.Access;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Dialtone.Host.Conformance.Runs;

/// <summary>
/// Runs what was asked for, one run at a time in this process, and writes down how far it is. No delivery of the outbox: the token is in memory only, so no other
/// process could take a run over, and what creates data elsewhere is not to be repeated unasked. A run whose process has gone is interrupted.
/// </summary>
internal sealed class RunWorker(Targets targets, RunLimits limits, IServiceScopeFactory scopes, ILogger<RunWorker> log) : BackgroundService
{
    readonly CancellationTokenSource stopping = new();
    int taken;
    (string Id, CancellationTokenSource Cancel)? current;

    /// <summary>Ends with the run that is going on.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await Settle(starting: true, stop);
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(limits.Lapse, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            if (!stop.IsCancellationRequested) await Settle(starting: false, stop);
        }
    }

    public override async Task StopAsync(CancellationToken ct)
    {
        await stopping.CancelAsync();
        await Running.WaitAsync(ct).ContinueWith(_ => { }, TaskScheduler.Default);
        await base.StopAsync(ct);
    }

    /// <summary>Takes the one place there is; false where a run has it. <see cref="Leave"/> or <see cref="Start"/> must follow.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref taken, 1, 0) == 0;

    public void Leave() => Volatile.Write(ref taken, 0);

    public void Start(string id, Selection selection, Target target) => Running = Task.Run(() => Run(id, selection, target));

    /// <summary>Cancels the run if it is here.</summary>
    public void Cancel(string id)
    {
        if (current is { } run && run.Id == id) run.Cancel.Cancel();
    }

    /// <summary>Interrupts runs whose process has gone. An SQLite store has one process, so at its start that is every one.</summary>
    public async Task Settle(bool starting, CancellationToken ct)
    {
        try
        {
            await InStore(async (session, c) =>
            {
                var before = starting && !session.IsPostgres ? session.Now.AddDays(1) : session.Now - limits.Lapse;
                session.AtCommit((db, slot) => db.Set<TestRun>().Where(r => r.State == TestRunState.Running && r.SeenAt < before)
                    .ExecuteUpdateAsync(u => u.SetProperty(r => r.State, TestRunState.Interrupted).SetProperty(r => r.EndedAt, r => r.SeenAt).SetProperty(r => r.Current, (string?)null), slot));
                await session.Commit(c);
            }, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(e, "Runs of a process that has gone could not be ended; trying again");
        }
    }

    async Task Run(string id, Selection selection, Target target)
    {
        using var cancel = new CancellationTokenSource();
        using var limit = new CancellationTokenSource(limits.Run);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancel.Token, limit.Token, stopping.Token);
        current = (id, cancel);
        var beating = Beat(id, cancel, any.Token);
        var state = TestRunState.Completed;
        try
        {
            var seq = 0;
            await targets.With(target, (client, token) => ConformanceRun.Run(client, selection,
                (kit, resource) => Progress(id, u => u.SetProperty(r => r.Current, $"{kit.Api} {kit.Version} {resource.Name}"), any.Token),
                found => Keep(id, seq++, found, token, any.Token), any.Token), any.Token);
        }
        catch (Unanswered)
        {
            state = TestRunState.Unanswered;
        }
        catch (OperationCanceledException) when (any.IsCancellationRequested)
        {
            state = stopping.IsCancellationRequested ? TestRunState.Interrupted : limit.IsCancellationRequested ? TestRunState.TimedOut : TestRunState.Cancelled;
        }
        catch (Exception e)
        {
            log.LogError(e, "The conformance run {Run} ended", id);
            state = TestRunState.Failed;
        }
        await End(id, state);
        await any.CancelAsync();
        await beating;
        current = null;
        Leave();
    }

    async Task End(string id, TestRunState state)
    {
        try
        {
            await InStore(async (session, c) =>
            {
                var now = session.Now;
                session.AtCommit((db, slot) => Mine(db, id).ExecuteUpdateAsync(u => u.SetProperty(r => r.State, state).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Current, (string?)null), slot));
                await session.Commit(c);
            }, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogError(e, "The end of the conformance run {Run} could not be written; it will be taken for interrupted", id);
        }
    }

    async Task Beat(string id, CancellationTokenSource cancel, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(limits.Beat, ct).ContinueWith(_ => { }, TaskScheduler.Default);
            if (ct.IsCancellationRequested) return;
            try
            {
                await Progress(id, u => { }, ct);
                if (await InStore((session, c) => session.Rows<TestRun>().AnyAsync(r => r.Id == id && (r.CancelRequested || r.State != TestRunState.Running), c), ct)) await cancel.CancelAsync();
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogWarning(e, "The conformance run {Run} could not say that it goes on; trying again", id);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
            }
        }
    }

    Task Progress(string id, Action<UpdateSettersBuilder<TestRun>> change, CancellationToken ct) => InStore(async (session, c) =>
    {
        var now = session.Now;
        session.AtCommit((db, slot) => Mine(db, id).ExecuteUpdateAsync(u =>
        {
            u.SetProperty(r => r.SeenAt, now);
            change(u);
        }, slot));
        await session.Commit(c);
    }, ct);

    Task Keep(string id, int seq, IReadOnlyList<Finding> found, string? token, CancellationToken ct) => InStore(async (session, c) =>
    {
        foreach (var finding in found)
            foreach (var exchange in finding.Exchanges) exchange.Shortened(finding.IsMet ? limits.KeptMet : limits.KeptUnmet);
        var json = JsonSerializer.Serialize(found, StoreJson.Options);
        // Whoever answers with what he was sent would have it stored.
        if (token is not null) json = json.Replace(token, "***", StringComparison.Ordinal);
        var (met, unmet, not) = (found.Count(f => f.IsMet), found.Count(f => f.Unmet is not null), found.Count(f => !f.Applies));
        session.AddRow(new TestedResource { RunId = id, Seq = seq, Api = found[0].Api, Version = found[0].Version, Resource = found[0].Resource, Met = met, NotMet = unmet, NotApplicable = not, Findings = json });
        var now = session.Now;
        session.AtCommit((db, slot) => Mine(db, id).ExecuteUpdateAsync(u => u.SetProperty(r => r.SeenAt, now).SetProperty(r => r.Done, r => r.Done + 1)
            .SetProperty(r => r.Met, r => r.Met + met).SetProperty(r => r.NotMet, r => r.NotMet + unmet).SetProperty(r => r.NotApplicable, r => r.NotApplicable + not), slot));
        await session.Commit(c);
    }, ct);

    static IQueryable<TestRun> Mine(CrmDb db, string id) => db.Set<TestRun>().Where(r => r.Id == id && r.State == TestRunState.Running);

    Task InStore(Func<Session, CancellationToken, Task> work, CancellationToken ct) => InStore(async (session, c) =>
    {
        await work(session, c);
        return true;
    }, ct);

    async Task<T> InStore<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SessionContext>().Actor = Actor.System;
        return await work(scope.ServiceProvider.GetRequiredService<Session>(), ct);
    }
}
