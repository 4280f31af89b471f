using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Catalog.Specifications;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

using Written = System.Collections.Generic.IReadOnlyDictionary<(string Type, string Id), System.Text.Json.Nodes.JsonObject>;

namespace Dialtone.Catalog.Published;

/// <summary>A body as read for compiling.</summary>
internal sealed record EntryData(string Id, long Version, JsonObject Content);

/// <summary>Everything some offerings are made of: their parts to any depth, the specifications with all they inherit from, the prices.</summary>
internal sealed class CatalogueData
{
    public Dictionary<string, EntryData> Offerings { get; } = [];
    public Dictionary<string, EntryData> Specifications { get; } = [];
    public Dictionary<string, EntryData> Prices { get; } = [];

    /// <summary>Reads level by level: one query for each level of bundles and of inheritance, and one for the prices, however many offerings there are.</summary>
    /// <param name="written">Bodies about to be stored, in place of those that are.</param>
    /// <param name="known">Offerings already compiled, which need not be read with what is below them.</param>
    public static async Task<CatalogueData> Load(Session session, IReadOnlyCollection<string> offeringIds, Func<string, bool> known, CancellationToken ct, Written? written = null)
    {
        var data = new CatalogueData();
        await Levels<ProductOffering>(session, data.Offerings, offeringIds, o => BundleParts.Of(o.Content).Select(p => p.Content.Text("id")).OfType<string>().Where(id => !known(id)), written, ct);
        var specifications = data.Offerings.Values.Select(o => o.Content.Part("productSpecification").Text("id")).OfType<string>();
        await Levels<ProductSpecification>(session, data.Specifications, specifications, s => ProductSpecification.Parents(s.Content), written, ct);
        var prices = data.Offerings.Values.SelectMany(o => o.Content.Parts("productOfferingPrice")).Select(p => p.Text("id")).OfType<string>();
        await Levels<ProductOfferingPrice>(session, data.Prices, prices, _ => [], written, ct);
        return data;
    }

    static async Task Levels<T>(Session session, Dictionary<string, EntryData> into, IEnumerable<string> first, Func<EntryData, IEnumerable<string>> next, Written? written, CancellationToken ct) where T : Document
    {
        var asked = first.ToHashSet();
        for (var level = asked.ToList(); level.Count > 0;)
        {
            var rows = await session.Query<T>().Where(d => level.Contains(d.Id)).Select(d => new { d.Id, d.Version, d.Json }).ToListAsync(ct);
            var read = rows.ConvertAll(r => new EntryData(r.Id, r.Version, (JsonObject)JsonNode.Parse(r.Json)!));
            read = [.. read.Where(e => written?.ContainsKey((typeof(T).Name, e.Id)) != true), .. level.Where(id => written?.ContainsKey((typeof(T).Name, id)) == true).Select(id => new EntryData(id, 0, written![(typeof(T).Name, id)]))];
            foreach (var entry in read) into[entry.Id] = entry;
            level = [.. read.SelectMany(next).Where(asked.Add)];
        }
    }
}
