using System.Text.RegularExpressions;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Host.Conformance.Runs;

/// <summary>Begins a run, which goes on by itself; of the runs before, the last are kept.</summary>
internal sealed partial class StartRun(Session session, RunWorker worker, Targets targets, RunLimits limits) : IUseCase
{
    /// <param name="Here">Scheme and host by which the caller reached us.</param>
    public sealed record Input(string? Base, string? Token, IReadOnlyList<string> Versions, IReadOnlyList<string> Apis, bool Confirmed, string Here);

    public async Task<string> Run(Input input, CancellationToken ct)
    {
        session.Demand(ConformanceModule.RunPermission);
        var token = string.IsNullOrWhiteSpace(input.Token) ? null : input.Token.Trim();
        if (token is not null && !Bearer().IsMatch(token)) throw Refused.Invalid("conformance.token", "token");
        Known(input.Versions, [.. Kit.Versions], "versions");
        Known(input.Apis, [.. Kit.Versions.SelectMany(Kit.Of).Select(k => k.Api).Distinct()], "apis");
        if (!input.Confirmed) throw Refused.Invalid("conformance.unconfirmed", "confirmed");
        var target = targets.Of(input.Base, input.Here, token, session.Actor.Id);
        var selection = new Selection(input.Versions, input.Apis);
        if (!worker.TryTake()) throw Refused.State("conformance.busy");
        try
        {
            var run = new TestRun
            {
                Id = Ids.New(), Base = target.Own ? input.Here : target.Base.ToString().TrimEnd('/'), IsOwn = target.Own, ById = session.Actor.Id, By = session.Actor.Name,
                Versions = string.Join(' ', input.Versions), Apis = string.Join(' ', input.Apis), StartedAt = session.Now, SeenAt = session.Now, Total = selection.Count,
            };
            session.AddRow(run);
            await Forget(ct);
            await session.Commit(ct);
            worker.Start(run.Id, selection, target);
            return run.Id;
        }
        catch
        {
            worker.Leave();
            throw;
        }
    }

    async Task Forget(CancellationToken ct)
    {
        var old = await session.Rows<TestRun>().Where(r => r.State != TestRunState.Running).OrderByDescending(r => r.Id).Select(r => r.Id).Skip(limits.Kept - 1).ToListAsync(ct);
        if (old.Count == 0) return;
        session.AtCommit((db, slot) => db.Set<TestedResource>().Where(r => old.Contains(r.RunId)).ExecuteDeleteAsync(slot));
        session.AtCommit((db, slot) => db.Set<TestRun>().Where(r => old.Contains(r.Id)).ExecuteDeleteAsync(slot));
    }

    static void Known(IReadOnlyList<string> given, string[] allowed, string field)
    {
        if (given.FirstOrDefault(g => !allowed.Contains(g)) is { } unknown) throw Refused.Invalid("conformance.selection", field, ("given", unknown), ("allowed", allowed));
    }

    // RFC 6750 allows no other characters, and these are written in JSON as they are.
    [GeneratedRegex("^[A-Za-z0-9._~+/=-]{1,4000}$")]
    private static partial Regex Bearer();
}

/// <summary>Ends a run early, wherever it runs; what was found until then stays. One that has ended is left as it is.</summary>
internal sealed class CancelRun(Session session, RunWorker worker) : IUseCase
{
    public async Task Run(string id, CancellationToken ct)
    {
        session.Demand(ConformanceModule.RunPermission);
        if (!await session.Rows<TestRun>().AnyAsync(r => r.Id == id, ct)) throw new Missing("conformanceRun", id);
        session.AtCommit((db, slot) => db.Set<TestRun>().Where(r => r.Id == id && r.State == TestRunState.Running).ExecuteUpdateAsync(u => u.SetProperty(r => r.CancelRequested, true), slot));
        await session.Commit(ct);
        worker.Cancel(id);
    }
}

/// <summary>Creates what the payloads of the public kits refer to, in the demonstration; elsewhere the command does.</summary>
internal sealed class SeedDemonstration(Session session, Platform.SignIn.Demonstration demo, IServiceProvider services) : IUseCase
{
    public async Task Run(CancellationToken ct)
    {
        session.Demand(ConformanceModule.RunPermission);
        if (!demo.IsOn) throw Refused.State("conformance.seed.demoOnly");
        await Commands.ConformanceSeed.Fill(services, ct);
    }
}
