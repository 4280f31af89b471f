using System.Globalization;
using System.Text.RegularExpressions;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>The domains of variables: what a part's number, a characteristic and a fact of the sale can be.</summary>
internal static class Places
{
    /// <summary>Stands for any text that no rule speaks of.</summary>
    public const string Other = "…";

    const int MostCounted = 10;

    public static Variable Count(int index, ModelNode node, OfferPart part, int given, Constants constants, bool isRoot)
    {
        var upper = part.Upper;
        if (upper > Variable.MostPlaces - 2)
            upper = (int)Math.Clamp(Math.Max(Math.Max(MostCounted, given), Math.Max(part.Lower, (long)constants.Numbers(Constants.OfCount(part.Offer.Number)).DefaultIfEmpty().Max(n => Math.Clamp(n, 0, 60)) + 1)), part.Lower, Math.Max(part.Lower, Variable.MostPlaces - 2));
        var values = new object?[upper + 2];
        var texts = new string?[upper + 2];
        values[0] = 0L;
        for (var n = 0; n <= upper; n++) (values[n + 1], texts[n + 1]) = ((long)n, n.ToString(CultureInfo.InvariantCulture));
        var full = isRoot ? 0 : Variable.Absent;
        for (var n = Math.Max(0, part.Lower); n <= upper; n++) full |= 1UL << (n + 1);
        return new(index, node, part, null, null, values, texts) { Full = full, Order = [0, .. Enumerable.Range(1, upper + 1)] };
    }

    public static Variable Value(int index, ModelNode node, OfferCharacteristic characteristic, string? given, Constants constants, bool isRoot)
    {
        var (texts, isOpen) = Texts(characteristic, given, constants);
        var preset = Preset(characteristic);
        var isSettled = preset is not null || characteristic.Required && texts.Count > 0;
        string?[] all = [null, null, .. texts.Take(Variable.MostPlaces - 2)];
        var full = all.Length >= Variable.MostPlaces ? ulong.MaxValue : (1UL << all.Length) - 1;
        if (isRoot) full &= ~Variable.Absent;
        if (isSettled) full &= ~2UL;
        int[] order = [.. Enumerable.Range(0, all.Length).OrderBy(p => p < 2 ? 0 : all[p] == preset ? 1 : 2)];
        return new(index, node, null, characteristic, null, [.. all.Select(t => t is null || t == Other && characteristic.ValueType != "string" ? null : RuleNames.Value(characteristic, t))], all)
        {
            Full = full, Order = order, Other = isOpen ? Array.IndexOf(all, Other) : -1,
        };
    }

    /// <summary>What a characteristic is where nothing is chosen.</summary>
    public static string? Preset(OfferCharacteristic characteristic) =>
        string.Join(',', characteristic.Values.Where(v => v.IsDefault).Take(characteristic.MaxValues).Select(v => v.Value)) is { Length: > 0 } preset ? preset : null;

    static (List<string> Texts, bool IsOpen) Texts(OfferCharacteristic characteristic, string? given, Constants constants)
    {
        var texts = characteristic.Values.Where(v => Fits(characteristic, v.Value)).Select(v => v.Value).ToList();
        var isOpen = false;
        if (characteristic.Configurable && (characteristic.Values.Count == 0 || characteristic.From is not null || characteristic.To is not null))
        {
            if (characteristic.ValueType == "boolean") texts.AddRange(["true", "false"]);
            else if (characteristic.ValueType == "number") texts.AddRange(Numbers(characteristic, constants).Where(t => Fits(characteristic, t)));
            else
            {
                texts.AddRange(constants.Texts(Constants.OfCharacteristic(characteristic.Name)).Where(t => Fits(characteristic, t)));
                if (!texts.Contains(Other)) texts.Add(Other);
                isOpen = true;
            }
        }
        if (Preset(characteristic) is { } preset) texts.Insert(0, preset);
        if (given is not null && given.Length > 0) texts.Insert(0, given);
        return ([.. texts.Distinct()], isOpen);
    }

    static IEnumerable<string> Numbers(OfferCharacteristic characteristic, Constants constants)
    {
        var compared = constants.Numbers(Constants.OfCharacteristic(characteristic.Name)).Concat(new[] { characteristic.From, characteristic.To }.OfType<decimal>()).DefaultIfEmpty(1).ToArray();
        var step = compared.All(n => n == decimal.Truncate(n)) ? 1m : 0.01m;
        return compared.SelectMany(n => new[] { n, n - step, n + step }).Where(n => n >= (characteristic.From ?? 0) && n <= (characteristic.To ?? decimal.MaxValue)).Distinct().Order().Select(n => OfferRule.Shown(n));
    }

    /// <summary>Whether a value is one the characteristic allows by its type, pattern and range.</summary>
    public static bool Fits(OfferCharacteristic characteristic, string value)
    {
        var number = Constants.Number(value);
        if (characteristic.ValueType == "number" && number is null || characteristic.ValueType == "boolean" && value is not ("true" or "false")) return false;
        if (characteristic.Regex is { } regex && !Regex.IsMatch(value, $"^(?:{regex})$", RegexOptions.None, TimeSpan.FromMilliseconds(100))) return false;
        return characteristic.From is null && characteristic.To is null || number is { } n && n >= (characteristic.From ?? n) && n <= (characteristic.To ?? n);
    }

    /// <summary>A fact of the sale that nobody knows yet.</summary>
    public static Variable Fact(int index, string name, Constants constants)
    {
        object?[] values = name switch
        {
            "today" => [.. Days(constants.Of(name))],
            "campaign" => [.. Campaigns([.. constants.Texts(name)])],
            _ when name.StartsWith("holds ", StringComparison.Ordinal) => [.. constants.Numbers(name).SelectMany(n => new[] { n - 1, n, n + 1 }).Concat([0m, 1m]).Where(n => n is >= 0 and < 1000).Distinct().Order().Take(60).Select(n => (object)(long)n)],
            _ => [.. constants.Texts(name).Take(60).Prepend(Other).Distinct()],
        };
        return new(index, null, null, null, name, values, [.. values.Select(OfferRule.Shown)]) { Full = (1UL << values.Length) - 1, Order = [.. Enumerable.Range(0, values.Length)] };
    }

    static IEnumerable<object> Days(IReadOnlyList<object> constants)
    {
        var days = constants.OfType<string>().Select(t => DateTimeOffset.TryParse(t, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : (DateTimeOffset?)null).OfType<DateTimeOffset>()
            .Concat(constants.OfType<long>().Where(y => y is > 1970 and < 2200).Select(y => new DateTimeOffset((int)y, 1, 1, 0, 0, 0, TimeSpan.Zero))).Distinct().Take(15).ToArray();
        if (days.Length == 0) return [new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)];
        return days.SelectMany(d => new[] { d.AddDays(-1), d, d.AddDays(1), d.AddMonths(6) }).Distinct().Order().Cast<object>();
    }

    static IEnumerable<object> Campaigns(string[] named) => [Array.Empty<object>(), .. named.Take(20).Select(n => (object)new object[] { n }), .. named.Length > 1 ? [named.Cast<object>().ToArray()] : Array.Empty<object>()];
}
