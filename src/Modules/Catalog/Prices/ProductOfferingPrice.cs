using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Prices;

/// <summary>One price of an offering: one-time, recurring, usage, deposit or prepayment. It may hold only where a characteristic has a certain value.</summary>
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
        .. content.Parts("prodSpecCharValueUse").Count() > 1 ? [Problem.Of("catalog.price.conditions", "prodSpecCharValueUse")] : Array.Empty<Problem>(),
    ];
}

internal sealed class ProductOfferingPriceBody : EntryBody
{
    public string? PriceType { get; set; }

    /// <summary>The code under which billing books it.</summary>
    public JsonElement? ChargeItem { get; set; }
    public JsonElement? TaxIncluded { get; set; }
}
