using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Prices;

/// <summary>One price of an offering: one-time, recurring, usage, deposit, prepayment or a discount of others. It may hold only where a characteristic has a certain value or a rule holds.</summary>
internal sealed class ProductOfferingPrice : Entry<ProductOfferingPriceBody>
{
    static readonly EntryTree[] trees =
        [new("bundledPopRelationship", "catalog.bundle.circle", content => content.Parts("bundledPopRelationship").Select(p => p.Text("id")).OfType<string>())];

    public string PriceType { get; set; } = "";

    [NotMapped] public override IReadOnlyList<EntryTree> Trees => trees;

    protected override bool MayBundle => true;

    protected override bool Bundles(JsonObject content) => content.Parts("bundledPopRelationship").Any();

    protected override void Promote()
    {
        base.Promote();
        PriceType = Body.PriceType ?? "";
    }

    protected override IEnumerable<Problem> Check(JsonObject content) =>
    [
        .. Typed(Body.ChargeItem, "chargeItem", "string", JsonValueKind.String),
        .. Typed(Body.TaxIncluded, "taxIncluded", "boolean", JsonValueKind.True, JsonValueKind.False),
        .. Typed(Body.Condition, "condition", "string", JsonValueKind.String),
        .. Typed(Body.StackingOrder, "stackingOrder", "integer", JsonValueKind.Number),
        .. Typed(Body.Tier, "tier", "array", JsonValueKind.Array),
        .. Typed(Body.TierMode, "tierMode", "string", JsonValueKind.String),
        .. Typed(Body.TierOn, "tierOn", "string", JsonValueKind.String),
        .. Typed(Body.Override, "override", "boolean", JsonValueKind.True, JsonValueKind.False),
        .. Typed(Body.Allocation, "allocation", "array", JsonValueKind.Array),
        .. Typed(Body.Proration, "proration", "object", JsonValueKind.Object),
        .. Typed(Body.Balance, "balance", "string", JsonValueKind.String),
        .. Typed(Body.Authority, "authority", "object", JsonValueKind.Object),
        .. PriceChecks.Of(content),
        .. content.Parts("prodSpecCharValueUse").Count() > 1 ? [Problem.Of("catalog.price.conditions", "prodSpecCharValueUse")] : Array.Empty<Problem>(),
    ];
}

internal sealed class ProductOfferingPriceBody : EntryBody
{
    public string? PriceType { get; set; }

    /// <summary>The code under which billing books it.</summary>
    public JsonElement? ChargeItem { get; set; }
    public JsonElement? TaxIncluded { get; set; }

    /// <summary>A rule; the price applies where it holds.</summary>
    public JsonElement? Condition { get; set; }
    public JsonElement? StackingOrder { get; set; }
    public JsonElement? Tier { get; set; }
    public JsonElement? TierMode { get; set; }
    public JsonElement? TierOn { get; set; }

    /// <summary>A bundle's promotion price, in place of its parts' recurring ones.</summary>
    public JsonElement? Override { get; set; }
    public JsonElement? Allocation { get; set; }
    public JsonElement? Proration { get; set; }
    public JsonElement? Balance { get; set; }
    public JsonElement? Authority { get; set; }
}
