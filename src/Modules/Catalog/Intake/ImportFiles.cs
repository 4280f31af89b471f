using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Intake;

/// <summary>Reads files of TMF620 payloads, one object or an array each, and refuses what could not be created over the API either.</summary>
internal sealed class ImportFiles(TmfApi api, EntryType? only = null)
{
    readonly List<ImportItem> items = [];
    readonly List<CatalogueLine> unreadable = [];

    public IReadOnlyList<ImportItem> Items => items;

    /// <summary>What is no entity at all, with the reason.</summary>
    public IReadOnlyList<CatalogueLine> Unreadable => unreadable;

    public void Read(string file, byte[] content)
    {
        try
        {
            var read = StrictJson.Parse(content);
            var entities = read is JsonArray many ? many.ToArray() : [read];
            for (var i = 0; i < entities.Length; i++) Read(file, i, entities[i]);
        }
        catch (Refused unread)
        {
            unreadable.Add(new(file, 0, "", "", "refused", null, unread.Problems));
        }
    }

    void Read(string file, int index, JsonNode? node)
    {
        if (node is not JsonObject payload) unreadable.Add(new(file, index, "", "", "refused", null, [Problem.Of("platform.json.object")]));
        else if ((EntryShape.Of(payload) ?? only) is not { } type || type != (only ?? type))
            unreadable.Add(new(file, index, payload.Text("@type") ?? "", payload.Text("name") ?? "", "refused", null, [Problem.Of("catalog.import.type", "@type", ("types", only is null ? EntryType.All.Select(t => t.Name) : [only.Name]))]));
        else
        {
            var item = new ImportItem(file, index, type, (JsonObject)payload.DeepClone());
            items.Add(item);
            if (Problems(item) is { Count: > 0 } problems) item.Refuse(problems);
        }
    }

    IReadOnlyList<Problem> Problems(ImportItem item)
    {
        var resource = api.Of(item.Type.DocumentName)!;
        if (resource.Schema.Check(resource.Type, item.Given, whole: true) is { Count: > 0 } wrong) return wrong;
        TmfBodies.RefuseForged(item.Given);
        item.Reset();
        return item.Type.Problems(item.Body);
    }
}
