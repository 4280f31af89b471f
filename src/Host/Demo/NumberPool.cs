namespace Dialtone.Host.Demo;

/// <summary>A number nobody holds. Grade is one of <see cref="NumberPool.Grades"/>; fees are yuan, null where none.</summary>
internal sealed record NumberSeed(string Number, string Kind, string Segment, string CityCode, string Grade, decimal? Prepayment, decimal? MinimumSpend);

/// <summary>What a number of this grade costs its taker, and what it is called.</summary>
internal sealed record NumberGrade(string Code, string Name, string NameEn, decimal? Prepayment, decimal? MinimumSpend);

/// <summary>
/// The number plan: mobile 199 + city digit + seven digits, fixed area code + 8 + seven digits.
/// Of the seven digits, those below 8,000,000 belong to customers, the eighth million is for sale, the rest is the operator's own: the three never meet.
/// </summary>
internal static class NumberPool
{
    public const string MobilePrefix = "199";
    private const int SoldRange = 8_000_000, FreeRange = 1_000_000;

    // Prime to both ranges: multiplying by it visits each number once, in an order that looks random.
    private const long Stride = 1_618_033;

    public static readonly NumberGrade[] Grades =
    [
        new("AAAA", "四连号", "Four of a kind", 5000m, 299m),
        new("ABCD", "顺子号", "Straight", 2000m, 159m),
        new("AABB", "双对号", "Two pairs", 600m, 99m),
        new("ordinary", "普通号", "Ordinary", null, null),
    ];

    /// <summary>The number in a customer's hands; every customer has eight of them to draw on, slots 0 to 7.</summary>
    public static string Mobile(string cityCode, int customerNumber, int slot = 0) =>
        $"{MobilePrefix}{cityCode[1]}{Sold(customerNumber, slot):0000000}";

    public static string Fixed(string areaCode, int customerNumber, int slot = 0) =>
        $"{areaCode}8{Sold(customerNumber, slot):0000000}";

    /// <summary>Numbers for sale; every tenth is one of the sought-after grades while they last.</summary>
    public static IEnumerable<NumberSeed> FreeMobile(string cityCode, int count)
    {
        using var ordinary = Free(cityCode).Where(n => n.Grade == "ordinary").GetEnumerator();
        using var graded = Free(cityCode).Where(n => n.Grade != "ordinary").GetEnumerator();
        for (var i = 0; i < count; i++)
        {
            if (i % 10 == 9 && graded.MoveNext()) yield return graded.Current;
            else if (ordinary.MoveNext()) yield return ordinary.Current;
            else yield break;
        }
    }

    public static IEnumerable<NumberSeed> FreeFixed(string cityCode, string areaCode, int count)
    {
        for (var i = 0; i < Math.Min(count, FreeRange); i++)
        {
            var number = $"{areaCode}8{SoldRange + i * Stride % FreeRange:0000000}";
            yield return new(number, "fixed", number[..8], cityCode, "ordinary", null, null);
        }
    }

    public static NumberGrade GradeOf(string number)
    {
        var (a, b, c, d) = (number[^4], number[^3], number[^2], number[^1]);
        var code = a == b && b == c && c == d ? "AAAA"
            : b - a == c - b && c - b == d - c && Math.Abs(b - a) == 1 ? "ABCD"
            : a == b && c == d ? "AABB"
            : "ordinary";
        return Array.Find(Grades, grade => grade.Code == code)!;
    }

    private static IEnumerable<NumberSeed> Free(string cityCode)
    {
        for (var i = 0; i < FreeRange; i++)
        {
            var number = $"{MobilePrefix}{cityCode[1]}{SoldRange + i * Stride % FreeRange:0000000}";
            var grade = GradeOf(number);
            yield return new(number, "mobile", number[..7], cityCode, grade.Code, grade.Prepayment, grade.MinimumSpend);
        }
    }

    private static long Sold(int customerNumber, int slot)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(customerNumber, SoldRange / 8);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slot, 7);
        return (customerNumber * 8L + slot) * Stride % SoldRange;
    }
}
