using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Tests.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Tests.Configuring;

/// <summary>A condition twice: as the rules language has it, and as C# reckons it. Null is that something it reads was not chosen.</summary>
sealed record Twofold(string Text, Func<ConfiguredOffer, bool?> Holds);

/// <summary>Small offers with random rules, and everything that may be chosen of them, found by trying all of it.</summary>
sealed class RandomOffers(int seed)
{
    static readonly string[] parts = ["A", "B", "C", "D", "E"];
    readonly Random random = new(seed);

    public List<(ConfigurationRule Rule, Twofold? When, Twofold Then)> Rules { get; } = [];

    public (int Lower, int Upper) Group { get; private set; }

    public Offer Make(int rules)
    {
        for (var i = 0; i < rules; i++)
        {
            var (when, then) = (random.Next(4) == 0 ? null : Condition(1), Condition(1));
            var kind = random.Next(3) == 0 ? "exclude" : "require";
            Rules.Add((new($"r{i}", kind, when?.Text, then.Text, null, $"规则{i}", $"rule {i}", "商品", "offer"), when, then));
        }
        var lower = random.Next(2);
        Group = (lower, lower + random.Next(2) + (lower == 0 ? 1 : 0));
        Offer Leaf(string number) => Wares.Sold(number.ToLowerInvariant(), [Wares.Monthly($"m{number}", 10 + number[0] % 7)]) with { Number = number, Characteristics = number == "A" ? [Value("s", "x", "x", "y")] : [] };
        return Wares.Sold("root", [Wares.Monthly("root", 50)]) with
        {
            Characteristics = [Value("tier", null, "a", "b", "c")], Rules = [.. Rules.Select(r => r.Rule)], Groups = [new("g", "组", "group", Group.Lower, Group.Upper, ["d", "e"])],
            Parts = [new(Leaf("A"), 0, 2, 0), new(Leaf("B"), 0, 1, 0), new(Leaf("C"), 0, 1, 0), new(Leaf("D"), 0, 1, 0) { GroupId = "g" }, new(Leaf("E"), 0, 1, 0) { GroupId = "g" }],
        };
    }

    static OfferCharacteristic Value(string name, string? preset, params string[] values) => new(name, name, name, "string", true, true, [.. values.Select(v => new OfferCharacteristicValue(v, v, v, v == preset))], null, null, null, "规格", "service");

    Twofold Condition(int deep)
    {
        switch (deep > 3 ? random.Next(4) : random.Next(8))
        {
            case 0 or 1:
                var (part, number) = (parts[random.Next(parts.Length)], random.Next(3));
                return random.Next(3) switch
                {
                    0 => new($"count(\"{part}\") >= {number}", c => Count(c, part) >= number),
                    1 => new($"count(\"{part}\") == {number}", c => Count(c, part) == number),
                    _ => new($"count(\"{part}\") + count(\"B\") <= {number}", c => Count(c, part) + Count(c, "B") <= number),
                };
            case 2:
                var tier = random.Next(3) == 0 ? "c" : "a";
                return random.Next(2) == 0 ? new($"own.tier == '{tier}'", c => c.Characteristics["tier"] == tier) : new($"own.tier in ['{tier}', 'b']", c => c.Characteristics["tier"] == tier || c.Characteristics["tier"] == "b");
            case 3:
                return new("value(\"A\", \"s\") == 'y'", c => c.Parts.FirstOrDefault(p => p.OfferingId == "a") is { } a ? a.Characteristics["s"] == "y" : null);
            case 4:
                var not = Condition(deep + 1);
                return new($"!({not.Text})", c => !not.Holds(c));
            case 5:
                var (asked, then, otherwise) = (Condition(deep + 1), Condition(deep + 1), Condition(deep + 1));
                return new($"(({asked.Text}) ? ({then.Text}) : ({otherwise.Text}))", c => asked.Holds(c) is { } holds ? holds ? then.Holds(c) : otherwise.Holds(c) : null);
            case 6:
                var (one, other) = (Condition(deep + 1), Condition(deep + 1));
                return new($"({one.Text}) && ({other.Text})", c => (one.Holds(c), other.Holds(c)) is var (a, b) && (a == false || b == false) ? false : a is null || b is null ? null : true);
            default:
                var (first, second) = (Condition(deep + 1), Condition(deep + 1));
                return new($"({first.Text}) || ({second.Text})", c => (first.Holds(c), second.Holds(c)) is var (a, b) && (a == true || b == true) ? true : a is null || b is null ? null : false);
        }
    }

    static int Count(ConfiguredOffer line, string part) => line.Parts.Count(p => p.OfferingId == part.ToLowerInvariant());

    /// <summary>Whether a configuration obeys group and rules, as C# has them.</summary>
    public bool IsValid(ConfiguredOffer line)
    {
        var members = Count(line, "D") + Count(line, "E");
        return members >= Group.Lower && members <= Group.Upper && Rules.All(r => r.When is { } when && when.Holds(line) != true || (r.Rule.Kind == "exclude" ? r.Then.Holds(line) != true : r.Then.Holds(line) == true));
    }

    /// <summary>All configurations there are.</summary>
    public static IEnumerable<ConfiguredOffer> All()
    {
        foreach (var tier in new[] { "a", "b", "c" })
            for (var bits = 0; bits < 16; bits++)
                foreach (var cards in new string[][] { [], ["x"], ["y"], ["x", "x"], ["x", "y"], ["y", "x"], ["y", "y"] })
                    yield return Line(tier, [.. cards.Select(s => ("a", (string?)s)), .. "bcde".Where((_, i) => (bits >> i & 1) != 0).Select(p => ($"{p}", (string?)null))]);
    }

    public static ConfiguredOffer Line(string? tier, params (string Part, string? Value)[] chosen) => new("1", "root", tier is null ? new Dictionary<string, string>() : new() { ["tier"] = tier }, 1,
        [.. chosen.Select((p, i) => new ConfiguredOffer($"1.{i + 1}", p.Part, p.Value is null ? new Dictionary<string, string>() : new() { ["s"] = p.Value }, 1, []))]);

    /// <summary>Something chosen at random; much is left open.</summary>
    public ConfiguredOffer Choose() => Line(random.Next(2) == 0 ? null : $"{"abc"[random.Next(3)]}",
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => ("a", random.Next(2) == 0 ? null : random.Next(2) == 0 ? "x" : "y")), .. "bcde".Where(_ => random.Next(3) == 0).Select(p => ($"{p}", (string?)null))]);

    /// <summary>Whether a whole configuration has all that was chosen, one place left out of account.</summary>
    public static bool Keeps(ConfiguredOffer whole, ConfiguredOffer chosen, Variable? but)
    {
        if (but?.Characteristic?.Name != "tier" && chosen.Characteristics.TryGetValue("tier", out var tier) && whole.Characteristics["tier"] != tier) return false;
        foreach (var part in new[] { "a", "b", "c", "d", "e" })
        {
            var (lines, there) = (chosen.Parts.Where(p => p.OfferingId == part).ToArray(), whole.Parts.Where(p => p.OfferingId == part).ToArray());
            if (lines.Length > 0 && but?.Part?.Offer.Id != part && there.Length != lines.Length) return false;
            for (var i = 0; i < Math.Min(lines.Length, there.Length); i++)
                if (!(but?.Characteristic?.Name == "s" && but.Node!.Given == lines[i]) && lines[i].Characteristics.TryGetValue("s", out var value) && there[i].Characteristics["s"] != value) return false;
        }
        return true;
    }

    /// <summary>Where a whole configuration stands in a variable of the line's own.</summary>
    public static string At(ConfiguredOffer whole, Variable variable) => variable.Part is { } part ? $"{Count(whole, part.Offer.Number)}"
        : variable.Node!.Above is null ? whole.Characteristics["tier"] : whole.Parts.Where(p => p.OfferingId == "a").ElementAtOrDefault(variable.Node.Ordinal - 1)?.Characteristics["s"] ?? "";
}
