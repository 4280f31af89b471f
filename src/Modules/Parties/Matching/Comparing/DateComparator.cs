using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>Dates, birth dates above all: slips of a digit, day and month in each other's place, a part that differs, the first of January for "that year".</summary>
internal sealed class DateComparator : Comparator<DateComparator.Date>
{
    internal sealed class Date(WrittenDate written) : Value(written.Digits)
    {
        public WrittenDate Written { get; } = written;
    }

    public override IReadOnlyList<Level> Levels { get; } =
        [Same, new("oneSlip"), new("yearAlone"), new("twoParts"), new("monthNear"), new("fewSlips"), new("yearNear"), new("decade"), Different];

    public override int Keys => 3;

    public override Value? Read(string written) => WrittenDate.Of(written) is { } date ? new Date(date) : null;

    protected override int Compare(Date first, Date second)
    {
        var (a, b) = (first.Written, second.Written);
        var edits = Likeness.Edits(a.Digits, b.Digits, 2);
        if (edits == 1 || a.Year == b.Year && a.Month == b.Day && a.Day == b.Month) return 1;
        if (a.Year == b.Year && (a.IsYearAlone || b.IsYearAlone)) return 2;
        if ((a.Year == b.Year ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Day == b.Day ? 1 : 0) >= 2) return 3;
        var days = Math.Abs(a.DayNumber - b.DayNumber);
        if (days <= 31) return 4;
        if (edits == 2) return 5;
        if (days <= 400) return 6;
        // A slip in the decade and a day nearby: made-up registers err like this, and so do people.
        return Math.Abs(days - 3652) <= 62 ? 7 : 8;
    }

    protected override void KeysOf(Date value, Span<string> keys)
    {
        keys[0] = value.Text;
        keys[1] = value.Text[..6];
        keys[2] = value.Written.IsYearAlone ? "" : value.Text[4..];
    }
}
