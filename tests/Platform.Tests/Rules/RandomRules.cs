using Dialtone.Platform.Rules;

namespace Dialtone.Platform.Tests.Rules;

/// <summary>Rules made of a row of numbers, so that a generator of numbers is one of rules and shrinks as such. All are well typed.</summary>
sealed class RandomRules(int[] choices)
{
    int at;

    public static RuleEnvironment Environment() => new RuleEnvironment()
        .Declare("i", RuleType.Int).Declare("j", RuleType.Int).Declare("u", RuleType.Uint).Declare("d", RuleType.Double).Declare("b", RuleType.Bool).Declare("s", RuleType.String)
        .Declare("m", RuleType.Decimal).Declare("customer.tier", RuleType.String).Declare("list", RuleType.List(RuleType.Int)).Declare("map", RuleType.Map(RuleType.String, RuleType.Int))
        .Declare("any", RuleType.Dyn).Declare("missing", RuleType.Int);

    public static RuleValues Values(RuleEnvironment environment) => environment.NewValues()
        .Set("i", 7).Set("j", long.MaxValue).Set("u", 3u).Set("d", 2.5).Set("b", true).Set("s", "宽带500M😀").Set("m", 129.90m).Set("customer.tier", "gold")
        .Set("list", new object?[] { 1L, 0L, -3L }).Set("map", new Dictionary<string, object?> { ["a"] = 1L, ["b"] = 2L }).Set("any", 1.0);

    public string Rule() => Bool(5);

    int Next(int below) => at < choices.Length ? Math.Abs(choices[at++] % below) : 0;

    string Bool(int depth) => Next(depth <= 0 ? 5 : 16) switch
    {
        0 => "b",
        1 => "true",
        2 => "has(customer.tier)",
        3 => "has(map.a)",
        4 => "has(missing)",
        5 or 6 => $"({Bool(depth - 1)} && {Bool(depth - 1)})",
        7 or 8 => $"({Bool(depth - 1)} || {Bool(depth - 1)} || {Bool(depth - 1)})",
        9 => $"!({Bool(depth - 1)})",
        10 => $"{Int(depth - 1)} {Compared()} {Int(depth - 1)}",
        11 => $"{Amount(depth - 1)} {Compared()} {Amount(depth - 1)}",
        12 => $"{Text(depth - 1)} {Compared()} {Text(depth - 1)}",
        13 => $"list.{(Next(2) == 0 ? "all" : "exists")}(x, 6 / x {Compared()} {Int(depth - 1)})",
        14 => $"any {Compared()} {Int(depth - 1)}",
        _ => $"({Bool(depth - 1)} ? {Bool(depth - 1)} : {Bool(depth - 1)})",
    };

    string Int(int depth) => Next(depth <= 0 ? 5 : 13) switch
    {
        0 => "i",
        1 => "j",
        2 => Next(20).ToString(System.Globalization.CultureInfo.InvariantCulture),
        3 => "missing",
        4 => "size(s)",
        5 => $"({Int(depth - 1)} + {Int(depth - 1)})",
        6 => $"({Int(depth - 1)} - {Int(depth - 1)})",
        7 => $"({Int(depth - 1)} * {Int(depth - 1)})",
        8 => $"({Int(depth - 1)} / {Int(depth - 1)})",
        9 => $"({Int(depth - 1)} % {Int(depth - 1)})",
        10 => $"list[{Int(depth - 1)}]",
        11 => $"size(list.filter(y, y {Compared()} {Int(depth - 1)}))",
        _ => $"map[{Text(depth - 1)}]",
    };

    string Amount(int depth) => Next(depth <= 0 ? 2 : 6) switch
    {
        0 => "m",
        1 => "decimal('0.05')",
        2 => $"({Amount(depth - 1)} + {Amount(depth - 1)})",
        3 => $"({Amount(depth - 1)} * {Amount(depth - 1)})",
        4 => $"({Amount(depth - 1)} / {Int(depth - 1)}).round(2)",
        _ => $"({Bool(depth - 1)} ? {Amount(depth - 1)} : {Amount(depth - 1)})",
    };

    string Text(int depth) => Next(depth <= 0 ? 3 : 5) switch
    {
        0 => "s",
        1 => "customer.tier",
        2 => "'a'",
        3 => $"({Text(depth - 1)} + {Text(depth - 1)})",
        _ => $"string({Int(depth - 1)})",
    };

    string Compared() => new[] { "==", "!=", "<", "<=", ">", ">=" }[Next(6)];
}
