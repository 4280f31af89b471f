using Dialtone.Catalog.Intake;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Jobs;

/// <summary>Loads the file of an import, ours or another host's, as drafts; the job has failed where an entry was refused, and the others are in.</summary>
internal sealed class LoadCatalogue(Session session, TmfApi api, CatalogueIntake intake, Downloads downloads, Messages messages) : ITaskWork<ImportJob>
{
    const int MostLines = 200;

    public async Task Accept(ImportJob task, CancellationToken ct)
    {
        JobFile.DemandJson(task.Body.ContentType);
        JobFile.TypeAt(task.Body.Path, api);
        if (JobFile.ExportOf(task.Body.Url!) is not { } export) downloads.Check(task.Body.Url!, "url");
        else if (!await session.Query<ExportJob>().AnyAsync(j => j.Id == export, ct)) throw Refused.Invalid("platform.reference", "url", ("field", "url"), ("id", export));
        (task.Body.Report, task.Body.ContentType) = (null, JobFile.ContentType);
    }

    public async Task Run(ImportJob task, CancellationToken ct)
    {
        var lines = new List<CatalogueLine>();
        var report = await intake.Prepare([(task.Body.Url!, await Content(task.Body.Url!, ct))], JobFile.TypeAt(task.Body.Path, api), lines.Add, ct);
        task.Body.Report = report;
        if (report.Refused > 0) task.End(session.Now, Log([.. lines.Where(l => l.Outcome == "refused")]));
    }

    async Task<byte[]> Content(string url, CancellationToken ct)
    {
        if (JobFile.ExportOf(url) is not { } export) return await downloads.Get(url, "url", JobFile.MostBytes, ct);
        var file = await session.Rows<ExportFile>().FirstOrDefaultAsync(f => f.JobId == export, ct) ?? throw Refused.State("catalog.import.noFile", "url", ("url", url));
        return await JobFile.Unpacked(file.Content, ct);
    }

    string Log(IReadOnlyList<CatalogueLine> refused) => string.Join('\n', refused.Take(MostLines).Select(l => $"[{l.Index}] {l.Type} {l.Name}: {messages.Log(session.Language, l.Notes).ReplaceLineEndings(" ")}")
        .Concat(refused.Count > MostLines ? [$"… +{refused.Count - MostLines}"] : []));
}
