using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Drafts;

/// <summary>
/// What the designer notes on an offering, in its attribute <c>design</c>, which only the server writes: what a new version replaces, who handed it in, who approved what
/// exactly, who published it.
/// </summary>
internal sealed record DraftNotes(JsonObject Json)
{
    public const string Attribute = "design";

    public const string Editing = "editing", Submitted = "submitted", Approved = "approved", Published = "published", Retired = "retired", Rejected = "rejected";

    public static DraftNotes Of(JsonObject content) => new(content.Part(Attribute)?.DeepClone() as JsonObject ?? []);

    /// <summary>The published offering this draft is a new version of, and which version of it was copied.</summary>
    public (string Id, long Version)? Replaces => Json.Part("replaces") is { } replaced && replaced.Text("id") is { } id ? (id, replaced.Whole("version") ?? 0) : null;

    public string? SubmittedBy => Json.Text("submittedBy");

    public string? ApprovedBy => Json.Text("approvedBy");

    /// <summary>Where an offering of this state stands on its way to sale.</summary>
    public string Stage(string? state) => state switch
    {
        Lifecycle.InStudy or Lifecycle.InDesign => Editing,
        Lifecycle.InTest => ApprovedBy is null ? Submitted : Approved,
        Lifecycle.Rejected => Rejected,
        Lifecycle.Active or Lifecycle.Launched => Published,
        _ => Retired,
    };

    public DraftNotes Submit(Moment moment, string? note, string content) => With(["approvedBy", "approvedAt", "sentBackBy", "sentBackAt", "reason"], ("submittedBy", moment.Actor.Id), ("submittedAt", Instant.Show(moment.Now)), ("note", note), ("content", content));

    public DraftNotes Approve(Moment moment) => With([], ("approvedBy", moment.Actor.Id), ("approvedAt", Instant.Show(moment.Now)));

    public DraftNotes SendBack(Moment moment, string? reason) => With(["approvedBy", "approvedAt", "submittedBy", "submittedAt", "content"], ("sentBackBy", moment.Actor.Id), ("sentBackAt", Instant.Show(moment.Now)), ("reason", reason));

    public DraftNotes Publish(Moment moment) => With(["replaces", "content"], ("publishedBy", moment.Actor.Id), ("publishedAt", Instant.Show(moment.Now)));

    /// <summary>Whether what was handed in is still what is there, whoever may have changed it by another way.</summary>
    public bool Stands(string content) => Json.Text("content") is not { } submitted || submitted == content;

    /// <summary>Refuses (409) to put on sale past the designer what was handed in there, or is to replace something.</summary>
    public static void DemandNone(JsonObject content)
    {
        if (content[Attribute] is not null) throw Refused.State("catalog.draft.designer", "lifecycleStatus", ("name", content.Text("name")));
    }

    /// <summary>A short proof of everything an approval is given for: the offering and its own prices.</summary>
    public static string ContentOf(JsonObject offering, IEnumerable<(string Id, JsonObject Content)> prices)
    {
        var text = new StringBuilder(Bare(offering));
        foreach (var (id, content) in prices.OrderBy(p => p.Id, StringComparer.Ordinal)) text.Append(id).Append(Bare(content));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    static string Bare(JsonObject content)
    {
        var bare = (JsonObject)content.DeepClone();
        foreach (var name in new[] { "lifecycleStatus", "lastUpdate", Attribute }) bare.Remove(name);
        return Canonical(bare)!.ToJsonString(StoreJson.Options);
    }

    // PostgreSQL gives the members of a body back in an order of its own.
    static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Canonical(m.Value)))),
        JsonArray many => new JsonArray([.. many.Select(Canonical)]),
        _ => node?.DeepClone(),
    };

    DraftNotes With(string[] dropped, params (string Name, string? Value)[] said)
    {
        var json = (JsonObject)Json.DeepClone();
        foreach (var name in dropped) json.Remove(name);
        foreach (var (name, value) in said)
            if (string.IsNullOrWhiteSpace(value)) json.Remove(name);
            else json[name] = value;
        return new(json);
    }
}
