using Dialtone.Contracts.Inventory;
using Dialtone.Platform.Json;

namespace Dialtone.Inventory.Products;

/// <summary>A customer's products as trees, subscribers first. Pure: what it shows was read before.</summary>
internal sealed class ProductTrees(IReadOnlyList<Product> products, ILookup<string, ProductFact> facts, IReadOnlyDictionary<string, string> names)
{
    static readonly string[] order = [ProductKinds.Bundle, ProductKinds.Mobile, ProductKinds.Broadband, ProductKinds.Fixed, ProductKinds.Line, ProductKinds.Iptv, ProductKinds.Other];
    readonly ILookup<string, Product> below = products.Where(p => p.ParentId is not null).ToLookup(p => p.ParentId!);

    public IReadOnlyList<ProductNode> Grow()
    {
        var known = products.Select(p => p.Id).ToHashSet();
        return [.. Sorted(products.Where(p => p.ParentId is null || !known.Contains(p.ParentId))).Select(Node)];
    }

    ProductNode Node(Product product)
    {
        var body = product.Body;
        var own = facts[product.Id].OrderBy(f => f.From).ToArray();
        var offering = body.ProductOffering?.Name ?? body.Name ?? "";
        var english = body.Localized?.GetValueOrDefault("en")?.Name;
        return new ProductNode(product.Id, body.Name ?? offering, offering, KindShown(product.Kind), product.Number, product.State!,
            [.. own.Where(f => f.What == "stop").Select(f => new Stop(f.Value, f.From))], body.HomeCity, product.IsSubscriber ? offering : null,
            Instant.Parse(body.StartDate) ?? product.CreatedAt, Instant.Parse(body.TerminationDate) ?? product.ContractEndsAt, body.Place?.FirstOrDefault() is { } place ? place.Street1 ?? place.Name : null,
            [.. own.Where(f => f.What == "pending").Select(f => new PendingChange(f.Name ?? f.Value, f.From) { NameEn = f.Other is not null ? f.Number : f.Value == body.ProductOffering?.Id ? english : null, OrderId = f.Other })], [.. (body.ProductPrice ?? []).Select(Charge)],
            [.. own.Where(f => f.What == "role").Select(f => new ProductRole(f.Value, f.Other!, names.GetValueOrDefault(f.Other!, ""), f.From))],
            product.AccountId, [.. Sorted(below[product.Id]).Select(Node)],
            [.. own.Where(f => f.What == "member").OrderBy(f => f.Number, StringComparer.Ordinal).Select(f => new Member(f.Value, f.Name ?? "", f.Number, f.Other!))])
        {
            NameEn = english,
        };
    }

    static IEnumerable<Product> Sorted(IEnumerable<Product> siblings) => siblings.OrderBy(p => Array.IndexOf(order, p.Kind) is >= 0 and var at ? at : order.Length).ThenBy(p => p.Body.StartDate, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal);

    static string KindShown(string kind) => kind is ProductKinds.Mobile or ProductKinds.Broadband or ProductKinds.Fixed or ProductKinds.Iptv ? kind : ProductKinds.Other;

    static ProductCharge Charge(PricePart price)
    {
        var amount = price.Price?.TaxIncludedAmount ?? price.Price?.DutyFreeAmount;
        return new ProductCharge(price.Name ?? "", price.Localized?.GetValueOrDefault("en")?.Name ?? price.Name ?? "", price.PriceType ?? "", amount?.Value ?? 0, amount?.Unit ?? "CNY");
    }
}
