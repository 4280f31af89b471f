using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Intake;

/// <summary>One entity of an import: from a file, or a draft of what a file refers to and nobody has.</summary>
internal sealed class ImportItem(string file, int index, EntryType type, JsonObject given)
{
    /// <summary>What only the server says, or an import decides; it is not compared with what is stored.</summary>
    public static readonly string[] Decided = ["id", "href", "lastUpdate", "lifecycleStatus"];

    public string File => file;

    public int Index => index;

    public EntryType Type => type;

    public JsonObject Given => given;

    public string Name { get; } = given.Text("name") ?? "";

    public string Number { get; } = given.Text("productNumber") ?? given.Text("offerNumber") ?? "";

    public string? GivenId { get; } = given.Text("id");

    /// <summary>What the payload says of its state, where that is not what it is imported as.</summary>
    public string? OtherStatus { get; } = given.Text("lifecycleStatus") is { } status && status != Lifecycle.InStudy ? status : null;

    /// <summary>The payload with its references mapped, without what the server decides.</summary>
    public JsonObject Body { get; private set; } = [];

    /// <summary>For a draft: the entity that refers to it.</summary>
    public ImportItem? AskedBy { get; init; }

    public string Id { get; set; } = "";

    public StoredEntry? Stored { get; set; }

    /// <summary>created, exists, updated or refused.</summary>
    public string Outcome { get; set; } = "";

    public List<Problem> Notes { get; } = [];

    public bool IsRefused => Outcome == "refused";

    public void Refuse(params IReadOnlyList<Problem> why)
    {
        Outcome = "refused";
        Notes.Clear();
        Notes.AddRange(why);
    }

    /// <summary>Begins anew: a plan made without an item that was refused maps the others' references again.</summary>
    public void Reset()
    {
        Body = (JsonObject)given.DeepClone();
        foreach (var name in Decided) Body.Remove(name);
        (Id, Outcome, Stored) = ("", "", null);
        Notes.Clear();
    }

    public CatalogueLine Line() => new(File, Index, Type.Name, Name, Outcome, IsRefused ? null : Id, Notes);
}
