using System.Text.Json.Nodes;
using Dialtone.Contracts.Inventory;
using Dialtone.Inventory.Numbers;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Inventory.Tests.Products;

public sealed class ProductApiTests
{
    const string Path = "/tmf-api/productInventory/v4/product";

    static string Body(string offering = "off-5g-129", string? number = null, string more = "") => $$"""
        {"status":"active","productOffering":{"id":"{{offering}}"},"billingAccount":{"id":"acc-1"},"startDate":"2024-01-01",
         "relatedParty":[{"id":"c-1","role":"customer","@referredType":"Customer"},{"id":"p-owner","role":"owner","@referredType":"Individual"},{"id":"p-user","role":"user","@referredType":"Individual"}],
         "place":[{"id":"addr-1","role":"installationAddress","street1":"澄州市鼓楼区文庙街8号"}]
         {{Resource(number)}}
         {{more}}, "colour":{"shade":1.50} }
        """;

    static string Resource(string? number) => number is null ? "" : $$""","realizingResource":[{"id":"{{number}}","name":"accessNumber","value":"{{number}}"} ]""";

    static string Relation(string type, string child) => $$"""{"relationshipType":"{{type}}","product":{"id":"{{child}}"} }""";

    static string Relations(string type, params string[] children) => $"\"productRelationship\":[{string.Join(',', children.Select(c => Relation(type, c)))}]";

    [Theory, BothDatabases]
    public async Task A_created_product_shows_what_the_facts_demand_and_keeps_what_it_was_sent(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var created = await app.Http.Post(Path, Body(number: "19910000001"));
        var read = await app.Http.Get((string)created["href"]!);
        foreach (var name in new[] { "billingAccount", "href", "id", "productCharacteristic", "productOffering", "relatedParty", "status" }) read[name].ShouldNotBeNull(name);
        ((decimal)read["colour"]!["shade"]!).ShouldBe(1.5m);
        ((string)read["startDate"]!).ShouldBe("2024-01-01");
        ((string)read["name"]!).ShouldBe("5G畅享129");
        ((string)read["kind"]!).ShouldBe("mobile");
        ((string)read["place"]![0]!["street1"]!).ShouldContain("****");
        (await app.Http.Get(Path + "?status=active&billingAccount.id=acc-1&kind=mobile")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(Path + "?status=suspended")).AsArray().ShouldBeEmpty();
        (await app.Assets(a => a.Numbers(["19910000001"], default)))["19910000001"].State.ShouldBe("inUse");
    }

    [Theory, BothDatabases]
    public async Task What_is_missing_is_told_together_and_an_unknown_customer_is_refused(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        await app.Http.Post(Path, """{"productOffering":{"id":"off-5g-129"}}""", 400);
        (await app.Http.Post(Path, """{"status":"active","relatedParty":[{"id":"c-1","role":"customer"}]}""", 422))["details"]!.AsArray().Select(d => (string)d!["code"]!)
            .ShouldBe(["inventory.product.offering", "inventory.product.account"]);
        ((string)(await app.Http.Post(Path, Body().Replace("c-1", "nobody"), 422))["code"]!).ShouldBe("inventory.product.customer");
        ((string)(await app.Http.Post(Path, Body().Replace("\"active\"", "\"sleeping\""), 400))["code"]!).ShouldBe("platform.enum");
    }

    [Theory, BothDatabases]
    public async Task Status_follows_the_stop_reasons_and_illegal_steps_are_refused(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var href = (string)(await app.Http.Post(Path, Body()))["href"]!;
        ((string)(await app.Http.Patch(href, """{"stop":[{"reason":"arrears"},{"reason":"lost"}]}"""))["status"]!).ShouldBe("suspended");
        ((string)(await app.Http.Patch(href, """{"stop":[{"reason":"lost"}]}"""))["status"]!).ShouldBe("suspended");
        var refused = await app.Http.Patch(href, """{"status":"active"}""", 409);
        ((string)refused["code"]!).ShouldBe("inventory.stop.open");
        ((string)refused["reason"]!).ShouldContain("lost");
        app.Time.Advance(TimeSpan.FromHours(1));
        ((string)(await app.Http.Patch(href, """{"stop":[]}"""))["status"]!).ShouldBe("active");
        var stops = await Rows<ProductStop>(app);
        // A stop that was set and cleared in one instant leaves no row.
        stops.Single().Reason.ShouldBe("lost");
        stops.Single().To.ShouldBe(app.Time.GetUtcNow());
        var illegal = await app.Http.Patch(href, """{"status":"created"}""", 409);
        ((string)illegal["reason"]!).ShouldContain("suspended, pendingTerminate, terminated");
    }

    [Theory, BothDatabases]
    public async Task Another_account_pays_from_now_and_the_customer_is_not_touched(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var href = (string)(await app.Http.Post(Path, Body()))["href"]!;
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.Http.Patch(href, """{"billingAccount":{"id":"acc-2"}}""");
        var payments = (await Rows<PaymentRelation>(app)).OrderBy(p => p.From).ToArray();
        payments.Select(p => (p.AccountId, Ended: p.To is not null)).ShouldBe([("acc-1", true), ("acc-2", false)]);
        var counts = await app.Assets(a => a.SubscribersOf(["acc-1", "acc-2"], default));
        counts.ShouldBe(new Dictionary<string, int> { ["acc-2"] = 1 });
        ((string)(await app.Http.Get(href))["relatedParty"]![0]!["id"]!).ShouldBe("c-1");
    }

    [Theory, BothDatabases]
    public async Task A_change_of_one_thing_leaves_the_slices_of_the_others(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        const string price = ""","productPrice":[{"zeal":1,"name":"月租","priceType":"recurring","recurringChargePeriod":"month","price":{"taxIncludedAmount":{"value":59.50,"unit":"CNY"}},"a":{"bb":1,"c":2} }]""";
        var href = (string)(await app.Http.Post(Path, Body(more: price)))["href"]!;
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.Http.Patch(href, """{"description":"x"}""");
        (await Rows<ProductSlice>(app)).ShouldAllBe(s => s.To == null);
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.Http.Patch(href, """{"productOffering":{"id":"off-5g-159"},"productPrice":[{"name":"月租","priceType":"recurring","price":{"taxIncludedAmount":{"value":79,"unit":"CNY"} } }]}""");
        var slices = await Rows<ProductSlice>(app);
        slices.Where(s => s.To is not null).Select(s => s.Kind).Order().ShouldBe(["offering", "price"]);
        slices.Count(s => s.To is null).ShouldBe(3);
    }

    [Theory, BothDatabases]
    public async Task Roles_are_dated_and_a_new_user_ends_the_old_ones_role(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var created = await app.Http.Post(Path, Body());
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.Http.Patch((string)created["href"]!, """{"relatedParty":[{"id":"c-1","role":"customer"},{"id":"p-owner","role":"owner"},{"id":"p-tenant","role":"user"}]}""");
        var roles = await Rows<ProductPartyRole>(app);
        roles.Where(r => r.To is null).Select(r => (r.Role, r.PartyId)).Order().ShouldBe([("owner", "p-owner"), ("user", "p-tenant")]);
        roles.Single(r => r.To is not null).PartyId.ShouldBe("p-user");
        (await app.Http.Get(Path + "?relatedParty.id=p-tenant")).AsArray().Count.ShouldBe(1);
        foreach (var (party, role) in new[] { ("p-owner", "owner"), ("p-tenant", "user") })
            ((string)(await app.Http.Get($"/api/products?partyId={party}"))["items"]!.AsArray().Single()!["role"]!).ShouldBe(role);
        (await app.Http.Get("/api/products?partyId=p-user"))["items"]!.AsArray().ShouldBeEmpty();
        (await app.Http.Get("/api/products?partyId=p-owner&role=user"))["items"]!.AsArray().ShouldBeEmpty();
        await app.Http.Get("/api/products", 400);
    }

    [Theory, BothDatabases]
    public async Task A_tree_is_told_by_the_parents_relations_and_a_product_has_one_parent(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var pack = (string)(await app.Http.Post(Path, Body("off-data-10g")))["id"]!;
        string Naming(string type, string child) => "," + Relations(type, child);
        var mobile = await app.Http.Post(Path, Body(more: Naming("contains", pack)));
        var bundle = await app.Http.Post(Path, Body("off-fusion", more: Naming("bundles", (string)mobile["id"]!)));
        var tree = (await app.Assets(a => a.OfCustomer("c-1", false, default))).Single();
        (tree.OfferingName, tree.Children.Single().Kind, tree.Children.Single().Children.Single().Id).ShouldBe(("融合199", "mobile", pack));
        var packRow = (await app.In(s => s.GetRequiredService<Session>().Query<Product>().ToListAsync())).Single(p => p.Id == pack);
        (packRow.RootId, packRow.BundleId).ShouldBe(((string)mobile["id"]!, (string)bundle["id"]!));

        ((string)(await app.Http.Post(Path, Body(more: Naming("contains", pack)), 409))["code"]!).ShouldBe("inventory.product.parent");
        ((string)(await app.Http.Patch(Path + "/" + pack, $"{{{Relations("contains", pack)}}}", 409))["code"]!).ShouldBe("inventory.product.parent");
        ((string)(await app.Http.Patch(Path + "/" + mobile["id"], $"{{{Relations("bundles", (string)bundle["id"]!)}}}", 409))["code"]!).ShouldBe("inventory.product.circle");
        (await app.Http.Post(Path, Body(more: Naming("contains", "no-such")), 400))["reason"]!.GetValue<string>().ShouldContain("no-such");

        (await app.Http.DeleteAsync(Path + "/" + pack)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
        await app.Http.Patch(Path + "/" + mobile["id"], """{"productRelationship":[]}""");
        (await app.Http.DeleteAsync(Path + "/" + pack)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        await app.Http.Get(Path + "/" + pack, 404);
    }

    [Theory, BothDatabases]
    public async Task An_ended_product_gives_its_number_a_rest_and_its_rows_an_end(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        await app.Intake(i => i.TakeNumbers([World.Free("19910000001")], default));
        var href = (string)(await app.Http.Post(Path, Body(number: "19910000001")))["href"]!;
        await app.Http.Post(Path, Body(number: "19910000001"), 409);
        ((string)(await app.Http.Patch(href, """{"realizingResource":[]}""", 409))["code"]!).ShouldBe("inventory.product.resource");
        app.Time.Advance(TimeSpan.FromDays(1));
        var ended = await app.Http.Patch(href, """{"status":"terminated"}""");
        ended["terminationDate"].ShouldNotBeNull();
        var number = (await Rows<AccessNumber>(app)).Single();
        (number.State, number.ProductId).ShouldBe(("cooling", null));
        (await Rows<ProductSlice>(app)).Where(s => s.To is null).Select(s => (s.Kind, s.Value)).ShouldBe([("status", "terminated")]);
        (await app.Assets(a => a.OfCustomer("c-1", false, default))).ShouldBeEmpty();
        (await app.Assets(a => a.OfCustomer("c-1", true, default))).Count.ShouldBe(1);
        await app.Http.Patch(href, """{"status":"active"}""", 409);
    }

    [Theory, BothDatabases]
    public async Task Reading_and_writing_need_their_permissions_and_the_scope(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var href = (string)(await app.Http.Post(Path, Body()))["href"]!;
        var reader = await app.SignedIn("reader", "/CJ/01/H0103/", ["/CJ/01/"], ["inventory.product.read"]);
        await reader.Get(href);
        await reader.Patch(href, """{"name":"x"}""", 403);
        await reader.Post(Path, Body(), 403);
        var elsewhere = await app.SignedIn("elsewhere", "/CJ/02/", ["/CJ/02/"], ["inventory.product.read"]);
        await elsewhere.Get(href, 404);
        (await elsewhere.Get(Path)).AsArray().ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_product_is_found_by_the_beginning_of_its_number(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        await app.Http.Post(Path, Body(number: "19910000001"));
        await app.Http.Post(Path, Body("off-ftth", number: "cj0100000042"));
        var hit = (await app.Http.Get("/api/search?q=1991"))["hits"]!.AsArray().Single()!;
        ((string)hit["kind"]!, (string)hit["path"]!, (string)hit["title"]!).ShouldBe(("product", "/customers/c-1", "19910000001"));
        (await app.Http.Get("/api/search?q=CJ0100"))["hits"]!.AsArray().Count.ShouldBe(1);
        (await app.Http.Get("/api/search?q=199"))["hits"]!.AsArray().ShouldBeEmpty();
        (await app.Assets(a => a.UsersOf("1991", 5, default))).Single().CustomerId.ShouldBe("c-1");
    }

    static Task<List<T>> Rows<T>(TestApp app) where T : class => app.In(s => s.GetRequiredService<Session>().Rows<T>().ToListAsync());
}
