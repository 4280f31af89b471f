using Dialtone.Platform;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Ordering.Fulfilment;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

/// <param name="Why">The steps that led to the amount, in words; none where an order of former days has no receipt.</param>
internal sealed record PriceLine(string Name, string NameEn, string Type, string? Period, Money Amount, string? OfferingId, int Quantity, string? LineKey, IReadOnlyList<PriceReason> Why)
{
    internal static PriceLine Of(Charge charge) => new(charge.Name, charge.NameEn, charge.Type, charge.Period, new(charge.Amount, charge.Unit), charge.OfferingId, 1, charge.LineKey,
        [.. charge.Steps.Select(s => new PriceReason(s.Kind, s.Zh, s.En, new(s.After, charge.Unit)))]);
}

/// <summary>One step towards an amount, and the amount after it.</summary>
internal sealed record PriceReason(string Kind, string Zh, string En, Money Amount);

/// <param name="Genuine">Whether the signature fits: nothing of it was changed since the order was placed.</param>
internal sealed record ReceiptView(Receipt Receipt, DateTimeOffset At, string Signature, bool Genuine);

/// <param name="Same">Whether it came to the same amounts, to the cent.</param>
internal sealed record ReceiptReplay(bool Same, IReadOnlyList<ReceiptDifference> Differences);

internal sealed record Totals(Money OneTime, Money Monthly, Money Deposit, Money FirstPayment);

internal sealed record OrderRow(string Id, string Number, string CustomerId, string CustomerName, string State, string Title, string TitleEn, DateTimeOffset PlacedAt, DateTimeOffset? CompletedAt,
    string AcceptingOrganization, string HomeOrganization, string Channel, string By, long Version);

internal sealed record OrderPage(IReadOnlyList<OrderRow> Items, string? Next);

/// <param name="StartAt">When it takes effect; ahead for one ordered for later.</param>
/// <param name="Iccid">Its last four digits only.</param>
internal sealed record OrderItemView(string Id, string? ParentId, string Name, string NameEn, string Action, string AcceptanceType, string State, string Effectivity, string? Number, string? Iccid, string? Address,
    DateTimeOffset? StartAt, DateTimeOffset? CompletedAt, DateTimeOffset? BillingStart, IReadOnlyList<ChosenOption> Options);

internal sealed record ChosenOption(string Label, string LabelEn, string Value, string ValueEn);

internal sealed record TaskView(string Id, string ItemId, string Name, string NameEn, string Kind, string Peer, string State, IReadOnlyList<string> DependsOn, string RequestId, int Attempts, DateTimeOffset? StartedAt, DateTimeOffset? DoneAt, string? Message);

internal sealed record OrderTimelineEntry(DateTimeOffset At, string Kind, string Zh, string En, string Actor);

/// <summary>Why something cannot be done, in the caller's language.</summary>
internal sealed record OrderObstacle(string Code, string Reason);

/// <param name="CancelObstacle">Why the order can no longer be withdrawn; null where it can be, or is.</param>
internal sealed record OrderView(OrderRow Order, IReadOnlyList<OrderItemView> Items, IReadOnlyList<TaskView> Tasks, IReadOnlyList<OrderTimelineEntry> Timeline, IReadOnlyList<PriceLine> Prices, Totals Totals, string? CancellationReason, IReadOnlyList<string> Actions, OrderObstacle? CancelObstacle);

internal sealed record CancelOrderRequest(string? Reason);

/// <summary>What the order pages show and do.</summary>
internal sealed class OrderScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/api/orders").WithTags("ordering");
        orders.MapGet("", List).WithSummary("Find orders");
        orders.MapGet("/{id}", View).WithSummary("Get an order with its items, tasks and history");
        orders.MapGet("/{id}/receipt", async (string id, GetReceipt get, Keys keys, CancellationToken ct) =>
        {
            var stored = await get.Run(id, ct);
            return TypedResults.Ok(new ReceiptView(stored.Receipt, stored.At, stored.Signature, stored.IsGenuine(keys)));
        }).WithSummary("Get the signed receipt an order was placed with");
        orders.MapGet("/{id}/receipt/replay", async (string id, ReplayReceipt replay, CancellationToken ct) =>
        {
            var differences = await replay.Run(id, ct);
            return TypedResults.Ok(new ReceiptReplay(differences.Count == 0, differences));
        }).WithSummary("Reckon an order's receipt again and compare");
        orders.MapPost("/{id}/cancel", async (string id, CancelOrderRequest request, CancelOrder cancel, Session session, ICatalogue catalogue, TmfBodies bodies, Messages messages, HttpContext http, CancellationToken ct) =>
        {
            await cancel.Run(new(id, request.Reason ?? "", Requests.IfMatch(http)), ct);
            return await View(id, session, catalogue, bodies, messages, ct);
        }).Reads(ReadsHeaders.IfMatch).WithSummary("Cancel an order");
        orders.MapPost("/{id}/tasks/{taskId}/retry", async (string id, string taskId, RetryTask retry, Session session, ICatalogue catalogue, TmfBodies bodies, Messages messages, CancellationToken ct) =>
        {
            await retry.Run(id, Uri.UnescapeDataString(taskId), ct);
            return await View(id, session, catalogue, bodies, messages, ct);
        }).WithSummary("Try a task again that needs attention");
    }

    static async Task<Ok<OrderPage>> List(FindOrders find, CancellationToken ct, string? state = null, string? customerId = null, bool attention = false, bool mine = false, bool hall = false, DateOnly? from = null, DateOnly? to = null, string? number = null, string? cursor = null, int limit = 20)
    {
        var (orders, next) = await find.Run(new(state, customerId, attention, mine, hall, from, to, number, cursor, limit), ct);
        return TypedResults.Ok(new OrderPage([.. orders.Select(Row)], next));
    }

    static async Task<Ok<OrderView>> View(string id, Session session, ICatalogue catalogue, TmfBodies bodies, Messages messages, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Read);
        var order = await session.Query<ProductOrder>().FirstOrDefaultAsync(o => o.Id == id, ct) ?? throw new Missing("ProductOrder", id);
        var tasks = await session.Rows<OrderTask>().Where(t => t.OrderId == id).OrderBy(t => t.Position).ToListAsync(ct);
        var calls = await session.Rows<Call>().Where(c => c.OwnerId == id).ToDictionaryAsync(c => c.RequestId, ct);
        var history = await session.Rows<History>().Where(h => h.OfType == nameof(ProductOrder) && h.OfId == id).OrderBy(h => h.Version).ToListAsync(ct);
        var actors = history.Select(h => h.Actor).Distinct().ToArray();
        var names = await session.Rows<User>().Where(u => actors.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        var prices = Prices(order).ToArray();
        var shown = StoreJson.Node(order.Body);
        await bodies.Unseal([shown], clear: false, ct);
        var items = StoreJson.Read<ProductOrderBody>(shown.ToJsonString()).ProductOrderItem;
        var offers = await catalogue.FindMany([.. order.Items().Select(i => Text(i, "productOffering", "id")).OfType<string>().Distinct()], ct);
        var started = PlanProgress.HasStarted(order, tasks, calls.Values.Where(c => c.State == CallState.Intended).Select(c => c.RequestId).ToHashSet());
        var obstacle = order.CancelObstacle(started) is { } problem ? new OrderObstacle(problem.Code, messages.Say(session.Language, problem)) : null;
        return TypedResults.Ok(new OrderView(Row(order), [.. Items(items, null, offers)], [.. tasks.Select(t => Task(t, calls.GetValueOrDefault(t.RequestId)))],
            [.. Timeline(history, names)], prices, Sum(prices), order.Body.CancellationReason, [.. Actions(order, obstacle is null, tasks, calls)], obstacle));
    }

    static OrderRow Row(ProductOrder o) => new(o.Id, o.Number, o.CustomerId, o.CustomerName, o.State!, o.Title, TitleEn(o), o.PlacedAt, o.CompletedAt, o.AcceptingOrganization, o.Scope, o.Channel, o.PlacedBy, o.Version);

    static IEnumerable<OrderItemView> Items(IEnumerable<OrderItem>? items, string? parent, IReadOnlyDictionary<string, Offer> offers) => (items ?? []).SelectMany(item => Items(item.ProductOrderItem, item.Id, offers).Prepend(new OrderItemView(
        item.Id, parent, Name(item), NameEn(item), item.Action ?? "add", Text(item, "acceptanceType") ?? "", item.State ?? "", Text(item, "effectivity", "kind") ?? "now",
        Characteristic(item, "accessNumber"), Characteristic(item, "iccid") is { Length: > 4 } iccid ? "…" + iccid[^4..] : null, Address(item), item.StartAt, item.CompletionDate, item.BillingStart,
        [.. Options(item, offers.GetValueOrDefault(Text(item, "productOffering", "id") ?? ""))])));

    static string Name(OrderItem item) => Text(item, "productOffering", "name") ?? "";

    static string NameEn(OrderItem item) => Text(item, "productOffering", "nameEn") ?? Name(item);

    internal static string TitleEn(ProductOrder order) => string.Join(" + ", order.Body.ProductOrderItem.Select(NameEn));

    static IEnumerable<ChosenOption> Options(OrderItem item, Offer? offer) =>
        from characteristic in offer?.Characteristics ?? []
        where characteristic.Configurable
        let given = Characteristic(item, characteristic.Name)
        where !string.IsNullOrEmpty(given)
        let values = characteristic.Split(given).Select(v => characteristic.Values.FirstOrDefault(c => c.Value == v) ?? new(v, v, v, false)).ToArray()
        select new ChosenOption(characteristic.Label, characteristic.LabelEn, string.Join("、", values.Select(v => v.Label)), string.Join(", ", values.Select(v => v.LabelEn)));

    static string? Address(OrderItem item) => (item.Product["place"] as JsonArray)?.OfType<JsonObject>().Select(p => (string?)p["street1"] ?? (string?)p["id"]).FirstOrDefault();

    static string? Characteristic(OrderItem item, string name) => (item.Product["productCharacteristic"] as JsonArray ?? []).OfType<JsonObject>()
        .Where(c => (string?)c["name"] == name).Select(c => c["value"]?.ToString()).FirstOrDefault();

    static string? Text(OrderItem item, params string[] path)
    {
        if (item.Other?.TryGetValue(path[0], out var element) != true) return null;
        foreach (var step in path[1..])
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(step, out element)) return null;
        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    static TaskView Task(OrderTask task, Call? call) => new(task.Id, task.ItemId, task.Name, task.NameEn, task.Kind, task.Peer, State(task, call), [.. task.Needs], task.RequestId,
        call?.Attempts ?? 0, call?.FirstCalledAt, task.DoneAt, task.Message ?? call?.Error);

    static string State(OrderTask task, Call? call) => task.State switch
    {
        TaskState.Waiting => "waiting",
        TaskState.Done => "done",
        TaskState.Refused => "refused",
        TaskState.Cancelled => "cancelled",
        _ => call?.State switch { CallState.Pending => "pending", CallState.Unknown => "unknown", CallState.Person => "person", CallState.Calling => call.Attempts > 0 ? "pending" : "calling", _ => "ready" },
    };

    static IEnumerable<OrderTimelineEntry> Timeline(IReadOnlyList<History> history, IReadOnlyDictionary<string, string> names)
    {
        var seen = new Dictionary<string, string>();
        foreach (var version in history.Where(h => h.Body is not null))
        {
            var body = StoreJson.Read<ProductOrderBody>(version.Body!);
            if (body.State is { } state && (!seen.TryGetValue("", out var before) || before != state))
                yield return new(version.At, state, $"订单{OrderWords.Zh(state)}{Why("：", body)}", $"Order {OrderWords.En(state)}{Why(": ", body)}", names.GetValueOrDefault(version.Actor, version.Actor));
            seen[""] = body.State ?? "";
            foreach (var item in body.ProductOrderItem.SelectMany(i => i.Units()))
            {
                if (item.State is "completed" or "held" && seen.GetValueOrDefault(item.Id) != item.State)
                    yield return new(version.At, item.State, $"{Name(item)} {OrderWords.Zh(item.State)}", $"{NameEn(item)} {OrderWords.En(item.State)}", names.GetValueOrDefault(version.Actor, version.Actor));
                seen[item.Id] = item.State ?? "";
            }
        }
    }

    static string Why(string separator, ProductOrderBody body) => body is { State: "cancelled", CancellationReason: { } reason } ? separator + reason : "";

    static IEnumerable<PriceLine> Prices(ProductOrder order)
    {
        foreach (var item in order.Items())
            foreach (var price in item.Other?.TryGetValue("itemPrice", out var list) == true && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToArray() : [])
            {
                if (!price.TryGetProperty("price", out var p) || !p.TryGetProperty("taxIncludedAmount", out var amount) || !amount.TryGetProperty("value", out var value)) continue;
                var name = price.TryGetProperty("name", out var n) ? n.GetString() ?? "" : "";
                yield return new(name, price.TryGetProperty("nameEn", out var en) ? en.GetString() ?? name : name, price.TryGetProperty("priceType", out var t) ? t.GetString() ?? "" : "",
                    price.TryGetProperty("recurringChargePeriod", out var period) ? period.GetString() : null, new(value.GetDecimal(), amount.TryGetProperty("unit", out var u) ? u.GetString() ?? "CNY" : "CNY"), Text(item, "productOffering", "id"), 1, item.Id, []);
            }
    }

    internal static Totals Sum(IReadOnlyList<PriceLine> prices)
    {
        Money Of(params string[] types) => new(prices.Where(p => types.Contains(p.Type)).Sum(p => p.Amount.Value * p.Quantity), prices.FirstOrDefault()?.Amount.Unit ?? "CNY");
        return new(Of("oneTime"), Of("recurring"), Of("deposit"), Of("oneTime", "recurring", "deposit", "prepayment"));
    }

    static IEnumerable<string> Actions(ProductOrder order, bool cancellable, IReadOnlyList<OrderTask> tasks, IReadOnlyDictionary<string, Call> calls)
    {
        if (ProductOrderStates.IsFinal(order.State!)) yield break;
        if (cancellable) yield return "cancel";
        if (tasks.Any(t => t.State == TaskState.Refused || t.State == TaskState.Called && calls.GetValueOrDefault(t.RequestId)?.State is CallState.Person or CallState.Unknown)) yield return "retry";
    }
}

/// <summary>An operator's own words for the states of orders.</summary>
internal static class OrderWords
{
    public static string Zh(string state) => state switch { "acknowledged" => "已受理", "inProgress" => "处理中", "completed" => "已竣工", "held" => "待处理（被退回）", "cancelled" => "已撤单", "pending" => "等待中", "failed" => "失败", _ => state };

    public static string En(string state) => state switch { "acknowledged" => "accepted", "inProgress" => "in progress", "completed" => "completed", "held" => "held (returned)", "cancelled" => "withdrawn", _ => state };
}
