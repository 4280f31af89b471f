using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.Tasks;

namespace Dialtone.Catalog.Jobs;

/// <summary>Writes what an export asks for into a file: one array of TMF620 v4 payloads, which an import reads.</summary>
internal sealed class WriteCatalogue(Session session, TmfApi api, IServiceProvider services) : ITaskWork<ExportJob>
{
    public Task Accept(ExportJob task, CancellationToken ct)
    {
        JobFile.DemandJson(task.Body.ContentType);
        foreach (var _ in Lists(task, ct)) { }
        // Where the file is to be got is the host's to say.
        (task.Body.Url, task.Body.ContentType) = (JobFile.UrlOf(task.Id), JobFile.ContentType);
        return Task.CompletedTask;
    }

    public async Task Run(ExportJob task, CancellationToken ct)
    {
        using var content = new MemoryStream();
        await using (var json = new Utf8JsonWriter(content, new() { Encoder = StoreJson.Options.Encoder }))
        {
            json.WriteStartArray();
            foreach (var list in Lists(task, ct))
                await foreach (var entry in list)
                {
                    entry.WriteTo(json, StoreJson.Options);
                    if (json.BytesCommitted + json.BytesPending > JobFile.MostBytes) throw Refused.Unprocessable("catalog.export.large", "query", ("most", JobFile.MostBytes / 1024 / 1024));
                }
            json.WriteEndArray();
        }
        session.AddRow(new ExportFile { JobId = task.Id, Content = JobFile.Packed(content.GetBuffer().AsSpan(0, (int)content.Length)) });
    }

    /// <summary>What is to be exported, list by list; refuses a path that is none, and a query that one of the lists does not understand.</summary>
    IEnumerable<IAsyncEnumerable<JsonObject>> Lists(ExportJob task, CancellationToken ct) =>
        (JobFile.TypeAt(task.Body.Path, api) is { } one ? [one] : EntryType.All).Select(t => api.Of(t.DocumentName)!.Find(services, task.Body.Query ?? "", ct));
}
