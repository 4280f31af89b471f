using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Tmf;

/// <summary>Rules 3 to 6 for attributes deep in a body, by reference, and over many pages.</summary>
public sealed class ListTests
{
    static async Task<string[]> Names(HttpClient http, string query, int status = 200) => [.. (await http.Get($"{TreeApi.Path}?{query}", status)).AsArray().Select(t => (string?)t!["name"] ?? "")];

    [Theory, BothDatabases]
    public async Task Deep_attributes_are_selected_filtered_and_sorted_by(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        foreach (var (name, street, rate) in new[] { ("a", "Willow", "10"), ("b", "Birch", "9"), ("c", "Cedar", "100") })
            await app.Http.Post(TreeApi.Path, $$$"""{"name":"{{{name}}}","status":"active","productTerm":[{"name":"{{{street}}}","duration":{"amount":{{{rate}}},"units":"month"}},{"name":"Aspen"}],"productOffering":{"id":"o-{{{name}}}","name":"{{{street}}}"}}""");
        await app.Http.Post(TreeApi.Path, """{"name":"none","status":"active"}""");

        (await Names(app.Http, "sort=productOffering.name")).ShouldBe(["none", "b", "c", "a"]);
        (await Names(app.Http, "sort=-productTerm.name")).ShouldBe(["a", "c", "b", "none"]);
        (await Names(app.Http, "sort=productTerm.duration.amount")).ShouldBe(["none", "b", "a", "c"]);
        (await Names(app.Http, "sort=-productTerm.duration.amount&productTerm.duration.amount.gte=10")).ShouldBe(["c", "a"]);
        (await Names(app.Http, "productTerm.name=Cedar,Birch&sort=name")).ShouldBe(["b", "c"]);
        var first = await app.Http.GetAsync($"{TreeApi.Path}?sort=-productTerm.duration.amount&limit=1");
        (await Names(app.Http, Next(first)!.Split('?')[1], 206)).ShouldBe(["a"]);
        (await app.Http.Get($"{TreeApi.Path}?name=b&fields=productTerm.duration.amount,productOffering.name"))[0]!.AsObject().Where(p => p.Key is not ("id" or "href")).Select(p => p.Value!.ToJsonString())
            .Order().ShouldBe(["""[{"duration":{"amount":9}},{}]""", """{"name":"Birch"}"""]);
        await app.Http.Get($"{TreeApi.Path}?sort=productTerm.noSuch", 400);
    }

    [Theory, BothDatabases]
    public async Task A_reference_is_looked_up_by_its_link_and_another_hosts_too(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        using var scans = new Scanned();
        var gnome = (string)(await app.Http.Post(GnomeApi.Path, """{"givenName":"G","familyName":"N"}"""))["id"]!;
        await app.Http.Post(TreeApi.Path, $$"""{"name":"near","status":"active","realizingService":[{"id":"{{gnome}}","name":"guard"}]}""");
        await app.Http.Post(TreeApi.Path, """{"name":"far","status":"active","realizingService":[{"id":"g-1","href":"https://elsewhere.example.com/g-1","name":"guard"},{"id":"g-2","href":"https://elsewhere.example.com/g-2","name":"thief"}]}""");
        (await Names(app.Http, $"realizingService.id={gnome}")).ShouldBe(["near"]);
        (await Names(app.Http, "realizingService.id=g-1")).ShouldBe(["far"]);
        (await Names(app.Http, $"realizingService.id=g-2,{gnome}&sort=name")).ShouldBe(["far", "near"]);
        (await Names(app.Http, $"realizingService.id.ne={gnome}")).ShouldBe(["far"]);
        (await Names(app.Http, "filter=" + Uri.EscapeDataString("$[?(@.realizingService[?(@.id=='g-2' && @.name=='thief')])]"))).ShouldBe(["far"]);
        (await Names(app.Http, "filter=" + Uri.EscapeDataString("$[?(@.realizingService[?(@.id=='g-1' && @.name=='thief')])]"))).ShouldBeEmpty();
        scans.Of("realizingService", "realizingService.id").ShouldBe(0);
        // The link goes with the reference.
        var far = (await app.Http.Get($"{TreeApi.Path}?name=far"))[0]!;
        await app.Http.Patch($"{TreeApi.Path}/{far["id"]}", """{"realizingService":[{"id":"g-3","href":"https://elsewhere.example.com/g-3"}]}""");
        (await Names(app.Http, "realizingService.id=g-1")).ShouldBeEmpty();
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Link>().CountAsync(l => l.ToType == Link.Elsewhere))).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_filter_or_an_order_that_must_look_into_every_body_is_counted(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        using var scans = new Scanned();
        await Names(app.Http, "status=active&id=1&phoneNumber=13812345678&sort=-status,id");
        await Names(app.Http, "sort=terminationDate");
        await Names(app.Http, "productSerialNumber=secret");
        await Names(app.Http, "filter=" + Uri.EscapeDataString("$[?(@.agreement[?(@.id=='secret')])]"));
        scans.Of("status", "id", "phoneNumber").ShouldBe(0);
        scans.Of("productSerialNumber").ShouldBe(1);
        scans.Of("terminationDate").ShouldBe(1);
        scans.Of("agreement").ShouldBe(1);
        scans.All.ShouldNotContain(t => t.Contains("secret"));
    }

    [Theory, BothDatabases]
    public async Task Over_ten_thousand_rows_each_old_one_comes_once_while_others_are_added(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        await app.In(async s =>
        {
            var session = s.GetRequiredService<Session>();
            // Many share a name: there the order must be decided by the id.
            for (var i = 0; i < 10_050; i++) session.Add(new Tree { Id = $"old-{i:00000}" }).Body.Name = $"name {i * 7919 % 40:00}";
            await session.Commit(default);
        });
        foreach (var sort in new[] { "id", "-name", "status,-id" })
        {
            var (seen, next, page) = (new List<string>(), (string?)$"{TreeApi.Path}?limit=1000&fields=none&sort={sort}", 0);
            for (; next is not null; page++)
            {
                using var answer = await app.Http.GetAsync(next);
                seen.AddRange((await answer.Body()).AsArray().Select(t => (string)t!["id"]!).Where(id => id.StartsWith("old-", StringComparison.Ordinal)));
                next = Next(answer);
                foreach (var name in new[] { "", "name 00", "name 20", "zz" }) await app.Http.Post(TreeApi.Path, $$"""{"name":"{{name}}","status":"active"}""");
            }
            page.ShouldBeGreaterThan(10);
            seen.Count.ShouldBe(10_050, sort);
            seen.Distinct().Count().ShouldBe(10_050, sort);
        }
    }

    static string? Next(HttpResponseMessage answer) => answer.Headers.GetValues("Link").SelectMany(l => l.Split(", "))
        .Where(l => l.Contains("rel=\"next\"", StringComparison.Ordinal)).Select(l => l[(l.IndexOf('<') + 1)..l.IndexOf('>')]).FirstOrDefault();

    /// <summary>What the counter of scans counts while this listens; other tests' resources are of the same name, so attributes must be this test's own.</summary>
    sealed class Scanned : IDisposable
    {
        readonly MeterListener listener = new();
        readonly ConcurrentQueue<string> told = [];

        public Scanned()
        {
            listener.InstrumentPublished = (instrument, l) => { if (instrument.Name == "dialtone.tmf.scans") l.EnableMeasurementEvents(instrument); };
            listener.SetMeasurementEventCallback<long>((_, _, tags, _) => told.Enqueue(string.Join(' ', tags.ToArray().Select(t => t.Value))));
            listener.Start();
        }

        public IReadOnlyCollection<string> All => told;

        public int Of(params string[] attributes) => told.Count(t => attributes.Any(a => t == "product " + a));

        public void Dispose() => listener.Dispose();
    }
}
