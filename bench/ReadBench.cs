using Npgsql;

namespace Dialtone.Bench;

/// <summary>An offering by id over TMF620 against a minimal authenticated endpoint that does one Npgsql read by key, at the same concurrency, in turn.</summary>
static class ReadBench
{
    const int Callers = 8, Rounds = 5;
    static readonly TimeSpan round = TimeSpan.FromSeconds(4);

    public static async Task<int> Run()
    {
        await using var cluster = await Cluster.Start();
        await using var product = await Product.Start(cluster.ConnectionString, 0);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var minimal = await Minimal(source);
        using var plain = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(minimal.Urls.First()) };
        plain.DefaultRequestHeaders.Authorization = new("Bearer", "minimal");

        Task Ours(int _) => Get(product.Http, "/tmf-api/productCatalogManagement/v4/productOffering/off-5g-129");
        Task Floor(int _) => Get(plain, "/offering/off-5g-129");
        await Load.PerSecond(Callers, TimeSpan.FromSeconds(2), Ours);
        await Load.PerSecond(Callers, TimeSpan.FromSeconds(2), Floor);
        var (values, floors) = (new List<double>(), new List<double>());
        for (var i = 1; i <= Rounds; i++)
        {
            values.Add(await Load.PerSecond(Callers, round, Ours));
            floors.Add(await Load.PerSecond(Callers, round, Floor));
            Result.Round(i, values[^1], floors[^1]);
        }
        return Result.Print("read", Result.Median(values), Result.Median(floors), 0.6, "reads/s");
    }

    static async Task Get(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    static async Task<WebApplication> Minimal(NpgsqlDataSource source)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/offering/{id}", async (string id, HttpContext http) =>
        {
            if (http.Request.Headers.Authorization != "Bearer minimal") return Results.Unauthorized();
            await using var command = source.CreateCommand("SELECT json::text FROM product_offering WHERE id = $1");
            command.Parameters.Add(new() { Value = id });
            return await command.ExecuteScalarAsync(http.RequestAborted) is string json ? Results.Content(json, "application/json") : Results.NotFound();
        });
        await app.StartAsync();
        return app;
    }
}
