using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Drafts;

/// <summary>A price an offering refers to.</summary>
/// <param name="IsOwn">No other offering refers to it, so it is edited, published and replaced with its offering.</param>
internal sealed record DraftPrice(string Id, long Version, string? State, JsonObject Content, bool IsOwn);

/// <summary>An offering with its prices, as the designer sees it.</summary>
internal sealed record Draft(ProductOffering Offering, IReadOnlyList<DraftPrice> Prices)
{
    public IEnumerable<DraftPrice> Own => Prices.Where(p => p.IsOwn);

    public DraftNotes Notes { get; } = DraftNotes.Of(Offering.Content);

    public bool IsDraft => Lifecycle.IsDraft(Offering.State);

    public string Stage => Notes.Stage(Offering.State);
}

/// <summary>Reads what the designer works on.</summary>
internal sealed class DraftReader(Session session)
{
    /// <summary>The offering to change, with its prices in its order; those named by value are part of its body.</summary>
    public async Task<Draft> Get(string id, long? version, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var offering = await session.Get<ProductOffering>(id, version, ct);
        return new(offering, await Prices(id, offering.Content, Lifecycle.IsDraft(offering.State), ct));
    }

    async Task<IReadOnlyList<DraftPrice>> Prices(string id, JsonObject content, bool isDraft, CancellationToken ct)
    {
        string[] ids = [.. content.Parts("productOfferingPrice").Select(p => p.Text("id")).OfType<string>().Distinct()];
        var others = (await session.Rows<Link>().Where(l => l.ToType == nameof(ProductOfferingPrice) && ids.Contains(l.ToId) && l.FromType == nameof(ProductOffering) && l.FromId != id).Select(l => l.ToId).Distinct().ToListAsync(ct)).ToHashSet();
        var read = await session.Query<ProductOfferingPrice>().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Version, p.State, p.Json }).ToDictionaryAsync(p => p.Id, ct);
        // A published price that only this draft refers to may yet be another's: it is not for the draft to change.
        return [.. ids.Where(read.ContainsKey).Select(i => read[i]).Select(p => new DraftPrice(p.Id, p.Version, p.State, (JsonObject)JsonNode.Parse(p.Json)!, !others.Contains(p.Id) && (!isDraft || Lifecycle.IsDraft(p.State))))];
    }
}
