using System.Text.Json.Nodes;
using Dialtone.Contracts.Ordering;
using Dialtone.Parties.Accounts;
using Dialtone.Parties.Customers;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Facts = Dialtone.Contracts.Inventory.ProductNode;

namespace Dialtone.Parties.CustomerPages;

/// <summary>Everything that happened with a customer, newest first, in both languages: read from the history of its documents and from what the other modules say.</summary>
internal static class CustomerTimeline
{
    const int Most = 200;

    // Of the same instant, what came of it stands above what it came from.
    static readonly string[] effectFirst = ["product", "order", "account", "party", "customer"];

    static readonly Dictionary<string, (string Zh, string En)> words = new()
    {
        ["potential"] = ("潜在", "potential"), ["inNetwork"] = ("在网", "in network"), ["lost"] = ("流失", "lost"), ["blacklisted"] = ("黑名单", "blacklisted"), ["competitor"] = ("竞争对手客户", "with a competitor"),
        ["active"] = ("正常", "active"), ["suspended"] = ("暂停", "suspended"), ["inactive"] = ("停用", "inactive"), ["closed"] = ("销户", "closed"),
        ["initialized"] = ("已登记", "initialized"), ["validated"] = ("已核验", "validated"), ["deceaded"] = ("已故", "deceased"),
        ["arrears"] = ("欠费停机", "arrears"), ["ownerRequest"] = ("用户报停", "owner's request"), ["risk"] = ("风险停机", "risk"), ["lostCard"] = ("挂失停机", "lost card"), ["administrative"] = ("系统停机", "administrative"),
        ["name"] = ("名称", "name"), ["familyName"] = ("姓", "family name"), ["givenName"] = ("名", "given name"), ["fullName"] = ("姓名", "full name"), ["tradingName"] = ("名称", "trading name"),
        ["gender"] = ("性别", "gender"), ["birthDate"] = ("出生日期", "birth date"), ["contactMedium"] = ("联系方式", "contacts"), ["individualIdentification"] = ("证件", "identity documents"),
        ["organizationIdentification"] = ("证照", "identity documents"), ["relatedParty"] = ("关系人", "related parties"), ["engagedParty"] = ("客户名称", "party's name"), ["tier"] = ("客户等级", "tier"),
        ["account"] = ("账户", "accounts"), ["paymentMethod"] = ("付费方式", "payment method"), ["billStructure"] = ("账单设置", "bill settings"), ["creditLimit"] = ("信用额度", "credit limit"), ["maritalStatus"] = ("婚姻状况", "marital status"),
    };

    // Said by the change of state itself, or the server's own.
    static readonly HashSet<string> silent = ["status", "state", "statusReason", "statusSince", "statusHistory", "lastModified", "@type"];

    public static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<History> history, IReadOnlyList<OrderFacts> orders, IReadOnlyList<Facts> products, IReadOnlyDictionary<string, string> actors, DateTimeOffset since, DateTimeOffset now)
    {
        var entries = new List<TimelineEntry>();
        var bodies = history.ToDictionary(h => (h.OfType, h.OfId, h.Version), h => h.Body is null ? null : (JsonObject)JsonNode.Parse(h.Body)!);
        var registered = history.FirstOrDefault(h => h is { OfType: nameof(Customer), Version: 1 })?.At;
        foreach (var h in history)
        {
            var body = bodies[(h.OfType, h.OfId, h.Version)];
            var before = bodies.GetValueOrDefault((h.OfType, h.OfId, h.Version - 1));
            var kind = h.OfType switch { nameof(Customer) => "customer", nameof(BillingAccount) => "account", _ => "party" };
            // The person recorded together with the customer is the same event to a reader.
            if (body is null || kind == "party" && h.Version == 1 && h.At == registered) continue;
            foreach (var (zh, en) in h.Version == 1 ? [Begun(kind, body)] : Changed(kind, before, body))
                // Who was a customer before us was so then.
                entries.Add(new(h.Version == 1 && h.At == registered ? since : h.At, kind, zh, en, actors.GetValueOrDefault(h.Actor, h.Actor), null));
        }
        foreach (var o in orders)
        {
            entries.Add(new(o.PlacedAt, "order", $"受理订单 {o.Number}：{o.Title}", $"Order {o.Number} placed: {o.TitleEn ?? o.Title}", actors.GetValueOrDefault(o.By, o.By), $"/orders/{o.Id}"));
            if (o.Withdrawn is { } withdrawn) entries.Add(new(withdrawn.At, "order", $"订单 {o.Number} 撤单：{withdrawn.Reason}", $"Order {o.Number} withdrawn: {withdrawn.Reason}", "system", $"/orders/{o.Id}"));
            if (o.CompletedAt is { } completed) entries.Add(new(completed, "order", $"订单 {o.Number} 竣工", $"Order {o.Number} completed", "system", $"/orders/{o.Id}"));
        }
        foreach (var p in products)
        {
            var (what, whatEn) = (p.Number is null ? p.Name : $"{p.Name} {p.Number}", p.Number is null ? p.NameEn ?? p.Name : $"{p.NameEn ?? p.Name} {p.Number}");
            // What is ordered for a day to come is not in service yet.
            if (p.StartedAt <= now) entries.Add(new(p.StartedAt, "product", $"{what} 开通", $"{whatEn} in service", "system", null));
            foreach (var stop in p.Stops)
                if (Word(stop.Reason == "lost" ? "lostCard" : stop.Reason) is var reason) entries.Add(new(stop.Since, "product", $"{what} 停机：{reason.Zh}", $"{whatEn} stopped: {reason.En}", "system", null));
        }
        return [.. entries.OrderByDescending(e => e.At).ThenBy(e => Array.IndexOf(effectFirst, e.Kind)).Take(Most)];
    }

    static (string, string) Begun(string kind, JsonObject body) => kind switch
    {
        "customer" => ("客户建档", "Customer registered"),
        "account" => ($"开立账户 {body["accountNumber"]}", $"Account {body["accountNumber"]} opened"),
        _ => ("登记资料", "Party recorded"),
    };

    static IEnumerable<(string, string)> Changed(string kind, JsonObject? before, JsonObject now)
    {
        var (zh, en) = kind switch { "customer" => ("客户", "Customer"), "account" => ("账户", "Account"), _ => ("资料", "Party") };
        if (before is null)
        {
            yield return ($"{zh}变更", $"{en} changed");
            yield break;
        }
        var attribute = kind == "account" ? "state" : "status";
        if ((string?)before[attribute] is { } from && (string?)now[attribute] is { } to && from != to)
            yield return ($"{zh}状态：{Word(from).Zh} → {Word(to).Zh}", $"{en} state: {Word(from).En} → {Word(to).En}");
        var changed = before.Select(p => p.Key).Union(now.Select(p => p.Key)).Where(name => !silent.Contains(name) && !StoreJson.Same(before[name], now[name])).Select(Word).ToArray();
        if (changed.Length > 0) yield return ($"{zh}变更：{string.Join("、", changed.Select(c => c.Zh).Distinct())}", $"{en} changed: {string.Join(", ", changed.Select(c => c.En).Distinct())}");
    }

    static (string Zh, string En) Word(string code) => words.TryGetValue(code, out var word) ? word : (code, code);
}
