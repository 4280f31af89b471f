using System.Globalization;
using System.Text.RegularExpressions;

namespace Dialtone.Parties.Matching.Normalizing;

/// <summary>A date as somebody wrote it, in whichever order and with whichever signs. It need not exist: a mistyped month 18 still has its other digits to compare.</summary>
internal sealed partial record WrittenDate(int Year, int Month, int Day)
{
    /// <summary>The first of January stands for "some day that year" in most sources that know no more.</summary>
    public bool IsYearAlone => Month <= 1 && Day <= 1;

    public string Digits { get; } = string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Month:00}{Day:00}");

    /// <summary>Days since year 0, months that do not exist counted on.</summary>
    public int DayNumber { get; } = Year * 365 + Year / 4 + (Month - 1) * 61 / 2 + Day;

    public static WrittenDate? Of(string written)
    {
        var plain = Folding.Plain(written).Trim();
        if (YearFirst().Match(plain) is { Success: true } first) return new(Number(first, 1), Number(first, 2), Number(first, 3));
        if (YearLast().Match(plain) is { Success: true } last)
        {
            var (a, b) = (Number(last, 1), Number(last, 2));
            // Day before month, save where that cannot be.
            return b > 12 && a <= 12 ? new(Number(last, 3), a, b) : new(Number(last, 3), b, a);
        }
        return YearAlone().Match(plain) is { Success: true } alone ? new(Number(alone, 1), 0, 0) : null;
    }

    static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4})[-/.年 ]?(\d{1,2})[-/.月 ]?(\d{1,2})日?(?:[t ]\d{1,2}:.*)?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(\d{4})年?$")]
    private static partial Regex YearAlone();
}
