using Dialtone.Platform.Rules;

namespace Dialtone.Bench;

/// <summary>What a catalogue's rules speak of.</summary>
sealed record Situation(string Tier, string City, string Channel, string Account, long Age, long Months, long Speed, long Lines, decimal Spend, decimal Price, bool Blacklisted, bool RealName, string[] Held, DateTimeOffset At)
{
    static readonly string[] tiers = ["silver", "gold", "platinum", "none"], cities = ["上海", "苏州", "南京", "杭州"], channels = ["shop", "10000", "web", "agent"], accounts = ["prepaid", "postpaid", "group"];
    static readonly string[] products = ["mobile", "broadband", "tv", "vnet", "cloud", "card"];

    public static Situation Make(Random random) => new(Of(random, tiers), Of(random, cities), Of(random, channels), Of(random, accounts), random.Next(10, 80), random.Next(0, 120), random.Next(1, 20) * 100, random.Next(1, 12),
        random.Next(0, 60000) / 100m, random.Next(0, 40000) / 100m, random.Next(10) == 0, random.Next(10) > 0, [.. products.Where(_ => random.Next(2) == 0)], DateTimeOffset.UnixEpoch.AddDays(20000 + random.Next(1000)));

    static string Of(Random random, string[] many) => many[random.Next(many.Length)];

    public static RuleEnvironment Environment() => new RuleEnvironment()
        .Declare("customer.tier", RuleType.String).Declare("customer.city", RuleType.String).Declare("channel", RuleType.String).Declare("account.kind", RuleType.String).Declare("customer.age", RuleType.Int)
        .Declare("customer.months", RuleType.Int).Declare("speed", RuleType.Int).Declare("lines", RuleType.Int).Declare("spend", RuleType.Decimal).Declare("price", RuleType.Decimal)
        .Declare("blacklisted", RuleType.Bool).Declare("realName", RuleType.Bool).Declare("held", RuleType.List(RuleType.String)).Declare("at", RuleType.Timestamp);

    public RuleValues Fill(RuleValues values) => values
        .Set("customer.tier", Tier).Set("customer.city", City).Set("channel", Channel).Set("account.kind", Account).Set("customer.age", Age).Set("customer.months", Months).Set("speed", Speed).Set("lines", Lines)
        .Set("spend", Spend).Set("price", Price).Set("blacklisted", Blacklisted).Set("realName", RealName).Set("held", Held).Set("at", At);
}

/// <summary>Each rule twice.</summary>
static class TelecomRules
{
    static readonly DateTimeOffset begin = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), end = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly (string Text, Func<Situation, bool> ByHand)[] All =
    [
        ("customer.tier == 'gold'", s => s.Tier == "gold"),
        ("customer.tier in ['gold', 'platinum'] && customer.city == '上海'", s => s.Tier is "gold" or "platinum" && s.City == "上海"),
        ("customer.age >= 18 && realName && !blacklisted", s => s.Age >= 18 && s.RealName && !s.Blacklisted),
        ("customer.age < 18 ? speed <= 300 : speed <= 2000", s => s.Age < 18 ? s.Speed <= 300 : s.Speed <= 2000),
        ("speed >= 500 && price >= decimal('99.00')", s => s.Speed >= 500 && s.Price >= 99.00m),
        ("price * 12 <= spend * 10", s => s.Price * 12 <= s.Spend * 10),
        ("(price * decimal('0.8')).round(2) >= decimal('50')", s => Math.Round(s.Price * 0.8m, 2, MidpointRounding.AwayFromZero) >= 50m),
        ("channel != 'agent' || customer.months > 24", s => s.Channel != "agent" || s.Months > 24),
        ("account.kind == 'postpaid' && spend > decimal(100)", s => s.Account == "postpaid" && s.Spend > 100m),
        ("'broadband' in held", s => Array.IndexOf(s.Held, "broadband") >= 0),
        ("'broadband' in held && 'mobile' in held && !('tv' in held)", s => Array.IndexOf(s.Held, "broadband") >= 0 && Array.IndexOf(s.Held, "mobile") >= 0 && Array.IndexOf(s.Held, "tv") < 0),
        ("held.exists(p, p == 'tv' || p == 'cloud')", s => s.Held.Any(p => p is "tv" or "cloud")),
        ("held.all(p, p != 'vnet')", s => s.Held.All(p => p != "vnet")),
        ("size(held) >= 3", s => s.Held.Length >= 3),
        ("lines > 1 && lines <= 5 && account.kind != 'group'", s => s.Lines > 1 && s.Lines <= 5 && s.Account != "group"),
        ("lines * 100 + speed > 1500", s => checked(s.Lines * 100 + s.Speed) > 1500),
        ("speed % 200 == 0", s => s.Speed % 200 == 0),
        ("customer.months / 12 >= 3", s => s.Months / 12 >= 3),
        ("at >= timestamp('2025-01-01T00:00:00Z') && at < timestamp('2026-07-01T00:00:00Z')", s => s.At >= begin && s.At < end),
        ("customer.city.startsWith('上') || customer.city.startsWith('南')", s => s.City.StartsWith("上", StringComparison.Ordinal) || s.City.StartsWith("南", StringComparison.Ordinal)),
        ("customer.tier == 'platinum' ? price > decimal(0) : price > decimal('19.90')", s => s.Tier == "platinum" ? s.Price > 0m : s.Price > 19.90m),
        ("!(customer.tier == 'none') && (speed > 1000 || lines > 3 || spend > decimal('300'))", s => !(s.Tier == "none") && (s.Speed > 1000 || s.Lines > 3 || s.Spend > 300m)),
        ("account.kind == 'group' && lines >= 10 || account.kind == 'postpaid' && lines >= 3", s => (s.Account == "group" && s.Lines >= 10) || (s.Account == "postpaid" && s.Lines >= 3)),
        ("channel in ['shop', 'web'] && customer.months >= 6", s => s.Channel is "shop" or "web" && s.Months >= 6),
        ("spend - price > decimal('20')", s => s.Spend - s.Price > 20m),
        ("price + decimal('10.00') * lines < decimal('200')", s => s.Price + 10.00m * s.Lines < 200m),
        ("customer.months >= 12 && customer.months < 36 && customer.tier == 'silver'", s => s.Months >= 12 && s.Months < 36 && s.Tier == "silver"),
        ("held.filter(p, p != 'card').size() > 2", s => s.Held.Count(p => p != "card") > 2),
        ("blacklisted || !realName || customer.age < 16", s => s.Blacklisted || !s.RealName || s.Age < 16),
        ("customer.city + '/' + channel == '上海/web'", s => s.City + "/" + s.Channel == "上海/web"),
    ];
}
