using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace Dialtone.Bench;

/// <summary>
/// Orders submitted over TMF622 (authenticated, checked, priced, decomposed, stored) against the same rows written by a raw Npgsql batch,
/// with the same number of callers on the same server, in turn.
/// </summary>
static class OrdersBench
{
    const int Callers = 8, Rounds = 5;
    static readonly TimeSpan round = TimeSpan.FromSeconds(6);

    public static async Task<int> Run()
    {
        await using var cluster = await Cluster.Start();
        await using var product = await Product.Start(cluster.ConnectionString, 200);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        for (var i = 0; i < 20; i++) await Place(product, i);
        var floor = await Rows.Of(source, await Place(product, 0));
        Console.WriteLine($"an order is {floor.Count} rows: {floor.Describe}");
        // Long enough for the just-in-time compiler to be done with both.
        await Load.PerSecond(Callers, TimeSpan.FromSeconds(50), caller => Place(product, caller));
        await Load.PerSecond(Callers, TimeSpan.FromSeconds(3), _ => floor.Write(source));

        var (values, floors) = (new List<double>(), new List<double>());
        for (var i = 1; i <= Rounds; i++)
        {
            values.Add(await Load.PerSecond(Callers, round, caller => Place(product, caller)));
            floors.Add(await Load.PerSecond(Callers, round / 2, _ => floor.Write(source)));
            Result.Round(i, values[^1], floors[^1]);
        }
        return Result.Print("orders", Result.Median(values), Result.Median(floors), 0.35, "orders/s");
    }

    static async Task<string> Place(Product product, int caller)
    {
        var customer = product.Customers[(caller * 31 + Random.Shared.Next(8)) % product.Customers.Count];
        using var response = await product.Http.PostAsJsonAsync("/tmf-api/productOrderingManagement/v4/productOrder", Order(customer));
        var body = await response.Content.ReadFromJsonAsync<JsonObject>();
        return response.IsSuccessStatusCode ? (string)body!["id"]! : throw new InvalidOperationException(body!.ToJsonString());
    }

    /// <summary>Broadband with its modem: two items, one address.</summary>
    static JsonObject Order(string customer) => new()
    {
        ["relatedParty"] = new JsonArray(new JsonObject { ["id"] = customer, ["role"] = "customer", ["@referredType"] = "Customer" }),
        ["productOrderItem"] = new JsonArray(new JsonObject
        {
            ["id"] = "1", ["action"] = "add", ["quantity"] = 1, ["productOffering"] = new JsonObject { ["id"] = "off-ftth-500" },
            ["product"] = new JsonObject { ["place"] = new JsonArray(new JsonObject { ["id"] = "01020301-3-2-1502", ["role"] = "installation", ["@referredType"] = "GeographicAddress" }) },
            ["productOrderItem"] = new JsonArray(new JsonObject { ["id"] = "1.1", ["action"] = "add", ["productOffering"] = new JsonObject { ["id"] = "off-optical-modem" } }),
        }),
    };
}

/// <summary>The rows of one order, read back from the store, to be written again under other ids.</summary>
sealed class Rows
{
    // Every table an accepted order writes to, and the column that names the order.
    static readonly (string Table, string Column)[] tables =
        [("product_order", "id"), ("history", "of_id"), ("link", "from_id"), ("order_plan", "order_id"), ("order_task", "order_id"), ("outbox_event", "aggregate_id"), ("delivery", "aggregate"), ("call", "owner_id"), ("order_receipt", "order_id")];

    readonly List<(string Sql, (object Value, string Type)[] Values)> rows = [];
    readonly List<string> described = [];
    string orderId = "";

    public int Count => rows.Count;
    public string Describe => string.Join(", ", described);

    public static async Task<Rows> Of(NpgsqlDataSource source, string orderId)
    {
        var result = new Rows { orderId = orderId };
        foreach (var (table, column) in tables)
        {
            await using var command = source.CreateCommand($"SELECT * FROM \"{table}\" WHERE {column} = $1");
            command.Parameters.Add(new() { Value = orderId });
            await using var reader = await command.ExecuteReaderAsync();
            var before = result.rows.Count;
            while (await reader.ReadAsync())
            {
                var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
                var values = Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetValue(i), reader.GetDataTypeName(i))).ToArray();
                result.rows.Add(($"INSERT INTO \"{table}\" ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", values.Select((v, i) => $"${i + 1}::{v.Item2}"))})", values));
            }
            result.described.Add($"{result.rows.Count - before} {table}");
        }
        return result;
    }

    /// <summary>One batch in one transaction, every id new.</summary>
    public async Task Write(NpgsqlDataSource source)
    {
        var fresh = Guid.NewGuid().ToString();
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var (sql, values) in rows)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var (value, type) in values)
            {
                var parameter = new NpgsqlParameter { Value = value is string text ? Renamed(text, fresh) : value };
                if (type == "jsonb") parameter.NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb;
                command.Parameters.Add(parameter);
            }
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    // Ids other than the order's own (events) and its readable number must be new, too.
    string Renamed(string text, string fresh) => text.Length == 36 && text != orderId && text.Count(c => c == '-') == 4 && text[14] == '7' && eventIds.Contains(text) ? fresh[..24] + text[24..]
        : text.Length is > 6 and < 16 && text[0] == 'O' && text.Skip(1).All(char.IsAsciiDigit) ? "X" + fresh[..12] : text.Replace(orderId, fresh);

    HashSet<string> eventIds => field ??= [.. rows.Where(r => r.Sql.Contains("\"outbox_event\"") || r.Sql.Contains("\"delivery\"")).SelectMany(r => r.Values).Select(v => v.Value).OfType<string>().Where(v => v.Length == 36 && v != orderId)];
}
