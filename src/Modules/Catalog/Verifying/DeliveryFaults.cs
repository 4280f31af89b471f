using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Verifying;

/// <summary>Whether an offer can be taken apart into work that somebody does, and whether what it is made of is on sale.</summary>
internal static class DeliveryFaults
{
    static readonly string[] peers = ["activation", "resource", "field", "billing", "payment", "message", "identity"];

    // What comes into service in the network; the others may be things, fees and promises.
    static readonly string[] delivered = ["mainPlan", "sharedCard", "pack", "broadband", "iptv", "fixedLine", "leasedLine"];

    public static IEnumerable<Finding> Of(Offer offer, VerificationScope scope) => [.. Tasks(offer, scope), .. Parts(offer, scope), .. References(offer, scope)];

    static IEnumerable<Finding> Tasks(Offer offer, VerificationScope scope)
    {
        if (scope.DemandsDelivery && offer.Parts.Count == 0 && offer.SpecificationId is null && offer.Kind != "contract") yield return new("noSpecification", offer, "productSpecification", null, null);
        var needs = offer.Telecom.AccessNumber is not null || offer.Telecom.Sim || delivered.Contains(offer.Kind) && offer.SpecificationId is not null;
        if (scope.DemandsTasks && needs && offer.Fulfilment.Count == 0) yield return new("noFulfilment", offer, "productSpecification", null, null);
        foreach (var task in offer.Fulfilment)
        {
            if (!peers.Contains(task.Peer)) yield return new("unknownPeer", offer, "fulfilment", null, null, ("task", task.Key), ("peer", task.Peer), ("allowed", peers));
            foreach (var key in task.After.Where(a => !scope.TaskKeys.Contains(a))) yield return new("unknownTask", offer, "fulfilment", null, null, ("task", task.Key), ("after", key));
        }
        var left = offer.Fulfilment.ToDictionary(t => t.Key, t => t.After.Where(a => offer.Fulfilment.Any(o => o.Key == a)).ToHashSet());
        while (left.FirstOrDefault(l => l.Value.Count == 0) is { Key: { } done })
        {
            left.Remove(done);
            foreach (var waiting in left.Values) waiting.Remove(done);
        }
        if (left.Count > 0) yield return new("taskCircle", offer, "fulfilment", null, null, ("tasks", left.Keys.Order(StringComparer.Ordinal)));
    }

    static IEnumerable<Finding> Parts(Offer offer, VerificationScope scope)
    {
        if (offer.LifecycleStatus is Lifecycle.Retired or Lifecycle.Obsolete or Lifecycle.Rejected) yield break;
        foreach (var part in offer.Parts)
        {
            var (own, example) = (part.Offer, With(offer, part));
            if (own.LifecycleStatus is Lifecycle.Retired or Lifecycle.Obsolete or Lifecycle.Rejected || Lifecycle.IsOnSale(offer.LifecycleStatus) && Lifecycle.IsDraft(own.LifecycleStatus))
                yield return new("partOffSale", offer, "bundledProductOffering", example, null, ("part", own.Name), ("partEn", own.NameEn), ("status", own.LifecycleStatus));
            // One that ends before what it is part of leaves a time in which the bundle cannot be sold with it.
            else if (own.ValidTo is { } end && !(offer.ValidTo <= end) && (part.Lower > 0 || end <= scope.Now || end <= offer.ValidFrom))
                yield return new("partEnds", offer, "bundledProductOffering", example, null, ("part", own.Name), ("partEn", own.NameEn), ("end", $"{end:yyyy-MM-dd}"));
            else if (own.ValidFrom is { } start && start > scope.Now && !(offer.ValidFrom >= start) && part.Lower > 0)
                yield return new("partNotYet", offer, "bundledProductOffering", example, null, ("part", own.Name), ("partEn", own.NameEn), ("start", $"{start:yyyy-MM-dd}"));
        }
    }

    static IEnumerable<Finding> References(Offer offer, VerificationScope scope)
    {
        var content = scope.Content(offer);
        foreach (var part in BundleParts.Of(content).Where(p => p.Content.Text("id") is not { } id || !scope.Data.Offerings.ContainsKey(id)))
            yield return new("reference", offer, part.Field, null, null, ("field", part.Field), ("id", part.Content.Text("id") ?? part.Content.Text("name")));
        foreach (var price in content.Parts("productOfferingPrice").Where(p => p.Text("id") is { } id && !scope.Data.Prices.ContainsKey(id) && p.Part("price") is null && p.Text("priceType") is null))
            yield return new("reference", offer, "productOfferingPrice", null, null, ("field", "productOfferingPrice"), ("id", price.Text("id")));
        if (content.Part("productSpecification").Text("id") is { } specification && !scope.Data.Specifications.ContainsKey(specification))
            yield return new("reference", offer, "productSpecification", null, null, ("field", "productSpecification"), ("id", specification));
        else foreach (var parent in offer.SpecificationId is { } own ? Specifications.ProductSpecification.Parents(scope.Data.Specifications[own].Content).Where(p => !scope.Data.Specifications.ContainsKey(p)) : [])
                yield return new("reference", offer, "productSpecificationRelationship", null, null, ("field", "productSpecificationRelationship"), ("id", parent));
    }

    static ConfiguredOffer With(Offer offer, OfferPart part) => new("1", offer.Id, new Dictionary<string, string>(), 1, [new("1.1", part.Offer.Id, new Dictionary<string, string>(), 1, [])]);
}
