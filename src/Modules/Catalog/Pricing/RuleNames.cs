using System.Globalization;
using System.Text.RegularExpressions;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Rules;

namespace Dialtone.Catalog.Pricing;

/// <summary>The names that a rule of the catalogue may use, with their types; what the guide of the Catalog's README lists.</summary>
internal static partial class RuleNames
{
    public const int LongestRule = 4000;

    static readonly (string Name, RuleType Type)[] ofContext =
    [
        ("customer.kind", RuleType.String), ("customer.tier", RuleType.String), ("customer.grade", RuleType.String), ("customer.state", RuleType.String), ("customer.city", RuleType.String), ("customer.organization", RuleType.String),
        ("account.number", RuleType.String), ("account.state", RuleType.String), ("channel", RuleType.String), ("area", RuleType.String), ("campaign", RuleType.List(RuleType.String)),
        ("action", RuleType.String), ("today", RuleType.Timestamp),
    ];

    static readonly RuleLimits limits = new(LongestRule, 60, 100_000);

    /// <summary>Names for a price by itself, of which nobody knows yet whose it will be: what its offer decides is anything.</summary>
    public static RuleEnvironment Anybody(IEnumerable<LiteralCall> calls)
    {
        var names = Context().Declare("own", RuleType.Map(RuleType.String, RuleType.Dyn));
        foreach (var call in calls) names.Declare(call.Name, call.Function == "value" ? RuleType.Dyn : RuleType.Int);
        return names;
    }

    /// <summary>Names for a price of an offer.</summary>
    public static RuleEnvironment Of(Offer offer, IEnumerable<(LiteralCall Call, RuleType Type)> calls)
    {
        var names = Context();
        foreach (var characteristic in offer.Characteristics.Where(c => IsName(c.Name))) names.Declare("own." + characteristic.Name, TypeOf(characteristic));
        foreach (var (call, type) in calls) names.Declare(call.Name, type);
        return names;
    }

    public static bool IsName(string name) => Name().IsMatch(name);

    public static RuleType TypeOf(OfferCharacteristic characteristic) => characteristic is { MaxValues: > 1 } ? RuleType.String
        : characteristic.ValueType switch { "number" => RuleType.Decimal, "boolean" => RuleType.Bool, _ => RuleType.String };

    /// <summary>A characteristic's value as rules read it; null where it is not what its type says, which a check of lines refuses.</summary>
    public static object? Value(OfferCharacteristic characteristic, string text) => TypeOf(characteristic).Kind switch
    {
        RuleKind.Decimal => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        RuleKind.Bool => text switch { "true" => true, "false" => false, _ => null },
        _ => text,
    };

    /// <summary>Fills in what the context says.</summary>
    public static void Fill(RuleValues values, SaleContext context)
    {
        if (context.Customer is { } customer)
            values.Set("customer.kind", customer.Kind).Set("customer.tier", customer.Tier).Set("customer.grade", customer.Grade).Set("customer.state", customer.State).Set("customer.city", customer.City).Set("customer.organization", customer.Organization);
        if (context.Account is { } account) values.Set("account.number", account.Number).Set("account.state", account.State);
        values.Set("channel", context.Channel).Set("area", context.Area).Set("campaign", context.Campaigns).Set("action", context.Action).Set("today", context.At);
    }

    static RuleEnvironment Context()
    {
        var names = new RuleEnvironment("", limits);
        foreach (var (name, type) in ofContext) names.Declare(name, type);
        return names;
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Name();
}
