namespace Dialtone.Contracts.Catalog;

/// <summary>Which promotions a sale falls under: what conditions of prices call <c>campaign</c>.</summary>
public interface IPromotions
{
    /// <summary>The codes of those in effect whose criteria this sale fulfils, in order; the campaigns of the context itself play no part.</summary>
    Task<IReadOnlyList<string>> Of(SaleContext context, CancellationToken ct);
}
