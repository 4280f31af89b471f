using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Json;
using FsCheck;
using FsCheck.Fluent;
using static Dialtone.Catalog.Tests.Pricing.Wares;

namespace Dialtone.Catalog.Tests.Pricing;

/// <summary>What holds of every catalogue and every configuration, tried on random ones.</summary>
public sealed class PricePropertyTests
{
    static void Always(Func<Random, bool> holds) => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => holds(new Random(seed))));

    [Fact]
    public void The_order_of_lines_and_choices_changes_no_price() => Always(random =>
    {
        var (offers, lines) = Case(random);
        var (straight, shuffled) = (Price(lines, null, offers), Price(Shuffled(lines, random), null, offers));
        return lines.SelectMany(Flat).All(l => straight.Of(l.Key) == shuffled.Of(l.Key)) && straight.Totals.SequenceEqual(shuffled.Totals) && straight.Bills[0].Totals.SequenceEqual(shuffled.Bills[0].Totals);
    });

    [Fact]
    public void The_same_configuration_under_other_keys_costs_the_same() => Always(random =>
    {
        var (offers, lines) = Case(random);
        ConfiguredOffer[] Renamed(IReadOnlyList<ConfiguredOffer> some, string under) => [.. some.Select((l, i) => l with { Key = $"{under}{(char)('z' - i)}", Parts = Renamed(l.Parts, $"{under}{(char)('z' - i)}") })];
        return Price(lines, null, offers).Totals.SequenceEqual(Price(Renamed(lines, ""), null, offers).Totals);
    });

    [Fact]
    public void An_allocation_sums_to_its_price() => Always(random =>
    {
        var (offers, lines) = Case(random);
        return Price(lines, null, offers).Charges.Where(c => c.Allocation.Count > 0).All(c => c.Allocation.Sum(a => a.Amount) == c.Amount && c.Allocation.All(a => a.Amount >= 0));
    });

    [Fact]
    public void Nothing_falls_below_zero_and_every_charge_ends_where_its_last_step_does() => Always(random =>
    {
        var (offers, lines) = Case(random);
        return Price(lines, null, offers).Charges.All(c => c.Amount >= 0 && c.Steps.Last(s => s.Kind != "term").After == c.Amount && c.Steps.Zip(c.Steps.Skip(1)).All(p => p.Second.Before == p.First.After || p.Second.Kind == "term"));
    });

    [Fact]
    public void The_first_two_bills_are_a_whole_month_and_the_part_of_one() => Always(random =>
    {
        var (offers, lines) = Case(random, terms: false);
        var start = new DateOnly(2026, random.Next(1, 13), random.Next(1, 29));
        ConfiguredOffer[] Starting(IReadOnlyList<ConfiguredOffer> some) => [.. some.Select(l => l with { Start = start, Parts = Starting(l.Parts) })];
        var receipt = Price(Starting(lines), null, offers);
        var part = receipt.Charges.Sum(c => Rounding.Round(c.Amount * Prorating.OfStart(start, c.Proration.Start), c.Unit));
        return receipt.Bills.Sum(b => b.Lines.Sum(l => l.Amount)) == receipt.Recurring() + part;
    });

    [Fact]
    public void A_receipt_that_was_stored_is_read_and_made_again_to_the_byte() => Always(random =>
    {
        var (offers, lines) = Case(random);
        var stored = StoreJson.Write(Price(lines, null, offers));
        var read = StoreJson.Read<Receipt>(stored);
        return StoreJson.Write(read) == stored && StoreJson.Write(Price(read.Lines, read.Context, offers)) == stored;
    });

    static IEnumerable<ConfiguredOffer> Flat(ConfiguredOffer line) => line.Parts.SelectMany(Flat).Prepend(line);

    static ConfiguredOffer[] Shuffled(IReadOnlyList<ConfiguredOffer> lines, Random random)
    {
        ConfiguredOffer[] mixed = [.. lines.Select(l => l with { Parts = Shuffled(l.Parts, random) })];
        random.Shuffle(mixed);
        return mixed;
    }

    static (Offer[] Offers, ConfiguredOffer[] Lines) Case(Random random, bool terms = true)
    {
        decimal Amount() => random.Next(0, 20000) / 100m;
        Offer Leaf(int i) => Sold($"leaf{i}", [Monthly($"fee{i}", Amount()) with { Tiers = random.Next(4) == 0 ? new(random.Next(2) == 0 ? "volume" : "graduated", "quantity", [new(0, 2, Amount()), new(2, null, Amount())]) : null, Proration = new(random.Next(3) switch { 0 => "half", 1 => "full", _ => "day" }, "day") }]);
        Offer[] leaves = [.. Enumerable.Range(0, 4).Select(Leaf)];
        var middle = Sold("middle", [Monthly("middle-fee", Amount()), Off("middle-off", Amount() / 10, random.Next(3)), Monthly("middle-promo", Amount()) with { Overrides = random.Next(3) == 0 }], [.. leaves.Take(2).Select(l => Part(l, random.Next(3)))]);
        OfferPrice[] prices =
        [
            Monthly("promo", Amount()) with { Overrides = random.Next(2) == 0, Allocation = random.Next(2) == 0 ? [new("MIDDLE", 0.3m), new("LEAF2", 0.7m)] : [] },
            Percent("percent", random.Next(0, 101), random.Next(3)) with { Condition = "count(\"LEAF2\") > 0", Months = terms && random.Next(2) == 0 ? random.Next(1, 13) : null },
            Off("amount", Amount(), random.Next(3)) with { Alters = random.Next(2) == 0 ? ["fee2", "middle-fee"] : [], Months = terms && random.Next(2) == 0 ? random.Next(1, 13) : null },
        ];
        var top = Sold("top", prices, [Part(middle, random.Next(1, 3)), .. leaves.Skip(2).Select(l => Part(l))]);
        ConfiguredOffer[] Some(string under, IReadOnlyList<Offer> of) => [.. of.SelectMany(o => Enumerable.Range(0, random.Next(3)).Select(_ => o)).Select((o, i) => Line($"{under}.{i}", o, o == middle ? Some($"{under}.{i}", [.. leaves.Take(2)]) : []))];
        return ([top, .. leaves], [Line("1", top, Some("1", [middle, leaves[2], leaves[3]])), Line("2", top, Some("2", [middle, leaves[2]])), .. Some("3", leaves)]);
    }
}
