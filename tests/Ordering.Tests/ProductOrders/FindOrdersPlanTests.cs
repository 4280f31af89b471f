using System.Text.RegularExpressions;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Access;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Ordering.Tests.ProductOrders;

/// <summary>How the databases go about the narrow order lists: from an index to the few orders wanted, never through all of them.</summary>
public sealed class FindOrdersPlanTests
{
    readonly Shop shop = new();

    [Theory, BothDatabases]
    public async Task What_needs_attention_is_reached_from_the_trouble(Db db)
    {
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        await Fill(app);
        var plan = await Plan(app, new(Attention: true));
        plan.ShouldContain("ix_call_state", Case.Insensitive, plan);
        plan.ShouldContain("ix_product_order_state", Case.Insensitive, plan);
        Walks(plan).ShouldBeEmpty(plan);
    }

    [Theory, BothDatabases]
    public async Task Ones_own_orders_come_from_an_index_of_their_own(Db db)
    {
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        await Fill(app);
        var plan = await Plan(app, new(Mine: true), app.Everybody with { Id = "clerk 7" });
        plan.ShouldContain("ix_product_order_placed_by_id_placed_at", Case.Insensitive, plan);
        Walks(plan).ShouldBeEmpty(plan);
    }

    [Theory, BothDatabases]
    public async Task A_halls_orders_come_from_an_index_of_their_own(Db db)
    {
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        await Fill(app);
        var plan = await Plan(app, new(Hall: true), app.Everybody with { OrganizationPath = "/CJ/7/" });
        plan.ShouldContain("ix_product_order_accepting_organization_placed_at", Case.Insensitive, plan);
        Walks(plan).ShouldBeEmpty(plan);
    }

    // A table read whole, or from its newest row on.
    static IEnumerable<string> Walks(string plan) => plan.Split('\n').Where(l => Regex.IsMatch(l, @"\bSCAN [pc]\d*\b|Seq Scan on|ix_product_order_placed_at"));

    static async Task<string> Plan(TestApp app, FindOrders.Input asked, Actor? actor = null) => await app.In(async services =>
    {
        var query = services.GetRequiredService<FindOrders>().Asked(asked).Take(21);
        await using var command = query.CreateDbCommand();
        await command.Connection!.OpenAsync();
        command.CommandText = (services.GetRequiredService<Session>().IsPostgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add((string)reader.GetValue(reader.FieldCount - 1));
        return string.Join('\n', lines);
    }, actor);

    static async Task Fill(TestApp app)
    {
        await using var db = app.Services.GetRequiredService<Database>().NewContext();
        var body = $$"""{"note":"{{new string('n', 1500)}}"}""";
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var i = 0; i < 3000; i++)
        {
            var id = $"order-{i:00000}";
            db.Add(new ProductOrder
            {
                Id = id, Number = $"O{i}", CustomerId = $"c{i % 500}", State = i % 500 == 0 ? "held" : i % 3 == 0 ? "cancelled" : "completed", PlacedById = $"clerk {i % 100}",
                AcceptingOrganization = $"/CJ/{i % 100}/", PlacedAt = app.Time.GetUtcNow().AddMinutes(-i), Json = body,
            });
            db.Add(new Call { RequestId = id, OwnerId = id, SubjectId = "", Peer = "field", Operation = "install", Settlement = "ordering.task", Body = "{}", DueAt = app.Time.GetUtcNow(), State = i % 300 == 1 ? CallState.Person : CallState.Done });
        }
        await db.SaveChangesAsync();
        if (app.Services.GetRequiredService<Database>().IsPostgres) await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }
}
