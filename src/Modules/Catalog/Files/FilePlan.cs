using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Tmf;
using YamlDotNet.Core;

namespace Dialtone.Catalog.Files;

/// <summary>What is to become of one file.</summary>
internal sealed class FilePlan
{
    readonly List<Problem> notes = [];
    readonly string path;
    string[] fields = [];

    FilePlan(string path) => this.path = path;

    public EntryType? Type { get; private set; }

    public string Id { get; private set; } = "";

    /// <summary>As it is to be stored.</summary>
    public JsonObject Body { get; private set; } = [];

    /// <summary>For a change: the states on the way, the last one to stay.</summary>
    public IReadOnlyList<string> States { get; private set; } = [];

    public string Outcome { get; private set; } = "";

    public bool IsRefused => Outcome == "refused";

    public static FilePlan Of(CatalogueFile file, TmfApi api)
    {
        var plan = new FilePlan(file.Path);
        try
        {
            if (EntryYaml.Read(file.Text) is not { } body) plan.Refuse(Problem.Of("catalog.files.entry"));
            else plan.Read(body, api);
        }
        catch (YamlException wrong)
        {
            plan.Refuse(Problem.Of("catalog.files.yaml", null, ("line", wrong.Start.Line), ("why", wrong.Message)));
        }
        return plan;
    }

    void Read(JsonObject body, TmfApi api)
    {
        Body = body;
        Type = EntryType.Of(body.Text("@type")) ?? (body.Text("@type") == EntryType.Promotions.Name ? EntryType.Promotions : null);
        Id = body.Text("id") ?? "";
        if (Type is null) Refuse(Problem.Of("catalog.import.type", "@type", ("types", EntryType.All.Append(EntryType.Promotions).Select(t => t.Name))));
        else if (Id.Length == 0) Refuse(Problem.Of("platform.required", "id", ("field", "id")));
        else
        {
            var resource = api.Of(Type.DocumentName)!;
            var problems = resource.Schema.Check(resource.Type, body, whole: true);
            if (problems.Count == 0) problems = Type.Problems((JsonObject)body.DeepClone());
            if (problems.Count > 0) Refuse([.. problems]);
        }
    }

    public void Refuse(params Problem[] why)
    {
        Outcome = "refused";
        notes.AddRange(why);
    }

    /// <param name="known">What is stored, in the files' form.</param>
    public void Compare((JsonObject Content, string? State)? known, bool withState)
    {
        var state = withState ? Body.Text("lifecycleStatus") ?? Lifecycle.InStudy : known?.State ?? Lifecycle.InStudy;
        Body["lifecycleStatus"] = state;
        if (known is not { } stored) Outcome = "created";
        else
        {
            fields = [.. Body.Select(a => a.Key).Union(stored.Content.Select(a => a.Key)).Where(a => !StoreJson.Same(Body[a], stored.Content[a])).Order(StringComparer.Ordinal)];
            Outcome = fields.Length == 0 ? "unchanged" : "changed";
            if (fields.Length > 0 && !withState && !Lifecycle.IsDraft(stored.State)) Refuse(Problem.Of("catalog.files.published", null, ("name", Body.Text("name")), ("status", stored.State)));
            else if (Lifecycle.Way(stored.State ?? Lifecycle.InStudy, state) is { } way) States = way;
            else Refuse(Problem.Of("catalog.files.state", "lifecycleStatus", ("from", stored.State), ("to", state)));
        }
        Body.Remove("id");
        Body.Remove("href");
    }

    public CatalogueFileLine Line() => new(path, Type?.Name ?? "", Body.Text("name") ?? "", Outcome, fields, notes);
}
