using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Inventory.Assets;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;

namespace Dialtone.Inventory.Products;

/// <summary>What a customer has: an instance of an offering. The body is TMF637's and whole; what has a validity of its own stands in dated rows beside it.</summary>
internal sealed class Product : Document<ProductBody>
{
    public string CustomerId { get; set; } = "";

    /// <summary>The party in whose name it is registered (产权人), whose key seals its personal values; null for options.</summary>
    public string? OwnerId { get; set; }
    public string? AccountId { get; set; }
    public string? OfferingId { get; set; }
    public string? Name { get; set; }

    /// <summary>When it began, as in the body; empty where it has not.</summary>
    public string StartDate { get; set; } = "";
    public string Kind { get; set; } = ProductKinds.Other;
    public bool IsSubscriber { get; set; }

    /// <summary>Access number (接入号).</summary>
    public string? Number { get; set; }
    public string? Iccid { get; set; }

    /// <summary>What it hangs under; null at the top of a tree.</summary>
    public string? ParentId { get; set; }

    /// <summary>The subscriber it is or belongs to; where there is none above, the top of the tree.</summary>
    public string RootId { get; set; } = "";

    /// <summary>The bundle at the top of the tree; null where it is in none, or is that bundle.</summary>
    public string? BundleId { get; set; }

    [NotMapped] public override string SubjectId => OwnerId ?? CustomerId;

    /// <summary>The products hanging under this one.</summary>
    [NotMapped] public IEnumerable<string> ChildIds => Relations.Where(r => ProductRelations.IsParental(r.Type)).Select(r => r.ProductId).Distinct();

    [NotMapped] public IEnumerable<(string Type, string ProductId)> Relations =>
        (Body.ProductRelationship ?? []).Where(r => r is { RelationshipType: not null, Product.Id: not null }).Select(r => (r.RelationshipType!, r.Product!.Id!));

    [NotMapped] public DateTimeOffset? ContractEndsAt => Instant.Parse(Body.ProductTerm?.FirstOrDefault(t => t.Name == "contract")?.ValidFor?.EndDateTime);

    protected override void Promote()
    {
        State = Body.Status;
        CustomerId = Party("customer") ?? "";
        OwnerId = Party("owner");
        AccountId = Body.BillingAccount?.Id;
        OfferingId = Body.ProductOffering?.Id;
        Name = Body.Name ?? Body.ProductOffering?.Name;
        StartDate = Body.StartDate ?? "";
        Kind = Body.Kind ?? ProductKinds.Other;
        IsSubscriber = ProductKinds.IsSubscriber(Kind);
        Number = Resource("accessNumber");
        Iccid = Resource("sim");
        if (RootId.Length == 0) RootId = Id;
    }

    protected override void Created(Moment moment)
    {
        Body.Status ??= ProductStates.Created;
        Body.ProductCharacteristic ??= [];
        Body.RelatedParty ??= [];
        Body.StartDate ??= Instant.Show(moment.Now);
        if (Body.Status == ProductStates.Suspended && Body.Stop is not { Count: > 0 }) Body.Stop = [new StopPart { Reason = StopReasons.Administrative }];
        foreach (var stop in Body.Stop ?? []) stop.Since ??= moment.Now;
        Body.Status = StopReasons.StatusOf(Body.Status, Reasons());
        Promote();
    }

    protected override void Patched(JsonObject before, Moment moment)
    {
        var was = (string)before["status"]!;
        var status = Body.Status ?? was;
        ProductStates.Demand(was, status);
        var since = (before["stop"] as JsonArray)?.ToDictionary(s => (string)s!["reason"]!, s => Instant.Parse((string?)s!["since"])) ?? [];
        var reasons = StopReasons.After(was, since.Keys, status, Reasons());
        Body.Stop = reasons.Count == 0 ? null : [.. reasons.Select(r => new StopPart { Reason = r, Since = since.GetValueOrDefault(r) ?? moment.Now })];
        Body.Status = StopReasons.StatusOf(status, reasons);
        if (Body.Status == ProductStates.Terminated && was != Body.Status) Body.TerminationDate ??= Instant.Show(moment.Now);
        Promote();
    }

    protected override IEnumerable<Problem> Check()
    {
        if (Body.ProductOffering?.Id is null) yield return Problem.Of("inventory.product.offering", "productOffering");
        if (Body.BillingAccount?.Id is null) yield return Problem.Of("inventory.product.account", "billingAccount");
        if (Party("customer") is null) yield return Problem.Of("inventory.product.customer", "relatedParty");
    }

    /// <summary>Takes the place below another, or none.</summary>
    public void Hang(Product? parent)
    {
        ParentId = parent?.Id;
        BundleId = parent is null ? null : parent.BundleId ?? (parent.Body.Kind == ProductKinds.Bundle ? parent.Id : null);
        RootId = parent is null || Body.Kind == ProductKinds.Bundle || ProductKinds.IsSubscriber(Body.Kind ?? ProductKinds.Other) ? Id : parent.RootId;
    }

    /// <summary>Becomes what the slices in force at a moment say: its offering, its prices, its status. True where service begins with it.</summary>
    public bool Become(IReadOnlyCollection<ProductSlice> slices, DateTimeOffset now)
    {
        var inForce = slices.Where(s => s.InForce(now)).ToArray();
        if (inForce.LastOrDefault(s => s.Kind == SliceKind.Offering) is { } offering && offering.Value != Body.ProductOffering?.Id)
        {
            Body.ProductOffering = new RefPart { Id = offering.Value, Name = offering.Name, ReferredType = "ProductOffering" };
            Body.Name = offering.Name;
        }
        Body.ProductPrice = [.. inForce.Where(s => s.Kind == SliceKind.Price).Select(s => StoreJson.Read<PricePart>(s.Detail!))];
        var begins = Body.Status == ProductStates.PendingActive && inForce.Any(s => s is { Kind: SliceKind.Status, Value: ProductStates.Active });
        if (begins) Body.Status = StopReasons.StatusOf(ProductStates.Active, Reasons());
        return begins;
    }

    /// <summary>Becomes another offering at once, with the characteristics and prices agreed for it.</summary>
    public void Take(Offer offer, IReadOnlyDictionary<string, string> characteristics, IReadOnlyList<OfferPrice> prices)
    {
        Body.ProductOffering = new RefPart { Id = offer.Id, Name = offer.Name, ReferredType = "ProductOffering" };
        Body.Name = offer.Name;
        Body.Localized = new() { ["en"] = new LocalizedName { Name = offer.NameEn } };
        if (offer.SpecificationId is { } specification) Body.ProductSpecification = new RefPart { Id = specification, ReferredType = "ProductSpecification" };
        Body.ProductCharacteristic = [.. characteristics.Select(c => AssetTree.Characteristic(c.Key, c.Value, offer))];
        Body.ProductPrice = [.. AssetTree.Prices(prices)];
    }

    string[] Reasons() => [.. (Body.Stop ?? []).Select(s => s.Reason).OfType<string>()];

    string? Party(string role) => Body.RelatedParty?.FirstOrDefault(p => p.Role == role)?.Id;

    string? Resource(string name) => Body.RealizingResource?.FirstOrDefault(r => r.Name == name) is { } found ? found.Value ?? found.Id : null;
}

/// <summary>How products hang together. The parent names its children; the reverse is the promoted column.</summary>
internal static class ProductRelations
{
    public const string Bundles = "bundles", Contains = "contains", ReliesOn = "reliesOn";

    public static bool IsParental(string type) => type is Bundles or Contains;
}
