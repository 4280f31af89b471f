using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Categories;

/// <summary>A shelf of the catalogue; an offering may stand on several.</summary>
internal sealed class Category : Entry<CategoryBody>
{
    public const string Group = "group", Local = "local";

    /// <summary>Two trees of product lines side by side: the group's, which is meant where nothing is said, and the operator's own.</summary>
    public static readonly string[] Classifications = [Group, Local];

    static readonly EntryTree[] trees =
    [
        new("parentId", "catalog.category.circle", content => content.Text("parentId") is { } parent ? [parent] : []),
        new("subCategory", "catalog.category.circle", content => content.Parts("subCategory").Select(c => c.Text("id")).OfType<string>()),
    ];

    public string? ParentId { get; set; }
    public string NameEn { get; set; } = "";

    [NotMapped] public override IReadOnlyList<EntryTree> Trees => trees;

    protected override IEnumerable<Problem> Check(JsonObject content)
    {
        if (content["classification"] is not null && !Classifications.Contains(content.Text("classification"))) yield return Problem.Of("platform.enum", "classification", ("field", "classification"), ("allowed", Classifications));
    }

    protected override void Created(Platform.Store.Moment moment)
    {
        Body.IsRoot ??= Body.ParentId is null;
        base.Created(moment);
    }

    protected override void Patched(JsonObject before, Platform.Store.Moment moment)
    {
        if (Body.IsRoot is null || Body.IsRoot == before.Flag("isRoot")) Body.IsRoot = Body.ParentId is null;
        base.Patched(before, moment);
    }

    protected override void Promote()
    {
        base.Promote();
        ParentId = Body.ParentId;
        NameEn = Content.NameEn(Name);
    }
}

internal sealed class CategoryBody : EntryBody
{
    public string? ParentId { get; set; }
    public bool? IsRoot { get; set; }

    /// <summary>group or local.</summary>
    public JsonElement? Classification { get; set; }
}
