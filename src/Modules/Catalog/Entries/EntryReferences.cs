using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Entries;

/// <summary>Which attributes refer to catalogue entries, in our bodies and in those of other modules.</summary>
internal static class EntryReferences
{
    public static readonly IReadOnlyList<(string Attribute, string Type)> Declared =
    [
        ("productOffering", "ProductOffering"), ("bundledProductOffering", "ProductOffering"), ("productOfferingRelationship", "ProductOffering"),
        ("productOfferingPrice", "ProductOfferingPrice"), ("bundledPopRelationship", "ProductOfferingPrice"), ("popRelationship", "ProductOfferingPrice"),
        ("actionEntityRef", "ProductOfferingPrice"),
        ("productSpecification", "ProductSpecification"), ("bundledProductSpecification", "ProductSpecification"),
        ("productSpecificationRelationship", "ProductSpecification"), (OfCharacteristic, "ProductSpecification"),
        ("category", "Category"), ("subCategory", "Category"),
    ];

    /// <summary>Refers to the specification that has a characteristic; the name beside the id is the characteristic's.</summary>
    public const string OfCharacteristic = "productSpecCharRelationship";

    const string Parent = "parentId";

    static readonly Dictionary<string, string> types = Declared.ToDictionary(d => d.Attribute, d => d.Type);

    /// <summary>A reference where it stands in a body, so that it can be pointed elsewhere.</summary>
    public sealed record Found(JsonObject Node, string IdAttribute, string Field, string Type, string Id, string? Name)
    {
        public void PointTo(string id)
        {
            Node[IdAttribute] = id;
            if (IdAttribute == "id") Node.Remove("href"); // it says where the other id is
        }
    }

    /// <summary>The references to catalogue entries; a category's parent, which is a bare id, among them.</summary>
    public static IReadOnlyList<Found> In(JsonObject body)
    {
        var found = new List<Found>();
        if (body.Text(Parent) is { } parent) found.Add(new(body, Parent, Parent, "Category", parent, null));
        Walk(body, "", found);
        return found;
    }

    /// <summary>Those that must lead to an entry of ours: not to another host.</summary>
    static IEnumerable<Found> Here(JsonObject body) => In(body).Where(f => f.IdAttribute == Parent || !References.IsElsewhere(f.Node.Text("href")));

    static void Walk(JsonNode? node, string path, List<Found> found)
    {
        if (node is JsonArray array)
            foreach (var item in array) Walk(item, path, found);
        if (node is not JsonObject o) return;
        foreach (var (name, value) in o)
        {
            var field = path.Length == 0 ? name : path + "." + name;
            if (types.TryGetValue(name, out var type))
                foreach (var item in value is JsonArray many ? many.OfType<JsonObject>() : value is JsonObject one ? [one] : [])
                    if (item.Text("id") is { } id) found.Add(new(item, "id", field, type, id, name == OfCharacteristic ? null : item.Text("name")));
            Walk(value, field, found);
        }
    }

    public static bool Declares(string attribute) => attribute == Parent || types.ContainsKey(attribute);

    /// <summary>Refuses (400) references to what is not there. Inside a commit it cannot go away meanwhile: one commit of entries runs at a time.</summary>
    /// <param name="written">Entries of the same commit, which are there by its end.</param>
    public static async Task Demand(CrmDb db, IEnumerable<JsonObject> bodies, IReadOnlySet<(string Type, string Id)> written, CancellationToken ct)
    {
        var problems = new List<Problem>();
        foreach (var group in bodies.SelectMany(Here).Where(f => !written.Contains((f.Type, f.Id))).GroupBy(f => f.Type))
        {
            var there = (await EntryType.Of(group.Key)!.Existing(db, [.. group.Select(f => f.Id).Distinct()], ct)).ToHashSet();
            problems.AddRange(group.Where(f => !there.Contains(f.Id)).Select(f => Problem.Of("platform.reference", f.Field, ("field", f.Field), ("id", f.Id))));
        }
        if (problems.Count > 0) throw Refused.Invalid([.. problems.DistinctBy(p => (p.Field, p.Values["id"]))]);
    }
}
