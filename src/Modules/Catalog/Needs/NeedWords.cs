using System.Globalization;
using System.Text.RegularExpressions;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Needs;

/// <summary>Needs as they are said over the counter, told from the words that name things: 30G, 500分钟, 千兆, 100元以内.</summary>
internal static partial class NeedWords
{
    /// <summary>The need with what its words say added to what it says already. A word that is no need stays in the text.</summary>
    public static OfferNeed Read(OfferNeed need)
    {
        var (rest, amounts, monthly) = (new List<string>(), need.Amounts.ToList(), need.Monthly);
        foreach (var word in Joined().Replace(need.Text, "$1$2").Split([' ', '\u3000', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries))
            if (Price(word) is { } price) monthly = new(price.From ?? monthly?.From, price.To ?? monthly?.To);
            else if (Amount(word) is { } amount) amounts = [.. amounts.Where(a => a.Of != amount.Of), amount];
            else rest.Add(word);
        return need with { Text = string.Join(' ', rest), Amounts = amounts, Monthly = monthly };
    }

    static NeededRange? Price(string word)
    {
        if (Between().Match(word) is { Success: true } between) return new(Number(between.Groups[1]), Number(between.Groups[2]));
        if (Below().Match(word) is { Success: true } below) return new(null, Number(below.Groups["n"]));
        if (Above().Match(word) is { Success: true } above) return new(Number(above.Groups["n"]), null);
        return null;
    }

    static NeededAmount? Amount(string word)
    {
        if (word is "百兆" or "百兆宽带") return new("bandwidth", new(100, null));
        if (word is "千兆" or "千兆宽带") return new("bandwidth", new(1000, null));
        if (Minutes().Match(word) is { Success: true } minutes) return new("voice", new(Number(minutes.Groups[1]), null));
        if (Speed().Match(word) is { Success: true } speed) return new("bandwidth", new(Number(speed.Groups[1]), null));
        // 5G is a kind of network, and 5GB are five gigabytes.
        if (Data().Match(word) is not { Success: true } data || Generation().IsMatch(word)) return null;
        var amount = Number(data.Groups[1]);
        return new("data", new(data.Groups[2].Value.ToUpperInvariant()[0] switch { 'T' => amount * 1024, 'M' => amount / 1024, _ => amount }, null));
    }

    static decimal Number(Group group) => decimal.Parse(group.Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // "30 GB" and "500 分钟" are one word.
    [GeneratedRegex(@"(?<=^|\s)(\d{1,7}(?:\.\d{1,3})?)\s+((?:TB?|GB|MB|Mbps|minutes?|min|分钟|元|以)(?!\w*\d))", AnyCase)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(\d{1,7}(?:\.\d{1,2})?)[-~–至到](\d{1,7}(?:\.\d{1,2})?)元$", AnyCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:(?:<=?|≤)(?<n>\d{1,7}(?:\.\d{1,2})?)元?|(?<n>\d{1,7}(?:\.\d{1,2})?)元?以[内下])$")]
    private static partial Regex Below();

    [GeneratedRegex(@"^(?:(?:>=?|≥)(?<n>\d{1,7}(?:\.\d{1,2})?)元?|(?<n>\d{1,7}(?:\.\d{1,2})?)元?(?:以上|起))$")]
    private static partial Regex Above();

    [GeneratedRegex(@"^(\d{1,6})(?:分钟|minutes?|min)(?:通话|语音)?$", AnyCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^(\d{1,6})(?:M|Mbps|兆)(?:宽带|带宽)?$", AnyCase)]
    private static partial Regex Speed();

    [GeneratedRegex(@"^(\d{1,6}(?:\.\d{1,3})?)(T|TB|G|GB|MB)(?:流量)?$", AnyCase)]
    private static partial Regex Data();

    [GeneratedRegex("^[2-6]G$", AnyCase)]
    private static partial Regex Generation();
}
