using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Dialtone.Bench;

/// <summary>
/// A list over TMF637 (authenticated, filtered, sorted, counted, paged) among a million products, against the very statements it sends, sent
/// through raw Npgsql by the same number of callers to the same server, in turn.
/// </summary>
static class TmfBench
{
    const int Callers = 4, Rounds = 5, Products = 1_000_000, Offerings = 200;
    static readonly TimeSpan round = TimeSpan.FromSeconds(4);

    public static async Task<int> Run()
    {
        await using var cluster = await Cluster.Start();
        await using var product = await Product.Start(cluster.ConnectionString, 0);
        // As the product asks: statements that come again are planned once a connection.
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 3, NoResetOnClose = true }.ToString());
        await Fill(source);

        using var statements = new Statements();
        await List(product.Http, "off-7");
        var asked = statements.Taken("off-7");
        foreach (var statement in asked) Console.WriteLine(statement.Sql);
        await Load.P95(Callers, TimeSpan.FromSeconds(6), _ => List(product.Http, Offering()));
        await Load.P95(Callers, TimeSpan.FromSeconds(2), _ => Floor(source, asked, Offering()));

        var (values, floors) = (new List<double>(), new List<double>());
        for (var i = 1; i <= Rounds; i++)
        {
            values.Add(await Load.P95(Callers, round, _ => List(product.Http, Offering())));
            floors.Add(await Load.P95(Callers, round, _ => Floor(source, asked, Offering())));
            Result.Round(i, values[^1], floors[^1]);
        }
        return Result.Print("tmf", Result.Median(values), Result.Median(floors), 3, "ms p95", most: true);
    }

    static string Offering() => "off-" + Random.Shared.Next(Offerings);

    static async Task Fill(NpgsqlDataSource source)
    {
        var clock = Stopwatch.StartNew();
        await using var insert = source.CreateCommand($$"""
            INSERT INTO product (id, customer_id, owner_id, account_id, offering_id, name, kind, is_subscriber, number, root_id, version, state, start_date, scope, created_at, updated_at, json)
            SELECT id, customer, customer, 'acc-' || i / 2, offering, 'Plan ' || i % {{Offerings}}, 'mobile', true, '199' || lpad(i::text, 8, '0'), id, 1, state, started, '/CJ/0' || i % 9 || '/', now(), now(),
                jsonb_build_object('@type', 'Product', 'name', 'Plan ' || i % {{Offerings}}, 'status', state, 'kind', 'mobile', 'startDate', started, 'productOffering', jsonb_build_object('id', offering, 'name', 'Plan ' || i % {{Offerings}}),
                    'billingAccount', jsonb_build_object('id', 'acc-' || i / 2), 'relatedParty', jsonb_build_array(jsonb_build_object('id', customer, 'role', 'customer', '@referredType', 'Customer')),
                    'productCharacteristic', jsonb_build_array(jsonb_build_object('name', 'speed', 'value', 100 * (i % 10)), jsonb_build_object('name', 'colour', 'value', 'c' || i % 7)),
                    'realizingResource', jsonb_build_array(jsonb_build_object('name', 'accessNumber', 'value', '199' || lpad(i::text, 8, '0'))))
            FROM (SELECT i, 'prd-' || lpad(i::text, 8, '0') AS id, 'cus-' || i / 3 AS customer, 'off-' || i * 7919::bigint % {{Offerings}} AS offering, CASE WHEN i / {{Offerings}} % 5 = 0 THEN 'suspended' ELSE 'active' END AS state,
                to_char(timestamp '2020-01-01' + i * 104729::bigint % 180000000 * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"') AS started FROM generate_series(1, {{Products}}) i) made
            """);
        insert.CommandTimeout = 1200;
        await insert.ExecuteNonQueryAsync();
        await using var analyze = source.CreateCommand("VACUUM ANALYZE product");
        analyze.CommandTimeout = 600;
        await analyze.ExecuteNonQueryAsync();
        Console.WriteLine($"{Products} products in {clock.Elapsed.TotalSeconds:0} s");
    }

    static async Task List(HttpClient http, string offering)
    {
        using var response = await http.GetAsync($"/tmf-api/productInventory/v4/product?productOffering.id={offering}&status=active&sort=-startDate&limit=50");
        response.EnsureSuccessStatusCode();
        if (response.Headers.GetValues("X-Result-Count").Single() != "50") throw new InvalidOperationException("not a page of 50");
        await response.Content.ReadAsByteArrayAsync();
    }

    static async Task Floor(NpgsqlDataSource source, IReadOnlyList<Statement> asked, string offering)
    {
        await using var connection = await source.OpenConnectionAsync();
        foreach (var (sql, parameters) in asked)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var (name, value) in parameters) command.Parameters.Add(new(name, value ?? offering));
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var i = 0; i < reader.FieldCount; i++) _ = reader.GetValue(i);
        }
    }
}

/// <summary>A statement as EF sent it; a parameter without a value is the offering.</summary>
sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>Takes down what EF sends about products.</summary>
sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly List<IDisposable> subscriptions = [];
    readonly List<(string Sql, DbParameter[] Parameters)> sent = [];

    public Statements() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>What was sent, and no more from here on.</summary>
    public IReadOnlyList<Statement> Taken(string offering)
    {
        Dispose();
        return [.. sent.Select(s => new Statement(s.Sql, [.. s.Parameters.Select(p => (p.ParameterName, Equals(p.Value, offering) ? null : p.Value))]))];
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(listener.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Value is CommandEventData { Command: var command } && command.CommandText.Contains("FROM product AS", StringComparison.Ordinal)) sent.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
    }
}
