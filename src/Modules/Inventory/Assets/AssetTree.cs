using System.Globalization;
using System.Text.Json;
using Dialtone.Contracts.Catalog;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;

namespace Dialtone.Inventory.Assets;

/// <summary>Turns what was ordered, or was there, into products: names and prices as the catalogue has them now, rows from the body, parents before children. Pure.</summary>
internal sealed class AssetTree(IReadOnlyDictionary<string, Offer> offers, DateTimeOffset now)
{
    public IReadOnlyList<Asset> Grow(NewProduct root) => [.. Grow(root, null)];

    IEnumerable<Asset> Grow(NewProduct source, Product? parent)
    {
        var product = Make(source, OfferOf(source.OfferingId));
        product.Hang(parent);
        var below = source.Parts.SelectMany(p => Grow(p, product)).ToArray();
        var children = below.Where(a => a.Product.ParentId == product.Id).ToArray();
        if (children.Length > 0)
            product.Body.ProductRelationship = [.. product.Body.ProductRelationship ?? [], .. children.Select(c => Relation(product.Body.Kind == ProductKinds.Bundle ? ProductRelations.Bundles : ProductRelations.Contains, c.Product))];
        return below.Prepend(new Asset(source, product, Slices(source, product), [.. ProductRows.Stops(product, now)], [.. ProductRows.Roles(product, Earlier(source.StartAt))], [.. ProductRows.Payments(product, source.StartAt)]));
    }

    Product Make(NewProduct source, Offer offer)
    {
        var product = new Product { Id = source.Id, Scope = source.HomeOrganization };
        var body = product.Body;
        body.Name = offer.Name;
        body.Localized = new() { ["en"] = new LocalizedName { Name = offer.NameEn } };
        body.Kind = ProductKinds.Of(offer);
        body.IsBundle = offer.IsBundle;
        body.HomeCity = source.HomeCity;
        body.StartDate = Instant.Show(source.StartAt);
        body.ProductOffering = new RefPart { Id = offer.Id, Name = offer.Name, ReferredType = "ProductOffering" };
        if (offer.SpecificationId is { } specification) body.ProductSpecification = new RefPart { Id = specification, ReferredType = "ProductSpecification" };
        body.BillingAccount = new RefPart { Id = source.AccountId, ReferredType = "BillingAccount" };
        body.ProductCharacteristic = [.. source.Characteristics.Select(c => Characteristic(c.Key, c.Value, offer))];
        body.ProductPrice = [.. Prices(source.Prices ?? Asked(offer, source))];
        body.RelatedParty = [.. Parties(source, body.Kind)];
        body.Status = source.StartAt > now ? ProductStates.PendingActive : StopReasons.StatusOf(ProductStates.Active, [.. source.Stops.Select(s => s.Reason)]);
        if (source.Stops.Count > 0) body.Stop = [.. source.Stops.Select(s => new StopPart { Reason = s.Reason, Since = s.Since })];
        if (source.ContractEndsAt is { } ends) body.ProductTerm = [new TermPart { Name = "contract", ValidFor = new PeriodPart { StartDateTime = body.StartDate, EndDateTime = Instant.Show(ends) } }];
        if (source.AddressId is not null || source.AddressText is not null)
            body.Place = [new PlacePart { Id = source.AddressId, Role = "installationAddress", ReferredType = "GeographicAddress", Street1 = source.AddressText }];
        List<ResourcePart> resources = [];
        if (source.Number is { } number) resources.Add(new ResourcePart { Id = number, Name = "accessNumber", Value = number, ReferredType = "LogicalResource" });
        if (source.Iccid is { } iccid) resources.Add(new ResourcePart { Id = iccid, Name = "sim", Value = iccid, ReferredType = "PhysicalResource" });
        if (resources.Count > 0) body.RealizingResource = resources;
        if (source.OrderId is not null) body.ProductOrderItem = [new OrderItemPart { ProductOrderId = source.OrderId, OrderItemId = source.ItemId, ReferredType = "ProductOrder" }];
        return product;
    }

    /// <summary>A subscriber and a bundle name everyone; an option only whose it is, and shares the rest with what it hangs under.</summary>
    static IEnumerable<RefPart> Parties(NewProduct source, string kind)
    {
        yield return new RefPart { Id = source.CustomerId, Role = "customer", ReferredType = "Customer" };
        if (!ProductKinds.IsSubscriber(kind) && kind != ProductKinds.Bundle) yield break;
        yield return new RefPart { Id = source.OwnerId, Role = "owner", ReferredType = source.OwnerType };
        yield return new RefPart { Id = source.OwnerId, Role = "payer", ReferredType = source.OwnerType };
        yield return source.UserId is { } user && user != source.OwnerId ? new RefPart { Id = user, Role = "user" } : new RefPart { Id = source.OwnerId, Role = "user", ReferredType = source.OwnerType };
    }

    List<ProductSlice> Slices(NewProduct source, Product product)
    {
        var slices = ProductRows.Slices(product, source.StartAt).ToList();
        if (source.StartAt > now)
        {
            slices.RemoveAll(s => s.Kind == SliceKind.Status);
            var waiting = ProductRows.Status(product, now);
            waiting.To = source.StartAt;
            slices.AddRange([waiting, ProductRows.Slice(product.Id, SliceKind.Status, ProductStates.Active, source.StartAt)]);
        }
        foreach (var (offeringId, from) in source.Pending.OrderBy(p => p.From))
        {
            var offer = OfferOf(offeringId);
            foreach (var ending in slices.Where(s => s.Kind is SliceKind.Offering or SliceKind.Price && s.To is null)) ending.To = from;
            slices.Add(ProductRows.Slice(product.Id, SliceKind.Offering, offer.Id, from, offer.Name));
            slices.AddRange(Prices(Asked(offer, source)).Select(p => ProductRows.Price(product.Id, p, from)));
        }
        return slices;
    }

    // What was taken over without prices has the listed ones; discounts, and what a rule decides, belong to a sale.
    static IEnumerable<OfferPrice> Asked(Offer offer, NewProduct source) => offer.Prices.Where(p => p.Type != "discount" && p.Condition is null
        && (p.When is not { } when || source.Characteristics.GetValueOrDefault(when.Characteristic) == when.Value));

    /// <summary>What is charged as long as the product lives; one-time charges were the order's.</summary>
    static IEnumerable<PricePart> Prices(IEnumerable<OfferPrice> prices) => prices
        .Where(p => p.Type != "oneTime")
        .Select(p => new PricePart
        {
            Name = p.Name, PriceType = p.Type, RecurringChargePeriod = p.Period, UnitOfMeasure = p.UnitOfMeasure,
            Price = new PriceAmount { TaxIncludedAmount = new MoneyPart { Unit = p.Unit, Value = p.Amount } },
            ProductOfferingPrice = new RefPart { Id = p.Id, Name = p.Name, ReferredType = "ProductOfferingPrice" },
            Localized = new() { ["en"] = new LocalizedName { Name = p.NameEn } },
        });

    static CharacteristicPart Characteristic(string name, string value, Offer offer)
    {
        var type = offer.Characteristics.FirstOrDefault(c => c.Name == name)?.ValueType ?? "string";
        var json = type switch
        {
            "number" when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonSerializer.SerializeToElement(number),
            "boolean" when bool.TryParse(value, out var yes) => JsonSerializer.SerializeToElement(yes),
            "table" when value.StartsWith('[') => JsonSerializer.Deserialize<JsonElement>(value),
            _ => JsonSerializer.SerializeToElement(value),
        };
        return new CharacteristicPart { Name = name, ValueType = type, Value = json };
    }

    static RelationPart Relation(string type, Product child) =>
        new() { RelationshipType = type, Product = new RefPart { Id = child.Id, Name = child.Body.Name, ReferredType = nameof(Product) } };

    DateTimeOffset Earlier(DateTimeOffset at) => at < now ? at : now;

    Offer OfferOf(string id) => offers.TryGetValue(id, out var offer) ? offer : throw Refused.Unprocessable("inventory.offering.unknown", "productOffering", ("id", id));
}
