using System.Globalization;
using System.Text.Json;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Host.Conformance.Runs;

/// <param name="Needs">Resources of other APIs that are created, not tested, because these refer to them.</param>
public sealed record KitLine(string Version, string Api, IReadOnlyList<string> Resources, IReadOnlyList<string> Needs);

/// <param name="State">running, completed, cancelled, interrupted, unanswered, timedOut or failed.</param>
/// <param name="Total">Resources to ask about, of which <paramref name="Done"/> have been.</param>
public sealed record TestRunLine(string Id, string Base, bool IsOwn, string By, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string State, bool CancelRequested,
    IReadOnlyList<string> Versions, IReadOnlyList<string> Apis, string? Current, int Total, int Done, int Met, int NotMet, int NotApplicable);

/// <param name="IsSeeded">Whether what the payloads of public kits refer to is there.</param>
/// <param name="MaySeed">Whether it may be created here with a button.</param>
public sealed record ConformanceOverview(string Here, IReadOnlyList<KitLine> Kits, IReadOnlyList<TestRunLine> Runs, bool IsSeeded, bool MaySeed);

public sealed record TestedLine(int Seq, string Api, string Version, string Resource, int Met, int NotMet, int NotApplicable);

public sealed record TestRunReport(TestRunLine Run, IReadOnlyList<TestedLine> Rows);

/// <param name="Outcome">met, notMet or notApplicable.</param>
/// <param name="Kind">fact, specification or behaviour.</param>
/// <param name="Source">The kit's or the specification's name, or the number of the rule.</param>
public sealed record DemandLine(string Says, string Outcome, string? Seen, string Kind, string Source, IReadOnlyList<ExchangeLine> Exchanges);

public sealed record ExchangeLine(string Method, string Path, string? MediaType, string? IfMatch, string? Request, int? Status, string? Error, IReadOnlyList<string> Headers, string? Answer, int Milliseconds, IReadOnlyList<int> Demanded);

public sealed record TestedDemands(IReadOnlyList<DemandLine> Items);

/// <param name="Base">The address; nothing is this installation.</param>
/// <param name="Token">Used for this run, and neither stored nor logged.</param>
/// <param name="Versions">v4, v5; none is all.</param>
/// <param name="Confirmed">That the run creates test data at the address.</param>
public sealed record RunToStart(string? Base, string? Token, IReadOnlyList<string>? Versions, IReadOnlyList<string>? Apis, bool Confirmed);

public sealed record StartedRun(string Id);

/// <summary>The page of conformance runs.</summary>
internal sealed class RunsScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("/api/conformance").WithTags("conformance");
        page.MapGet("", Overview).WithSummary("Get what can be tested and the last runs");
        page.MapPost("/runs", async (RunToStart run, StartRun use, HttpContext http, CancellationToken ct) =>
            TypedResults.Ok(new StartedRun(await use.Run(new(run.Base, run.Token, run.Versions ?? [], run.Apis ?? [], run.Confirmed, Here(http)), ct)))).WithSummary("Start a conformance run");
        page.MapGet("/runs/{id}", Get).WithSummary("Get a run with its table");
        page.MapGet("/runs/{id}/resources/{seq:int}", Demands).WithSummary("Get the demands on one resource, with what was asked and answered");
        page.MapGet("/runs/{id}/report.md", Markdown).Produces<string>(200, "text/markdown").WithSummary("Get a run's report as Markdown");
        page.MapGet("/runs/{id}/report.json", Json).Produces<string>(200, "application/json").WithSummary("Get a run's report as JSON");
        page.MapPost("/runs/{id}/cancel", async (string id, CancelRun use, CancellationToken ct) =>
        {
            await use.Run(id, ct);
            return TypedResults.NoContent();
        }).WithSummary("Cancel a run");
        page.MapPost("/seed", async (SeedDemonstration use, CancellationToken ct) =>
        {
            await use.Run(ct);
            return TypedResults.NoContent();
        }).WithSummary("Fill the demonstration with what kits refer to");
    }

    static string Here(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    static async Task<Ok<ConformanceOverview>> Overview(Session session, Demonstration demo, RunLimits limits, HttpContext http, CancellationToken ct)
    {
        session.Demand(ConformanceModule.RunPermission);
        var runs = await session.Rows<TestRun>().OrderByDescending(r => r.Id).Take(limits.Kept).ToListAsync(ct);
        var seeded = await session.Rows<History>().AnyAsync(h => h.OfType == "Product" && h.OfId == Commands.ConformanceSeed.Product, ct);
        var kits = Kit.Versions.SelectMany(v => Kit.Of(v).Select(k => new KitLine(v, k.Api, [.. k.Resources.Select(r => r.Name)], [.. new Selection([v], [k.Api]).Needed(Kit.Of(v)).Order()])));
        return TypedResults.Ok(new ConformanceOverview(Here(http), [.. kits], [.. runs.Select(Line)], seeded, demo.IsOn));
    }

    static async Task<Ok<TestRunReport>> Get(string id, Session session, CancellationToken ct)
    {
        var run = await Find(id, session, ct);
        var rows = await session.Rows<TestedResource>().Where(r => r.RunId == id).OrderBy(r => r.Seq)
            .Select(r => new TestedLine(r.Seq, r.Api, r.Version, r.Resource, r.Met, r.NotMet, r.NotApplicable)).ToListAsync(ct);
        return TypedResults.Ok(new TestRunReport(Line(run), rows));
    }

    static async Task<Ok<TestedDemands>> Demands(string id, int seq, Session session, Messages messages, CancellationToken ct)
    {
        await Find(id, session, ct);
        var row = await session.Rows<TestedResource>().FirstOrDefaultAsync(r => r.RunId == id && r.Seq == seq, ct) ?? throw new Missing("conformanceRun", $"{id}/{seq}");
        return TypedResults.Ok(new TestedDemands([.. Read(row).Select(f => Show(f, messages, session.Language))]));
    }

    static async Task<IResult> Markdown(string id, Session session, Messages messages, CancellationToken ct)
    {
        var run = await Find(id, session, ct);
        var about = messages.Say(session.Language, Problem.Of("conformance.report.about", null, ("base", run.Base), ("by", run.By), ("from", At(run.StartedAt)), ("to", run.EndedAt is { } end ? At(end) : "…"),
            ("runState", run.StateName), ("met", run.Met), ("notMet", run.NotMet), ("notApplicable", run.NotApplicable)));
        var text = Report.Markdown([.. (await Rows(id, session, ct)).SelectMany(Read)], messages, session.Language, about);
        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8", "conformance.md");
    }

    static async Task<IResult> Json(string id, Session session, Messages messages, CancellationToken ct)
    {
        var run = await Find(id, session, ct);
        var resources = (await Rows(id, session, ct)).Select(r => new { r.Api, r.Version, r.Resource, r.Met, r.NotMet, r.NotApplicable, Demands = Read(r).Select(f => Show(f, messages, session.Language)) });
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(new { Run = Line(run), Resources = resources }, StoreJson.Options), "application/json", "conformance.json");
    }

    static async Task<TestRun> Find(string id, Session session, CancellationToken ct)
    {
        session.Demand(ConformanceModule.RunPermission);
        return await session.Rows<TestRun>().FirstOrDefaultAsync(r => r.Id == id, ct) ?? throw new Missing("conformanceRun", id);
    }

    static Task<List<TestedResource>> Rows(string id, Session session, CancellationToken ct) => session.Rows<TestedResource>().Where(r => r.RunId == id).OrderBy(r => r.Seq).ToListAsync(ct);

    static IReadOnlyList<Finding> Read(TestedResource row) => JsonSerializer.Deserialize<Finding[]>(row.Findings, StoreJson.Options)!;

    static string At(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static TestRunLine Line(TestRun r) => new(r.Id, r.Base, r.IsOwn, r.By, r.StartedAt, r.EndedAt, r.StateName, r.CancelRequested, r.Versions.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        r.Apis.Split(' ', StringSplitOptions.RemoveEmptyEntries), r.Current, r.Total, r.Done, r.Met, r.NotMet, r.NotApplicable);

    static DemandLine Show(Finding f, Messages messages, string language) => new(messages.Say(language, f.Demand.Says), f.IsMet ? "met" : f.Applies ? "notMet" : "notApplicable",
        f.Unmet is null ? null : messages.Say(language, f.Unmet), f.Demand.Kind.ToString().ToLowerInvariant(), f.Demand.Source,
        [.. f.Exchanges.Select(e => new ExchangeLine(e.Method, e.Path, e.MediaType, e.IfMatch, e.Request, e.Status, e.Error, e.Headers, e.Answer, e.Milliseconds, e.Demanded))]);
}
