using Dialtone.Contracts.Inventory;
using static Dialtone.Parties.Tests.PartiesApp;

namespace Dialtone.Parties.Tests.Customers;

public sealed class FindCustomersTests
{
    static async Task<IReadOnlyList<string>> Names(HttpClient http, string typed) =>
        [.. (await http.Get("/api/customers?q=" + Uri.EscapeDataString(typed)))["items"]!.AsArray().Select(c => (string)c!["name"]!)];

    [Theory, BothDatabases]
    public async Task A_customer_is_found_by_whatever_is_known_of_them(Db db)
    {
        var assets = new KnownAssets();
        await using var app = await PartiesApp.Start(db, assets);
        var id = await app.Http.Register("欧阳", "文静", "99010119920308002", "13812345678");
        await app.Http.Register("张", "伟", "99010119880305001", "13900000001");
        assets.Uses.Add(new NumberUse("19908005555", "p1", id));
        var number = (string)(await app.Http.Get($"{CustomerPath}/{id}"))["customerNumber"]!;
        var identity = Resident("99010119920308002");
        foreach (var typed in new[]
        {
            "13812345678", "+86 138-1234-5678", identity, identity.ToLowerInvariant(), identity[^4..], identity[^6..], "欧阳", "欧阳文静", "欧阳 文", "ouyangw", "OuYang", "ou yang wen jing", "oywj", "OY",
            number, number[..7].ToLowerInvariant() + number[7..], "19908005555", "1990800",
        })
            (await Names(app.Http, typed)).ShouldContain("欧阳文静", typed);
        foreach (var typed in new[] { "oywj", identity, "13812345678", "欧阳", "19908005555", number }) (await Names(app.Http, typed)).ShouldBe(["欧阳文静"], typed);
        foreach (var typed in new[] { "13812340000", "文静", "%%", "__", "9999", "zzz", "x", "''; --" }) (await Names(app.Http, typed)).ShouldBeEmpty(typed);
    }

    [Theory, BothDatabases]
    public async Task The_search_box_finds_customers_and_says_how_from_two_characters_on(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var id = await app.Http.Register("欧阳", "文静", "99010119920308002", "13812345678");
        await app.Http.Register("欧", "阳", "99010119880305001", "13900000001");
        foreach (var (typed, match) in new[] { ("oywj", "initials"), ("欧阳文静", "name"), ("ouyangwenjing", "pinyin"), ("13812345678", "phone"), (Resident("99010119920308002")[^4..], "idTail"), ((string)(await app.Http.Get($"{CustomerPath}/{id}"))["customerNumber"]!, "customerNumber"), ("5678", "phoneTail"), ("138 1234", "phone"), (Resident("99010119920308002"), "identification") })
        {
            var hit = (await app.Http.Get("/api/search?q=" + Uri.EscapeDataString(typed)))["hits"]![0]!;
            ((string)hit["kind"]!).ShouldBe("customer", typed);
            ((string)hit["match"]!).ShouldBe(match, typed);
            ((string)hit["path"]!).ShouldBe($"/customers/{id}", typed);
        }
        (await app.Http.Get("/api/search?q=o"))["hits"]!.AsArray().ShouldBeEmpty();
        var blind = await app.SignedIn("blind", "/", ["/"], []);
        (await blind.Get("/api/search?q=oywj"))["hits"]!.AsArray().ShouldBeEmpty();
        await blind.Get("/api/customers", 403);
    }

    [Theory, BothDatabases]
    public async Task A_phone_is_found_by_its_last_four_digits_and_by_its_beginning_and_namesakes_are_told_apart(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        await app.Http.Register("张", "伟", "99010119920308002", "13812345678");
        await app.Http.Register("张", "伟", "99010119880305001", "13912349999");
        foreach (var typed in new[] { "5678", "345678", "1381", "138 1234", "138-1234-567", "1381234567" })
            (await app.Http.Get("/api/customers?q=" + Uri.EscapeDataString(typed)))["items"]!.AsArray().Select(c => (string)c!["phone"]!).ShouldBe(["138****5678"], typed);
        (await Names(app.Http, "3812")).ShouldBeEmpty("only from the beginning");
        (await app.Http.Get("/api/search?q=zw"))["hits"]!.AsArray().Select(h => (string)h!["subtitle"]!).Order().ShouldAllBe(s => s.Contains("138****5678 · 9901**********") || s.Contains("139****9999 · 9901**********"));
    }

    [Theory, BothDatabases]
    public async Task Initials_typed_whole_come_first_in_the_list_and_in_the_search_box_and_pages_go_on_after_them(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var people = new[] { ("张", "卫东"), ("张", "卫国"), ("赵", "武"), ("周", "文") };
        foreach (var ((family, given), i) in people.Select((p, i) => (p, i))) await app.Http.Register(family, given, $"9901011988030500{i}", $"1381234560{i}");
        string[] wanted = ["赵武", "周文", "张卫东", "张卫国"];
        (await app.Http.Get("/api/search?q=zw"))["hits"]!.AsArray().Select(h => (string)h!["title"]!).ShouldBe(wanted);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await app.Http.Get($"/api/customers?limit=1&q=zw&cursor={cursor}");
            seen.AddRange(page["items"]!.AsArray().Select(c => (string)c!["name"]!));
            cursor = (string?)page["next"];
        } while (cursor is not null);
        seen.ShouldBe(wanted);
    }

    [Theory, BothDatabases]
    public async Task A_clerk_finds_the_customers_of_their_own_city_only_and_masked(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var (here, there) = (await app.Clerk("01"), await app.Clerk("02"));
        var id = await here.Register("欧阳", "文静", "99010119920308002", "13812345678");
        (await Names(there, "oywj")).ShouldBeEmpty();
        (await Names(there, "13812345678")).ShouldBeEmpty();
        (await Names(there, "")).ShouldBeEmpty();
        (await there.Get("/api/search?q=oywj"))["hits"]!.AsArray().ShouldBeEmpty();
        await there.Get($"/api/customers/{id}/view", 404);
        await there.Get($"{CustomerPath}/{id}", 404);
        await there.Post($"/api/customers/{id}/reveal", """{"field":"phone","reason":"客户来电核对"}""", 404);
        var row = (await here.Get("/api/customers?q=oywj"))["items"]![0]!;
        ((string)row["phone"]!).ShouldBe("138****5678");
        ((string)row["identification"]!).ShouldStartWith("9901****");
        ((string)row["homeOrganization"]!).ShouldBe("/CJ/01/H0103/");
    }

    [Theory, BothDatabases]
    public async Task Customers_are_paged_in_the_order_of_their_pinyin(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var names = new[] { "安", "白", "陈", "丁", "方", "高", "黄" };
        foreach (var (name, i) in names.Reverse().Select((n, i) => (n, i))) await app.Http.Register(name, "伟", $"9901011988030500{i}", "13812345678");
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await app.Http.Get($"/api/customers?limit=3&q=13812345678&cursor={cursor}");
            seen.AddRange(page["items"]!.AsArray().Select(c => (string)c!["name"]!));
            cursor = (string?)page["next"];
        } while (cursor is not null);
        seen.ShouldBe(names.Select(n => n + "伟"));
        await app.Http.Get("/api/customers?cursor=nonsense", 400);
        await app.Http.Get("/api/customers?cursor=0a00", 400);
    }
}
