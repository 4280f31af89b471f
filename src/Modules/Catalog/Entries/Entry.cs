using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Entries;

/// <summary>What all catalogue entries have in common, whatever their body.</summary>
internal interface IEntry : ISharedDocument
{
    string Name { get; }

    /// <summary>The number people call it by; empty where the entry has none.</summary>
    string Number { get; }

    /// <summary>The body as JSON, as it stands.</summary>
    JsonObject Content { get; }

    /// <summary>The ways in which an entry of this type stands above others of its type.</summary>
    IReadOnlyList<EntryTree> Trees { get; }

    /// <summary>Everything wrong with the body by itself.</summary>
    IReadOnlyList<Problem> Problems();

    /// <summary>Replaces the body of a stored entry, as a patch would.</summary>
    void Amend(JsonObject body, Moment moment);
}

/// <summary>A catalogue entry: named, versioned, in a state of the product life cycle, dated; everybody may read it.</summary>
internal abstract class Entry<TBody> : Document<TBody>, IEntry where TBody : EntryBody, new()
{
    const int LongestName = 200, LongestNumber = 64;

    public string Name { get; set; } = "";
    public string Number { get; set; } = "";
    public string LastUpdate { get; set; } = "";

    [NotMapped] public JsonObject Content => StoreJson.Node(Body);

    [NotMapped] public virtual IReadOnlyList<EntryTree> Trees => [];

    public IReadOnlyList<Problem> Problems()
    {
        Promote();
        return [.. Check()];
    }

    public void Amend(JsonObject body, Moment moment)
    {
        var before = Content;
        Replace(body);
        Patched(before, moment);
    }

    /// <summary>Whether the body describes a bundle, as far as its content tells.</summary>
    protected virtual bool Bundles(JsonObject content) => false;

    /// <summary>Whether the entry has the attribute <c>isBundle</c> at all.</summary>
    protected virtual bool MayBundle => false;

    protected override void Promote()
    {
        Name = Body.Name ?? "";
        LastUpdate = Body.LastUpdate ?? "";
        State = Body.LifecycleStatus;
    }

    protected override void Created(Moment moment)
    {
        Body.LifecycleStatus ??= Lifecycle.InStudy;
        if (MayBundle) Body.IsBundle ??= Bundles(Content);
        Fill(moment);
    }

    protected override void Patched(JsonObject before, Moment moment)
    {
        var status = before.Text("lifecycleStatus") ?? Lifecycle.InStudy;
        Body.LifecycleStatus ??= status;
        Lifecycle.Demand(status, Body.LifecycleStatus);
        // What the server filled it fills again; what the client says itself is checked instead.
        var flag = before.Flag("isBundle");
        if (MayBundle && (Body.IsBundle is null || Body.IsBundle == flag && flag == Bundles(before))) Body.IsBundle = Bundles(Content);
        Fill(moment);
    }

    void Fill(Moment moment)
    {
        Body.Version ??= "1.0";
        Body.LastUpdate = Instant.Show(moment.Now);
    }

    protected sealed override IEnumerable<IEvent> Tell(JsonObject before) => [new CatalogueChanged(Id, TypeName, Version)];

    protected sealed override IEnumerable<Problem> Check()
    {
        var content = Content;
        if (string.IsNullOrWhiteSpace(Body.Name)) yield return Problem.Of("platform.required", "name", ("field", "name"));
        if (Body.Name?.Length > LongestName) yield return Problem.Of("catalog.tooLong", "name", ("field", "name"), ("most", LongestName));
        if (Number.Length > LongestNumber) yield return Problem.Of("catalog.tooLong", "number", ("field", "number"), ("most", LongestNumber));
        if (Body.LifecycleStatus is { } status && !Lifecycle.Knows(status)) yield return Problem.Of("catalog.lifecycle.unknown", "lifecycleStatus", ("status", status), ("known", Lifecycle.All));
        if (Body.IsBundle == false && Bundles(content)) yield return Problem.Of("catalog.bundle.flag", "isBundle");
        foreach (var problem in Periods.Check(content, "").Concat(Check(content))) yield return problem;
    }

    protected virtual IEnumerable<Problem> Check(JsonObject content) => [];

    /// <summary>An attribute of our own that the specification does not type, so the schema has not checked it.</summary>
    protected static IEnumerable<Problem> Typed(JsonElement? value, string field, string expected, params JsonValueKind[] kinds)
    {
        if (value is { } given && given.ValueKind != JsonValueKind.Null && !kinds.Contains(given.ValueKind)) yield return Problem.Of("platform.type", field, ("field", field), ("expected", expected));
    }
}

internal abstract class EntryBody : Body
{
    public string? Name { get; set; }
    public string? Version { get; set; }
    public string? LifecycleStatus { get; set; }
    public string? LastUpdate { get; set; }
    public bool? IsBundle { get; set; }

    /// <summary>Name and description by language; those of the entry itself are Chinese.</summary>
    public JsonElement? Localized { get; set; }
}
