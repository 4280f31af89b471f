using Dialtone.Platform.Tmf;

namespace Dialtone.Ordering.Carts;

/// <summary>TMF663 Shopping Cart: shoppingCart.</summary>
internal sealed class ShoppingCartApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<ShoppingCart>("TMF663", "shoppingCart")
        .Needs(OrderingPermissions.Read, OrderingPermissions.Place)
        .V5()
        .List().Get().Create().Patch().Delete();
}
