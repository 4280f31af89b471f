using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Platform.Time;

namespace Dialtone.Host.Commands;

/// <summary>Creates what the payloads of conformance kits refer to, and prints the ids to write into them. Again changes nothing.</summary>
static class ConformanceSeed
{
    public const string Product = "conformance-product";
    const string Key = "conformance/1", Offering = "off-cloud-storage";

    public static async Task<int> Run(IServiceProvider services, CancellationToken ct)
    {
        Console.WriteLine(await Fill(services, ct));
        return 0;
    }

    /// <summary>The ids as one JSON object.</summary>
    public static async Task<string> Fill(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<ICatalogueIntake>().LoadDemo(ct);
        var taken = (await services.GetRequiredService<IPartyIntake>().TakePersons([new PersonIntake(Key, "Conformance", "Kit", null, null, null, null, null, null, null, "/")], ct)).Single();
        var assets = services.GetRequiredService<IAssets>();
        if ((await assets.OfCustomer(taken.CustomerId!, true, ct)).Count == 0)
            await services.GetRequiredService<IAssetIntake>().TakeProducts([new AssetIntake(Product, taken.CustomerId!, taken.PartyId!, taken.AccountId!, null, "/", Offering, services.GetRequiredService<Clock>().Now,
                null, null, null, null, "active", [], null, [], new Dictionary<string, string> { ["tier"] = "standard" }, [])], ct);
        return $$"""{"individual":"{{taken.PartyId}}","customer":"{{taken.CustomerId}}","billingAccount":"{{taken.AccountId}}","productOffering":"{{Offering}}","product":"{{Product}}"}""";
    }
}
