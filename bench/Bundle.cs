using System.Globalization;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Bench;

/// <summary>A rule twice: as the catalogue has it, and in C# over what is left of each variable: 1 it holds, -1 it does not, 0 that is open.</summary>
sealed record TwofoldRule(ConfigurationRule Rule, int[] Reads, Func<uint[], int> ByHand);

/// <summary>A bundle of forty parts with thirty random rules. Variables by hand: the number of each part, then the plan, then the speeds of the first ten parts; a bit for each number or value.</summary>
sealed class Bundle
{
    public const int Parts = 40, Speeds = 10, Plan = Parts, Variables = Parts + 1 + Speeds, GroupFrom = 34;

    public static readonly string[] Plans = ["a", "b", "c", "d"], SpeedTexts = ["100", "300", "500", "1000"];

    readonly Random random;
    readonly List<TwofoldRule> rules = [];

    public Bundle(int seed, SaleContext context)
    {
        random = new(seed);
        Context = context;
        for (var i = 0; i < Parts; i++) (Monthly[i], OneTime[i], Percent[i], Upper[i]) = (random.Next(500, 6000) / 100m, i % 3 == 0 ? random.Next(10, 200) : 0, i % 4 == 0 ? random.Next(5, 40) : 0, i >= Speeds && i < GroupFrom && i % 5 == 0 ? 3 : 1);
        for (var i = 0; i < 30; i++) rules.Add(Make(i));
        Offer = Make();
        Priced = Compiled(Offer);
    }

    public SaleContext Context { get; }

    public Offer Offer { get; }

    public PricedOffer Priced { get; }

    public IReadOnlyList<TwofoldRule> Rules => rules;

    public decimal[] Monthly { get; } = new decimal[Parts];

    public decimal[] OneTime { get; } = new decimal[Parts];

    public decimal[] Percent { get; } = new decimal[Parts];

    public int[] Upper { get; } = new int[Parts];

    public static string Id(int part) => string.Create(CultureInfo.InvariantCulture, $"p{part:00}");

    public static PricedOffer Compiled(Offer offer) => new(offer, [.. offer.Parts.Select(p => Compiled(p.Offer))], [new("ProductOffering", offer.Id, offer.Version)]);

    TwofoldRule Make(int n)
    {
        int[] some = [.. Enumerable.Range(0, Parts).OrderBy(_ => random.Next()).Take(3)];
        var (a, b, c) = (some[0], some[1], some[2]);
        var (plan, grade, speed) = (random.Next(1, 4), random.Next(2) == 0 ? "gold" : "silver", random.Next(Speeds));
        string Count(int part) => $"count(\"{Id(part).ToUpperInvariant()}\")";
        TwofoldRule Of(string kind, string? when, string then, int[] reads, Func<uint[], int> byHand) => new(new($"r{n}", kind, when, then, null, $"规则{n}", $"rule {n}", "商品", "offer"), reads, byHand);
        return (n % 15) switch
        {
            < 4 => Of("require", $"{Count(a)} >= 1", $"{Count(b)} >= 1", [a, b], d => d[a] == 1 || (d[b] & 1) == 0 ? 1 : (d[a] & 1) == 0 && d[b] == 1 ? -1 : 0),
            < 8 => Of("exclude", $"{Count(a)} >= 1", $"{Count(b)} >= 1", [a, b], d => d[a] == 1 || d[b] == 1 ? 1 : (d[a] & 1) == 0 && (d[b] & 1) == 0 ? -1 : 0),
            < 10 => Of("require", $"own.plan == '{Plans[plan]}'", $"{Count(a)} == 0", [Plan, a], d => (d[Plan] >> plan & 1) == 0 || d[a] == 1 ? 1 : d[Plan] == 1u << plan && (d[a] & 1) == 0 ? -1 : 0),
            < 12 => Of("require", null, $"{Count(a)} + {Count(b)} + {Count(c)} <= 2", some, d => Most(d[a]) + Most(d[b]) + Most(d[c]) <= 2 ? 1 : Least(d[a]) + Least(d[b]) + Least(d[c]) > 2 ? -1 : 0),
            12 => Of("require", $"{Count(speed)} >= 1 && own.plan in ['c', 'd']", $"value(\"{Id(speed).ToUpperInvariant()}\", \"speed\") in ['500', '1000']", [speed, Plan, Plan + 1 + speed],
                d => d[speed] == 1 || (d[Plan] & 12) == 0 || (d[Plan + 1 + speed] & 3) == 0 ? 1 : (d[speed] & 1) == 0 && (d[Plan] & 3) == 0 && (d[Plan + 1 + speed] & 12) == 0 ? -1 : 0),
            13 => Of("eligibility", $"{Count(a)} >= 1", $"customer.grade == '{grade}'", [a], d => Context.Customer!.Grade == grade || d[a] == 1 ? 1 : (d[a] & 1) == 0 ? -1 : 0),
            _ => Of("require", null, $"{Count(a)} >= 1 || {Count(b)} >= 1 || {Count(c)} >= 1", some, d => (d[a] & 1) == 0 || (d[b] & 1) == 0 || (d[c] & 1) == 0 ? 1 : d[a] == 1 && d[b] == 1 && d[c] == 1 ? -1 : 0),
        };
    }

    public static int Least(uint set) => System.Numerics.BitOperations.TrailingZeroCount(set);

    public static int Most(uint set) => System.Numerics.BitOperations.Log2(set);

    static OfferPrice Price(string id, decimal amount, string type = "recurring") => new(id, id + "费", id + " charge", type, type == "recurring" ? "month" : null, amount, "CNY", null, null);

    static OfferCharacteristic Choice(string name, string[] values) => new(name, name, name, "string", true, true, [.. values.Select((v, i) => new OfferCharacteristicValue(v, v, v, i == 0))], null, null, null, "规格", "service");

    static Offer Sold(string id, IReadOnlyList<OfferPrice> prices, IReadOnlyList<OfferCharacteristic> characteristics, params OfferPart[] parts) =>
        new(id, 1, id.ToUpperInvariant(), "商品" + id, "Offer " + id, "service", parts.Length > 0, true, "Active", null, null, null, new(null, false, false), characteristics, prices, parts, []);

    OfferPart Part(int i)
    {
        var prices = new List<OfferPrice> { Price("m" + Id(i), Monthly[i]) };
        if (OneTime[i] > 0) prices.Add(Price("o" + Id(i), OneTime[i], "oneTime"));
        if (i < Speeds)
            for (var s = 1; s < SpeedTexts.Length; s++) prices.Add(Price($"s{Id(i)}-{s}", s * 10.05m) with { When = new("speed", SpeedTexts[s]) });
        if (Percent[i] > 0) prices.Add(Price("d" + Id(i), 0, "discount") with { Percentage = Percent[i], StackingOrder = 1, Condition = "customer.grade == 'gold'" });
        return new(Sold(Id(i), prices, i < Speeds ? [Choice("speed", SpeedTexts)] : []), 0, Upper[i], 0) { GroupId = i >= GroupFrom ? "g" : null };
    }

    Offer Make() => Sold("bundle",
        [
            .. Plans.Select((p, i) => Price("plan-" + p, 59.9m + 40 * i) with { When = new("plan", p) }),
            Price("x", 30, "discount") with { StackingOrder = 2, Months = 12, Condition = "'double11' in campaign" },
            Price("y", 0, "discount") with { Percentage = 5, StackingOrder = 3, Condition = "customer.grade == 'gold' && count(\"P03\") >= 1" },
        ], [Choice("plan", Plans)], [.. Enumerable.Range(0, Parts).Select(Part)]) with
    {
        Rules = [.. rules.Select(r => r.Rule)], Groups = [new("g", "组", "group", 1, 2, [.. Enumerable.Range(GroupFrom, Parts - GroupFrom).Select(Id)])],
    };
}
