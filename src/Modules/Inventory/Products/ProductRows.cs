using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Products;

/// <summary>
/// Keeps a product's dated rows in step with its body: what the body no longer says ends now, what it says anew begins now.
/// Slices that begin later are left as they are, unless the product has ended.
/// </summary>
internal sealed class ProductRows(Session session)
{
    /// <summary>The rows of a product that is new.</summary>
    public void Begin(Product product, DateTimeOffset from)
    {
        session.AddRows(Slices(product, from));
        session.AddRows(Stops(product, from));
        session.AddRows(Roles(product, from));
        session.AddRows(Payments(product, from));
    }

    public async Task Follow(Product product, CancellationToken ct)
    {
        var ended = ProductStates.IsEnded(product.Body.Status);
        Follow(await Standing<ProductSlice>(s => s.ProductId == product.Id, ct), ended ? [Status(product, session.Now)] : Slices(product, session.Now), s => (s.Kind, s.Value, Charge(s)), ended);
        Follow(await Standing<ProductStop>(s => s.ProductId == product.Id, ct), ended ? [] : Stops(product, session.Now), s => s.Reason, ended);
        Follow(await Standing<ProductPartyRole>(r => r.ProductId == product.Id, ct), ended ? [] : Roles(product, session.Now), r => (r.Role, r.PartyId), ended);
        Follow(await Standing<PaymentRelation>(p => p.ProductId == product.Id, ct), ended ? [] : Payments(product, session.Now), p => p.AccountId, ended);
    }

    /// <summary>Removes all rows of a product, whatever their dates.</summary>
    public async Task Drop(string productId, CancellationToken ct)
    {
        foreach (var row in await session.RowsToChange<ProductSlice>().Where(s => s.ProductId == productId).ToListAsync(ct)) session.RemoveRow(row);
        foreach (var row in await session.RowsToChange<ProductStop>().Where(s => s.ProductId == productId).ToListAsync(ct)) session.RemoveRow(row);
        foreach (var row in await session.RowsToChange<ProductPartyRole>().Where(r => r.ProductId == productId).ToListAsync(ct)) session.RemoveRow(row);
        foreach (var row in await session.RowsToChange<PaymentRelation>().Where(p => p.ProductId == productId).ToListAsync(ct)) session.RemoveRow(row);
        foreach (var row in await session.RowsToChange<ProductMember>().Where(m => m.GroupId == productId).ToListAsync(ct)) session.RemoveRow(row);
    }

    public static IEnumerable<ProductSlice> Slices(Product product, DateTimeOffset from)
    {
        yield return Status(product, from);
        if (product.Body.ProductOffering is { Id: { } offering } reference) yield return Slice(product.Id, SliceKind.Offering, offering, from, reference.Name ?? product.Body.Name);
        foreach (var price in product.Body.ProductPrice ?? []) yield return Price(product.Id, price, from);
        foreach (var (type, related) in product.Relations) yield return Slice(product.Id, SliceKind.Relation, related, from, type);
    }

    public static ProductSlice Price(string productId, PricePart price, DateTimeOffset from) =>
        Slice(productId, SliceKind.Price, price.ProductOfferingPrice?.Id ?? price.Name ?? price.PriceType ?? "", from, price.Name, StoreJson.Write(price));

    public static ProductSlice Status(Product product, DateTimeOffset from) => Slice(product.Id, SliceKind.Status, product.Body.Status!, from);

    public static ProductSlice Slice(string productId, string kind, string value, DateTimeOffset from, string? name = null, string? detail = null) =>
        new() { Id = Ids.New(), ProductId = productId, Kind = kind, Value = value, Name = name, Detail = detail, From = from };

    public static IEnumerable<ProductStop> Stops(Product product, DateTimeOffset from) =>
        (product.Body.Stop ?? []).Where(s => s.Reason is not null).Select(s => new ProductStop { Id = Ids.New(), ProductId = product.Id, Reason = s.Reason!, From = s.Since ?? from });

    /// <summary>Roles are a subscriber's or a bundle's; what hangs under it shares them.</summary>
    public static IEnumerable<ProductPartyRole> Roles(Product product, DateTimeOffset from) => product.RootId != product.Id ? [] :
        (product.Body.RelatedParty ?? []).Where(p => p is { Id: not null, Role: not (null or "customer") }).DistinctBy(p => (p.Role, p.Id))
            .Select(p => new ProductPartyRole { Id = Ids.New(), ProductId = product.Id, Role = p.Role!, PartyId = p.Id!, From = from });

    public static IEnumerable<PaymentRelation> Payments(Product product, DateTimeOffset from) => product.RootId != product.Id || product.Body.BillingAccount?.Id is not { } account ? [] :
        [new PaymentRelation { Id = Ids.New(), ProductId = product.Id, AccountId = account, From = from }];

    // What makes a price another price; how a database orders the attributes of its JSON does not.
    static string? Charge(ProductSlice slice)
    {
        if (slice.Detail is null) return null;
        var price = StoreJson.Read<PricePart>(slice.Detail);
        return FormattableString.Invariant($"{price.PriceType} {price.RecurringChargePeriod} {price.Price?.TaxIncludedAmount?.Value:0.######} {price.Price?.DutyFreeAmount?.Value:0.######}");
    }

    Task<List<TRow>> Standing<TRow>(System.Linq.Expressions.Expression<Func<TRow, bool>> ofProduct, CancellationToken ct) where TRow : class, IDated =>
        session.RowsToChange<TRow>().Where(ofProduct).Where(r => r.To == null || r.To > session.Now).ToListAsync(ct);

    void Follow<TRow>(IReadOnlyList<TRow> standing, IEnumerable<TRow> wanted, Func<TRow, object> key, bool withFuture) where TRow : class, IDated
    {
        var asked = wanted.DistinctBy(key).ToDictionary(key);
        var inForce = standing.Where(r => r.InForce(session.Now)).ToArray();
        var over = inForce.Where(r => !asked.ContainsKey(key(r))).Concat(standing.Where(r => withFuture && r.From > session.Now));
        foreach (var row in over)
            if (row.From >= session.Now) session.RemoveRow(row);
            else row.To = session.Now;
        var kept = inForce.Select(key).ToHashSet();
        session.AddRows(asked.Where(a => !kept.Contains(a.Key)).Select(a => a.Value));
    }
}
