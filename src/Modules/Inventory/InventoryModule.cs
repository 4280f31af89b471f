using Dialtone.Contracts.Inventory;
using Dialtone.Inventory.Assets;
using Dialtone.Inventory.Cards;
using Dialtone.Inventory.Numbers;
using Dialtone.Inventory.PlanChanges;
using Dialtone.Inventory.Products;
using Dialtone.Inventory.Sims;
using Dialtone.Platform.Access;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Search;
using Dialtone.Platform.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Inventory;

/// <summary>What customers have, and the numbers and cards it uses up.</summary>
public sealed class InventoryModule : Module
{
    public override string Name => "Inventory";

    public override IReadOnlyList<Permission> Permissions => InventoryPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new("numbers", "/numbers", "号码资源", "Numbers", "number", InventoryPermissions.ReadNumbers, 50)];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton(new Reference("product", "Product"));
        services.AddSingleton<NumberHolds>();
        services.AddSingleton<INumberHolds>(s => s.GetRequiredService<NumberHolds>());
        services.AddScoped<SelectingCart>();
        services.AddSingleton<SimHolds>();
        services.AddSingleton<ISimHolds>(s => s.GetRequiredService<SimHolds>());
        services.AddScoped<CardQuota>();
        services.AddScoped<ICardQuota>(s => s.GetRequiredService<CardQuota>());
        services.AddScoped<ProductRows>();
        services.AddScoped<ProductFamily>();
        services.AddScoped<ProductResources>();
        services.AddScoped<AssetTaking>();
        services.AddScoped<IAssetIntake, AssetIntakes>();
        services.AddScoped<IAssets, InventoryQueries>();
        services.AddSingleton<IPlanHolds, PlanHolds>();
        services.AddScoped<IHeldProducts, HeldProducts>();
        services.AddScoped<PlanSwap>();
        services.AddScoped<ISearchSource, FindProductsByNumber>();
    }
}

static class InventoryPermissions
{
    public const string ReadProducts = "inventory.product.read";
    public const string WriteProducts = "inventory.product.write";
    public const string ReadNumbers = "inventory.number.read";
    public const string SelectNumbers = "inventory.number.select";

    public static readonly Permission[] All =
    [
        new(ReadProducts, "查看产品实例", "See products", "clerk", "agent", "manager", "admin"),
        new(WriteProducts, "维护产品实例", "Change products", "admin"),
        new(ReadNumbers, "查看号码资源", "See numbers", "clerk", "agent", "manager", "admin"),
        new(SelectNumbers, "选号", "Select numbers", "clerk", "agent", "manager", "admin"),
    ];
}
