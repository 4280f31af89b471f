using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Parties;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Inventory.Products;

/// <summary>Takes in a product a machine knows of: migration and the systems beside us. What customers buy comes from orders.</summary>
internal sealed class CreateProduct(Session session, IParties parties, ICatalogue catalogue, ProductRows rows, ProductFamily family, ProductResources resources) : IUseCase
{
    public async Task<Product> Run(JsonObject body, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.WriteProducts);
        var product = new Product { Json = body.ToJsonString(StoreJson.Options) };
        var customerId = product.Body.RelatedParty?.FirstOrDefault(p => p.Role == "customer")?.Id;
        var customer = customerId is null ? null : await parties.FindCustomer(customerId, ct);
        if (customer is null) throw Refused.Unprocessable("inventory.product.customer", "relatedParty");
        if (product.Body.ProductOffering?.Id is { } offeringId && await catalogue.Find(offeringId, ct) is { } offer)
        {
            product.Body.Kind ??= ProductKinds.Of(offer);
            product.Body.Name ??= offer.Name;
            product.Body.ProductOffering.Name ??= offer.Name;
        }
        product.Body.HomeCity ??= customer.HomeCity;
        product.Scope = customer.HomeOrganization;
        session.Add(product);
        product.Hang(null);
        await family.Follow(product, [], ct);
        rows.Begin(product, session.Now);
        if (!ProductStates.IsEnded(product.State)) await resources.Use([product], null, ct);
        await session.Commit(ct);
        return product;
    }
}
