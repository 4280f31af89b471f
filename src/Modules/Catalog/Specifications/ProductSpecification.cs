using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Specifications;

/// <summary>What a product is, whoever sells it: its characteristics, what it needs from the network, how it is delivered. It may inherit all of that.</summary>
internal sealed class ProductSpecification : Entry<ProductSpecificationBody>
{
    public const string InheritsFrom = "inheritsFrom";

    static readonly string[] accessNumbers = ["mobile", "fixed", "broadband"], taskKinds = ["service", "resource", "field"], targets = ["service", "billing"];

    static readonly EntryTree[] trees =
    [
        new("productSpecificationRelationship", "catalog.specification.circle", Parents),
        new("bundledProductSpecification", "catalog.bundle.circle", content => content.Parts("bundledProductSpecification").Select(s => s.Text("id")).OfType<string>()),
    ];

    [NotMapped] public override IReadOnlyList<EntryTree> Trees => trees;

    /// <summary>Ids of the specifications one inherits from, in order.</summary>
    public static IEnumerable<string> Parents(JsonObject content) =>
        content.Parts("productSpecificationRelationship").Where(r => r.Text("relationshipType") == InheritsFrom).Select(r => r.Text("id")).OfType<string>();

    protected override bool MayBundle => true;

    protected override bool Bundles(JsonObject content) => content.Parts("bundledProductSpecification").Any();

    protected override void Promote()
    {
        base.Promote();
        Number = Body.ProductNumber ?? "";
    }

    protected override IEnumerable<Problem> Check(JsonObject content) =>
    [
        .. Typed(Body.IsAbstract, "isAbstract", "boolean", JsonValueKind.True, JsonValueKind.False),
        .. Typed(Body.Telecom, "telecom", "object", JsonValueKind.Object),
        .. Typed(Body.Fulfilment, "fulfilment", "array", JsonValueKind.Array),
        .. content.Parts("productSpecCharacteristic").SelectMany(Characteristic),
        .. Twice(content, "productSpecCharacteristic", "name"),
        .. OneOf(content.Part("telecom").Text("accessNumber"), "telecom.accessNumber", accessNumbers),
        .. content.Parts("fulfilment").SelectMany(Task),
        .. Twice(content, "fulfilment", "key"),
    ];

    static IEnumerable<Problem> Characteristic(JsonObject characteristic, int at)
    {
        var field = $"productSpecCharacteristic[{at}]";
        if (string.IsNullOrWhiteSpace(characteristic.Text("name"))) yield return Problem.Of("platform.required", field + ".name", ("field", field + ".name"));
        var (least, most) = (characteristic.Whole("minCardinality") ?? 0, characteristic.Whole("maxCardinality") ?? 1);
        if (least < 0 || most < Math.Max(1, least)) yield return Problem.Of("catalog.characteristic.cardinality", field, ("name", characteristic.Text("name")), ("least", least), ("most", most));
        if (characteristic.Text("regex") is { } regex && !IsPattern(regex)) yield return Problem.Of("catalog.characteristic.regex", field + ".regex", ("name", characteristic.Text("name")), ("regex", regex));
        foreach (var problem in OneOf(characteristic.Text("target"), field + ".target", targets).Concat(characteristic.Parts("column").SelectMany((c, i) => Column(c, $"{field}.column[{i}]"))).Concat(Twice(characteristic, "column", "name"))) yield return problem;
    }

    static IEnumerable<Problem> Column(JsonObject column, string field)
    {
        if (string.IsNullOrWhiteSpace(column.Text("name"))) yield return Problem.Of("platform.required", field + ".name", ("field", field + ".name"));
        if (column.Text("regex") is { } regex && !IsPattern(regex)) yield return Problem.Of("catalog.characteristic.regex", field + ".regex", ("name", column.Text("name")), ("regex", regex));
    }

    static IEnumerable<Problem> Task(JsonObject task, int at)
    {
        foreach (var required in new[] { "key", "name", "kind", "peer", "operation" })
            if (string.IsNullOrWhiteSpace(task.Text(required))) yield return Problem.Of("platform.required", $"fulfilment[{at}].{required}", ("field", $"fulfilment[{at}].{required}"));
        foreach (var problem in OneOf(task.Text("kind"), $"fulfilment[{at}].kind", taskKinds)) yield return problem;
    }

    static IEnumerable<Problem> OneOf(string? value, string field, string[] allowed)
    {
        if (value is not null && !allowed.Contains(value)) yield return Problem.Of("platform.enum", field, ("field", field), ("allowed", allowed));
    }

    static IEnumerable<Problem> Twice(JsonObject content, string attribute, string key) =>
        content.Parts(attribute).Select(p => p.Text(key)).OfType<string>().GroupBy(k => k).Where(g => g.Count() > 1).Select(g => Problem.Of("catalog.twice", attribute, ("field", attribute), ("name", g.Key)));

    static bool IsPattern(string regex)
    {
        try
        {
            _ = new Regex(regex, RegexOptions.None, TimeSpan.FromMilliseconds(100));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

internal sealed class ProductSpecificationBody : EntryBody
{
    public string? ProductNumber { get; set; }

    /// <summary>A class that only others inherit from.</summary>
    public JsonElement? IsAbstract { get; set; }
    public JsonElement? Telecom { get; set; }
    public JsonElement? Fulfilment { get; set; }
}
