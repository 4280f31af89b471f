using System.Text.Json.Nodes;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Catalog.Published;
using Dialtone.Catalog.Specifications;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Pricing;

/// <inheritdoc/>
internal sealed class PriceBook(Session session, Published.Catalogue catalogue) : IPriceBook
{
    public async Task<Receipt> Price(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct)
    {
        var offers = await catalogue.FindPublished([.. lines.Select(l => l.OfferingId).Distinct()], ct);
        return PriceEngine.Price(lines, context, offers.ToDictionary(o => o.Key, o => o.Value.At(context.Customer?.Organization ?? "")));
    }

    public async Task<Receipt> Replay(Receipt receipt, CancellationToken ct)
    {
        var data = new CatalogueData();
        foreach (var group in receipt.Sources.GroupBy(s => s.Type))
        {
            var into = group.Key switch { nameof(ProductOffering) => data.Offerings, nameof(ProductSpecification) => data.Specifications, nameof(ProductOfferingPrice) => data.Prices, _ => [] };
            var (ids, versions) = (group.Select(s => s.Id).ToArray(), group.Select(s => s.Version).Distinct().ToArray());
            var rows = await session.Rows<History>().Where(h => h.OfType == group.Key && ids.Contains(h.OfId) && versions.Contains(h.Version) && h.Body != null).Select(h => new { h.OfId, h.Version, h.Body }).ToListAsync(ct);
            foreach (var source in group)
                if (rows.FirstOrDefault(r => r.OfId == source.Id && r.Version == source.Version) is { } row) into[source.Id] = new(row.OfId, row.Version, (JsonObject)JsonNode.Parse(row.Body!)!);
        }
        var compiler = new OfferCompiler(data, new Dictionary<string, PublishedOffer>(), receipt.Context.At);
        var offers = receipt.Lines.Select(l => l.OfferingId).Distinct().Select(id => (Id: id, Made: compiler.Compile(id))).Where(o => o.Made is not null).ToDictionary(o => o.Id, o => o.Made!.At(receipt.Context.Customer?.Organization ?? ""));
        return PriceEngine.Price(receipt.Lines, receipt.Context, offers);
    }
}
