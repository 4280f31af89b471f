namespace Dialtone.Contracts.Catalog;

/// <summary>The main plans on sale today, by name.</summary>
public interface IMainPlans
{
    Task<IReadOnlyList<Offer>> OnSale(CancellationToken ct);
}
