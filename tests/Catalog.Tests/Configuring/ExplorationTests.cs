using System.Numerics;
using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Tests.Pricing;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Json;

namespace Dialtone.Catalog.Tests.Configuring;

public sealed class ExplorationTests
{
    const int Offers = 100;

    static IEnumerable<(RandomOffers Made, Offer Offer, ConfiguredOffer Chosen, Exploration Explored)> Cases()
    {
        for (var seed = 1; seed <= Offers; seed++)
        {
            var made = new RandomOffers(seed);
            var offer = made.Make(seed % 7);
            var chosen = made.Choose();
            yield return (made, offer, chosen, new(new(Wares.Priced(offer), chosen, Wares.Context), new(200_000)));
        }
    }

    [Fact]
    public void Exactly_what_is_part_of_a_valid_configuration_is_possible()
    {
        var (blocked, impossible) = (0, 0);
        foreach (var (made, _, chosen, explored) in Cases())
        {
            var valid = RandomOffers.All().Where(made.IsValid).ToArray();
            explored.IsExact.ShouldBeTrue();
            explored.IsPossible.ShouldBe(valid.Any(w => RandomOffers.Keeps(w, chosen, null)));
            if (!explored.IsPossible)
            {
                impossible++;
                continue;
            }
            foreach (var variable in explored.Model.Choosable.Where(v => v.Node!.Given is not null))
            {
                var possible = explored.Possible(variable);
                var there = valid.Where(w => RandomOffers.Keeps(w, chosen, variable)).Select(w => RandomOffers.At(w, variable)).ToHashSet();
                for (var place = 2 - (variable.Part is null ? 0 : 1); place < variable.Values.Length; place++)
                {
                    ((possible >> place & 1) != 0).ShouldBe(there.Contains(variable.Texts[place]!), $"{variable.Part?.Offer.Number ?? variable.Characteristic!.Name} {variable.Texts[place]}");
                    if ((possible >> place & 1) == 0) blocked++;
                }
            }
        }
        (blocked, impossible).ShouldSatisfyAllConditions(() => blocked.ShouldBeGreaterThan(60), () => impossible.ShouldBeGreaterThan(5));
    }

    [Fact]
    public void The_smallest_change_makes_possible_what_was_not_and_no_smaller_one_does()
    {
        var changed = 0;
        foreach (var (made, offer, chosen, explored) in Cases().Where(c => c.Explored.IsPossible))
        {
            var valid = RandomOffers.All().Where(made.IsValid).ToArray();
            foreach (var variable in explored.Model.Root.Parts.Concat(explored.Model.Root.Characteristics))
                for (var place = variable.Part is null ? 2 : 1; place < variable.Values.Length; place++)
                {
                    if ((explored.Possible(variable) >> place & 1) != 0) continue;
                    var why = explored.Why(variable, place);
                    var wanted = valid.Where(w => RandomOffers.At(w, variable) == variable.Texts[place]).ToArray();
                    var fewest = wanted.Length == 0 ? 0 : wanted.Min(w => explored.Choices.Count(c => c.Variable != variable && !Has(w, c)));
                    why.Changes.Count.ShouldBe(fewest);
                    if (fewest == 0) continue;
                    changed++;
                    wanted.Any(w => explored.Choices.Where(c => c.Variable != variable).All(c => Has(w, c) != why.Changes.Any(x => Names(x, c))) && why.Changes.All(x => x.PartId is null || x.To is null || $"{w.Parts.Count(p => p.OfferingId == x.PartId)}" == x.To)).ShouldBeTrue();
                }
        }
        changed.ShouldBeGreaterThan(20);

        static bool Has(ConfiguredOffer whole, Choice choice) => RandomOffers.At(whole, choice.Variable) is var at && (at == "" && choice.Variable.Characteristic is not null || at == choice.Variable.Texts[BitOperations.TrailingZeroCount(choice.Places)]);
        static bool Names(ChoiceChange change, Choice choice) => change.LineKey == choice.Variable.Node!.Given!.Key && change.PartId == choice.Variable.Part?.Offer.Id && change.Characteristic == choice.Variable.Characteristic?.Name;
    }

    [Fact]
    public void Each_reason_suffices_and_nothing_in_it_is_superfluous()
    {
        var asked = 0;
        foreach (var (made, _, chosen, explored) in Cases().Where(c => c.Explored.IsPossible).Take(60))
            foreach (var variable in explored.Model.Root.Parts)
                for (var place = 1; place < variable.Values.Length; place++)
                    if ((explored.Possible(variable) >> place & 1) == 0)
                    {
                        var rules = explored.Why(variable, place).Rules;
                        asked++;
                        bool Possible(IEnumerable<string> keys) => RandomOffers.All().Any(w => RandomOffers.At(w, variable) == variable.Texts[place] && RandomOffers.Keeps(w, chosen, variable) && IsValid(w, keys));
                        bool IsValid(ConfiguredOffer w, IEnumerable<string> keys)
                        {
                            var only = new RandomOffers(0);
                            only.Rules.AddRange(made.Rules.Where(r => keys.Contains(r.Rule.Key)));
                            var members = w.Parts.Count(p => p.OfferingId is "d" or "e");
                            return (!keys.Contains("g") || members >= made.Group.Lower && members <= made.Group.Upper) && only.Rules.All(r => r.When is { } when && when.Holds(w) != true || (r.Rule.Kind == "exclude" ? r.Then.Holds(w) != true : r.Then.Holds(w) == true));
                        }
                        Possible(rules).ShouldBeFalse();
                        foreach (var rule in rules) Possible(rules.Where(r => r != rule)).ShouldBeTrue();
                    }
        asked.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Whatever_the_order_of_choices_the_answer_and_the_price_are_the_same()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var made = new RandomOffers(seed);
            var offers = new Dictionary<string, PricedOffer> { ["root"] = Wares.Priced(made.Make(4)) };
            var chosen = made.Choose();
            var shuffled = chosen with { Parts = [.. chosen.Parts.GroupBy(p => p.OfferingId).Reverse().SelectMany(g => g)] };
            var (one, other) = (Configurator.Configure(chosen, Wares.Context, offers), Configurator.Configure(shuffled, Wares.Context, offers));
            StoreJson.Write(one with { Nodes = [.. one.Nodes.OrderBy(n => n.LineKey)] }).ShouldBe(StoreJson.Write(other with { Nodes = [.. other.Nodes.OrderBy(n => n.LineKey)] }));
            PriceEngine.Price([chosen], Wares.Context, offers).Totals.ShouldBe(PriceEngine.Price([shuffled], Wares.Context, offers).Totals);
        }
    }

    [Fact]
    public void A_completion_is_valid_keeps_the_choices_and_is_the_cheapest()
    {
        var completed = 0;
        foreach (var (made, offer, chosen, explored) in Cases())
        {
            var offers = new Dictionary<string, PricedOffer> { ["root"] = Wares.Priced(offer) };
            decimal Cost(ConfiguredOffer line) => Completions.FirstYear(PriceEngine.Price([line], Wares.Context, offers));
            var completion = Configurator.Complete(chosen, Wares.Context, offers, offers["root"]);
            (completion.Line is not null).ShouldBe(explored.IsPossible);
            if (completion.Line is not { } line) continue;
            completed++;
            made.IsValid(line).ShouldBeTrue();
            RandomOffers.Keeps(line, chosen, null).ShouldBeTrue();
            Configurator.Check([line], Wares.Context, offers).ShouldBeEmpty();
            completion.IsCheapest.ShouldBeTrue();
            Cost(line).ShouldBe(RandomOffers.All().Where(w => made.IsValid(w) && RandomOffers.Keeps(w, chosen, null)).Min(Cost));
        }
        completed.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Rules_are_broken_exactly_where_they_do_not_hold()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var made = new RandomOffers(seed);
            var offers = new Dictionary<string, PricedOffer> { ["root"] = Wares.Priced(made.Make(5)) };
            foreach (var line in RandomOffers.All().Where((_, i) => i % 5 == 0)) (Configurator.Check([line], Wares.Context, offers).Count == 0).ShouldBe(made.IsValid(line));
        }
    }

    [Fact]
    public void A_preset_may_count_a_part_that_stands_in_several_places()
    {
        Offer Box(string id) => Wares.Sold(id, []) with { Number = id, Parts = [new(Wares.Sold("x", []) with { Number = "X" }, 0, 2, 0)] };
        var offer = Wares.Sold("root", [Wares.Monthly("root", 50)]) with
        {
            Characteristics = [new("cards", "张数", "cards", "string", false, true, [.. new[] { "0", "1", "2" }.Select(v => new OfferCharacteristicValue(v, v, v, false))], null, null, null, "root", "service")],
            Parts = [new(Box("m"), 0, 1, 0), new(Box("n"), 0, 1, 0)],
            Rules = [new("r", "default", null, null, new(null, "cards", "string(count(\"X\"))"), "张数", "cards", "商品", "offer")],
        };
        ConfiguredOffer Line(string key, string id, params ConfiguredOffer[] parts) => new(key, id, new Dictionary<string, string>(), 1, parts);
        var chosen = Line("1", "root", Line("1.1", "m", Line("1.1.1", "x")), Line("1.2", "n", Line("1.2.1", "x")));

        Configurator.Configure(chosen, Wares.Context, new Dictionary<string, PricedOffer> { ["root"] = Wares.Priced(offer) }).Follows.Single(f => f.Characteristic == "cards").To.ShouldBe("2");
    }
}
