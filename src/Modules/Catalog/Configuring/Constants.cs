using System.Globalization;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Rules;

namespace Dialtone.Catalog.Configuring;

/// <summary>
/// The values that an offer's rules and prices compare with, by what is compared. Of what is open (numbers of a range, free texts, facts of the sale) the values beside
/// and between these behave alike, so these and their neighbors stand for all.
/// </summary>
internal sealed class Constants
{
    readonly Dictionary<string, List<object>> found = [];

    public Constants(PricedOffer root) => Read(root);

    public static string OfCharacteristic(string name) => "own." + name;

    public static string OfCount(string number) => "count " + number;

    public IReadOnlyList<object> Of(string what) => found.TryGetValue(what, out var all) ? all : [];

    public IEnumerable<string> Texts(string what) => Of(what).OfType<string>().Distinct();

    public IEnumerable<decimal> Numbers(string what) => Of(what).Select(Number).OfType<decimal>().Distinct();

    void Read(PricedOffer priced)
    {
        foreach (var rule in priced.Rules.SelectMany(r => r.Expressions()).Concat(priced.Prices.Select(p => p.Rule).OfType<OfferRule>())) Read(rule, rule.Rule.Condition);
        foreach (var rule in priced.Rules)
            if (rule.Rule.Set?.Characteristic is { } set)
                foreach (var literal in rule.Value?.Rule.Condition.Literals.OfType<object>() ?? []) Add(OfCharacteristic(set), literal);
        foreach (var tiers in priced.Offer.Prices.Select(p => p.Tiers).OfType<PriceTiers>())
            foreach (var step in tiers.Steps) Add(OfCharacteristic(tiers.On), step.From);
        foreach (var part in priced.Offer.Parts)
            if (priced.Part(part.Offer.Id) is { } below) Read(below);
    }

    void Read(OfferRule rule, RuleCondition condition)
    {
        foreach (var part in condition.Parts) Read(rule, part);
        if (condition.Join != RuleJoin.One) return;
        foreach (var name in condition.Names)
        {
            var call = rule.Calls.FirstOrDefault(c => c.Name == name);
            var what = call is null ? name : call.Function switch { "count" => OfCount(call.First), "value" => OfCharacteristic(call.Second ?? ""), _ => "holds " + call.First };
            foreach (var literal in condition.Literals.OfType<object>()) Add(what, literal);
        }
    }

    void Add(string what, object value)
    {
        if (!found.TryGetValue(what, out var all)) found[what] = all = [];
        if (!all.Contains(value)) all.Add(value);
    }

    public static decimal? Number(object? value) => value switch
    {
        long whole => whole,
        decimal exact => exact,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
        _ => null,
    };
}
