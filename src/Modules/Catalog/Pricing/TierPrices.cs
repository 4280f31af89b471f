using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Pricing;

/// <summary>What a quantity costs by tiers.</summary>
internal static class TierPrices
{
    public static decimal Of(PriceTiers tiers, decimal quantity) => tiers.Mode == "graduated"
        ? tiers.Steps.Sum(s => Math.Max(0, Math.Min(quantity, s.To ?? quantity) - s.From) * s.Value)
        : quantity * At(tiers, quantity).Value;

    /// <summary>The tier a quantity lies in; the last where it lies beyond all.</summary>
    public static PriceTier At(PriceTiers tiers, decimal quantity) => tiers.Steps.FirstOrDefault(s => quantity >= s.From && !(quantity >= s.To)) ?? tiers.Steps[^1];
}
