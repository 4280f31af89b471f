using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Jobs;

public sealed class JobTests
{
    const string Exports = "/tmf-api/productCatalogManagement/v4/exportJob", Imports = "/tmf-api/productCatalogManagement/v4/importJob";

    static async Task<JsonNode> Ended(TestApp app, string path, string json)
    {
        var made = await app.Http.Post(path, json);
        made.Text("status").ShouldBe("Not Started");
        await app.Settle();
        return await app.Http.Get(made.Text("href"));
    }

    static Task<JsonNode> Import(TestApp app, string url, string more = "") => Ended(app, Imports, $$"""{"url":"{{url}}"{{more}}}""");

    [Theory, BothDatabases]
    public async Task What_is_exported_is_imported_elsewhere_and_comes_back_equal(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var specification = await app.New(Tmf620.Specification, """{"name":"Firewall","productNumber":"FW-1","brand":"张","lifecycleStatus":"Active","weight":1.50}""");
        var offering = await app.New(Tmf620.Offering, $$"""{"name":"Firewall","lifecycleStatus":"Active","productSpecification":{"id":"{{specification}}","name":"Firewall"} }""");
        await app.New(Tmf620.Category, """{"name":"Security"}""");
        var export = await Ended(app, Exports, """{"url":"https://files.example.com/mine.json"}""");
        export.Text("status").ShouldBe("Succeeded");
        export["completionDate"].ShouldNotBeNull();
        export.Text("url").ShouldStartWith("/api/catalogue/exports/");
        var file = await app.Http.GetAsync(export.Text("url"));
        (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType).ShouldBe(("application/json", "attachment"));
        (await file.Body()).AsArray().Select(e => e!.Text("@type")).ShouldBe(["Category", "ProductSpecification", "ProductOffering"]);

        // The same store knows all of it; another one has it afterwards, as drafts of the same ids.
        (await Import(app, export.Text("url")))["report"]!["existing"]!.GetValue<int>().ShouldBe(3);
        await using var outside = await Outside.Serve(_ => (200, file.Content.ReadAsStringAsync().Result));
        await using var elsewhere = await Outside.Allowed(db);
        var import = await Import(elsewhere, outside.Url);
        (import.Text("status"), import["report"]!["created"]!.GetValue<int>(), import["errorLog"]).ShouldBe(("Succeeded", 3, null));
        var (here, there) = ((JsonObject)await app.Http.Get($"{Tmf620.Offering}/{offering}"), (JsonObject)await elsewhere.Http.Get($"{Tmf620.Offering}/{offering}"));
        foreach (var (name, value) in here.Where(p => p.Key is not ("lifecycleStatus" or "lastUpdate"))) there[name].ShouldEqual(value);
        there.Text("lifecycleStatus").ShouldBe("In study");
    }

    [Theory, BothDatabases]
    public async Task A_path_and_a_query_narrow_an_export_and_wrong_ones_are_refused_at_once(Db db)
    {
        await using var app = await Tmf620.Start(db);
        foreach (var name in new[] { "5G 59", "5G 99", "Line" }) await app.New(Tmf620.Specification, $$"""{"name":"{{name}}","brand":"x"}""");
        await app.New(Tmf620.Category, """{"name":"5G"}""");
        async Task<string[]> Names(string more) => [.. (await app.Http.Get((await Ended(app, Exports, $$"""{"url":"x:y"{{more}}}""")).Text("url"))).AsArray().Select(e => e!.Text("name")).Order()];
        (await Names("")).ShouldBe(["5G", "5G 59", "5G 99", "Line"]);
        (await Names(""","query":"name*=^5G" """)).ShouldBe(["5G", "5G 59", "5G 99"]);
        (await Names($",\"path\":\"{Tmf620.Specification}\",\"query\":\"brand=x&name.ne=Line\"")).ShouldBe(["5G 59", "5G 99"]);
        (await Names(",\"path\":\"/tmf-api/productCatalogManagement/v5/productSpecification/\",\"query\":\"filter=$[?(@.name=='Line')]\"")).ShouldBe(["Line"]);

        ((string)(await app.Http.Post(Exports, """{"url":"x:y","query":"brand=x"}""", 400))["code"]!).ShouldBe("platform.filter.unknown");
        ((string)(await app.Http.Post(Exports, """{"url":"x:y","path":"/elsewhere"}""", 400))["code"]!).ShouldBe("catalog.job.path");
        ((string)(await app.Http.Post(Exports, """{"url":"x:y","contentType":"text/csv"}""", 400))["code"]!).ShouldBe("catalog.job.contentType");
        ((string)(await app.Http.Post(Exports, "{}", 400))["code"]!).ShouldBe("platform.required");
    }

    [Theory, BothDatabases]
    public async Task A_file_goes_with_its_job_and_is_for_who_may_read_the_catalogue(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var made = await app.Http.Post(Exports, """{"url":"x:y"}""");
        await app.Http.Get(made.Text("url"), 404);
        await app.Settle();
        using var nobody = await app.SignedIn("nobody", "/", ["/"], []);
        using var reader = await app.SignedIn("reader", "/", ["/"], ["catalog.read"]);
        await nobody.Get(made.Text("url"), 403);
        await reader.Post(Exports, """{"url":"x:y"}""", 403);
        await reader.Get(made.Text("url"));
        (await app.Anonymous().GetAsync(made.Text("url"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await using (var other = await app.Another()) await other.Http.Get(made.Text("url"));
        (await app.Http.DeleteAsync(made.Text("href"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await app.Http.Get(made.Text("url"), 404);
        (await app.In(s => Task.FromResult(s.GetRequiredService<Platform.Store.CrmDb>().Set<Catalog.Jobs.ExportFile>().Count()))).ShouldBe(0);
        await app.Http.Post(Imports, $$"""{"url":"{{made.Text("url")}}"}""", 400);
    }

    [Theory, BothDatabases]
    public async Task An_import_that_refuses_some_has_failed_with_a_line_for_each_and_loads_the_rest(Db db)
    {
        await using var app = await Outside.Allowed(db);
        await using var outside = await Outside.Serve(path => path switch
        {
            "/some" => (200, """[{"@type":"Category","name":"Good"},{"@type":"Category"},{"name":"What is it"}]"""),
            "/broken" => (200, "[{"),
            "/moved" => (302, "/some"),
            "/inside" => (302, "http://10.0.0.1/secret"),
            _ => (500, ""),
        });
        var some = await Import(app, outside.Url + "some");
        (some.Text("status"), some["report"]!["created"]!.GetValue<int>(), some["report"]!["refused"]!.GetValue<int>()).ShouldBe(("Failed", 1, 2));
        some.Text("errorLog").Split('\n').Select(l => l.Split(' ')[0]).ShouldBe(["[1]", "[2]"]);
        some.Text("errorLog").ShouldContain("platform.required: ");
        (await app.Http.Get(Tmf620.Category)).AsArray().Select(c => c!.Text("name")).ShouldBe(["Good"]);

        (await Import(app, outside.Url + "moved"))["report"]!["existing"]!.GetValue<int>().ShouldBe(1);
        var only = await Import(app, outside.Url + "some", $",\"path\":\"{Tmf620.Offering}\"");
        (only["report"]!["refused"]!.GetValue<int>(), only["report"]!["created"]!.GetValue<int>()).ShouldBe((2, 1));
        foreach (var (path, code) in new[] { ("broken", "platform.json"), ("none", "platform.download.failed"), ("inside", "platform.download.failed") })
        {
            var failed = await Import(app, outside.Url + path);
            (failed.Text("status"), failed["completionDate"] is null).ShouldBe(("Failed", false), path);
            failed.Text("errorLog").ShouldContain(code, Case.Sensitive, path);
        }
    }

    [Theory, BothDatabases]
    public async Task An_address_inside_is_not_fetched_nor_a_file_that_is_too_large(Db db)
    {
        await using var outside = await Outside.Serve(path => (200, path == "/large" ? "[" + new string(' ', 16 * 1024 * 1024) + "]" : "[]"));
        await using (var app = await Tmf620.Start(db))
        {
            foreach (var url in new[] { outside.Url, "http://localhost/x", "http://169.254.169.254/latest", "http://[::1]/", "file:///etc/passwd", "ftp://files.example.com/x", "nothing", "" })
                ((string)(await app.Http.Post(Imports, new JsonObject { ["url"] = url }.ToJsonString(), 400))["code"]!).ShouldStartWith("platform.download.address");
            await app.Http.Post(Imports, """{"url":"/api/catalogue/exports/none"}""", 400);
        }
        await using var allowed = await Outside.Allowed(db);
        (await Import(allowed, outside.Url + "large")).Text("errorLog").ShouldStartWith("platform.download.large: ");
        // A name that was nothing yesterday may lead inside today.
        await using var turned = await TestApp.Start(db, s => s.AddSingleton(new CallbackAddresses { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1")]) }), new CatalogModule());
        (await Import(turned, "https://files.example.com/x")).Text("errorLog").ShouldContain("no public address");
    }

    [Theory, BothDatabases]
    public async Task Both_jobs_are_there_in_v5(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var (exports, imports) = (Exports.Replace("v4", "v5"), Imports.Replace("v4", "v5"));
        await app.Http.Post(exports, """{"url":"x:y"}""", 400);
        var export = await Ended(app, exports, """{"@type":"ExportJob","url":"x:y"}""");
        (export.Text("status"), export.Text("@type")).ShouldBe(("Succeeded", "ExportJob"));
        (await Ended(app, imports, $$"""{"@type":"ImportJob","url":"{{export.Text("url")}}"}""")).Text("status").ShouldBe("Succeeded");
        (await app.Http.Get(imports + "?status=Succeeded")).AsArray().Count.ShouldBe(1);
    }
}

/// <summary>A host of files on this machine, and a catalogue that may fetch from it.</summary>
sealed class Outside : IAsyncDisposable
{
    readonly HttpListener listener = new();

    public string Url { get; private init; } = "";

    public static Task<TestApp> Allowed(Db db) => TestApp.Start(db, s => s.AddSingleton(new CallbackAddresses(AllowLoopback: true)), new CatalogModule());

    public static Task<Outside> Serve(Func<string, (int Status, string Content)> answer)
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var outside = new Outside { Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/" };
        probe.Stop();
        outside.listener.Prefixes.Add(outside.Url);
        outside.listener.Start();
        _ = outside.Answer(answer);
        return Task.FromResult(outside);
    }

    async Task Answer(Func<string, (int Status, string Content)> answer)
    {
        while (listener.IsListening)
        {
            HttpListenerContext asked;
            try { asked = await listener.GetContextAsync(); }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException) { return; }
            var (status, content) = answer(asked.Request.Url!.AbsolutePath);
            asked.Response.StatusCode = status;
            if (status == 302) asked.Response.RedirectLocation = content;
            else try { await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(content)); } catch (HttpListenerException) { continue; }
            asked.Response.Close();
        }
    }

    public ValueTask DisposeAsync()
    {
        listener.Close();
        return ValueTask.CompletedTask;
    }
}
