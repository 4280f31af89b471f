using Dialtone.Catalog.Categories;
using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Drafts;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Files;
using Dialtone.Catalog.Intake;
using Dialtone.Catalog.Needs;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Promotions;
using Dialtone.Catalog.Published;
using Dialtone.Catalog.Trials;
using Dialtone.Catalog.Terms;
using Dialtone.Catalog.Verifying;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Access;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Search;
using Dialtone.Platform.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog;

/// <summary>What can be bought: specifications, offerings, bundles, prices, and how they are fulfilled.</summary>
public sealed class CatalogModule : Module
{
    public override string Name => "Catalog";

    public override IReadOnlyList<Permission> Permissions => CatalogPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new("catalogue", "/catalogue", "产品目录", "Catalogue", "appstore", CatalogPermissions.Read, 40), new("designer", "/designer", "产品设计", "Designer", "build", CatalogPermissions.Write, 41)];

    public override void Register(IServiceCollection services)
    {
        foreach (var (attribute, type) in EntryReferences.Declared) services.AddSingleton(new Reference(attribute, type));
        services.AddScoped(typeof(CreateEntry<>));
        services.AddScoped(typeof(ChangeEntry<>));
        services.AddScoped(typeof(RemoveEntry<>));
        services.AddSingleton<PublishedOffers>();
        services.AddSingleton<CatalogueIndexes>();
        services.AddScoped<DraftReader>();
        services.AddScoped<DraftOffers>();
        services.AddScoped<Catalogue>();
        services.AddScoped<ICatalogue>(s => s.GetRequiredService<Catalogue>());
        services.AddScoped<ICatalogueFiles, CatalogueFiles>();
        services.AddScoped<IOfferShelf, FindOfferings>();
        services.AddScoped<IPriceBook, PriceBook>();
        services.AddScoped<IOfferSearch, OfferSearch>();
        services.AddScoped<IConfigurator, Configurator>();
        services.AddScoped<OfferVerifier>();
        services.AddScoped<IOfferVerifier>(s => s.GetRequiredService<OfferVerifier>());
        services.AddSingleton<IOfferFileVerifier, FileVerifier>();
        services.AddSingleton<IChangeBook, ChangeBook>();
        services.AddScoped<IMainPlans, MainPlans>();
        services.AddSingleton<PromotionCache>();
        services.AddScoped<IPromotions, CurrentPromotions>();
        services.AddScoped<CatalogueIntake>();
        services.AddScoped<ICatalogueIntake>(s => s.GetRequiredService<CatalogueIntake>());
        services.AddScoped<ISearchSource, OfferingSearch>();
    }
}

static class CatalogPermissions
{
    public const string Read = "catalog.read";
    public const string Write = "catalog.write";
    public const string Publish = "catalog.publish";

    public static readonly Permission[] All =
    [
        new(Read, "查看产品目录", "See the catalogue", "clerk", "agent", "manager", "product", "admin"),
        new(Write, "维护产品目录", "Change the catalogue", "product", "admin"),
        new(Publish, "审批、发布与停售商品", "Approve, publish and retire offerings", "product", "admin"),
    ];
}
