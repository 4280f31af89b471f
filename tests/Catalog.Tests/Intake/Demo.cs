using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Intake;

static class Demo
{
    public static async Task<TestApp> Loaded(Db db)
    {
        var app = await Tmf620.Start(db);
        await app.Load();
        return app;
    }

    public static Task Load(this TestApp app) => app.In(s => s.GetRequiredService<ICatalogueIntake>().LoadDemo(default));

    public static Task<Offer?> Find(this TestApp app, string id) => app.In(s => s.GetRequiredService<ICatalogue>().Find(id, default));

    public static Task<ListPrice> ListPrice(this TestApp app, string id) => app.In(async s => (await s.GetRequiredService<Catalogue>().FindPublished([id], default))[id].Priced.ListPrice);
}
