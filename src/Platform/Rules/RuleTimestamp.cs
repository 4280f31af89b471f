using System.Globalization;

namespace Dialtone.Platform.Rules;

/// <summary>An instant in UTC to the nanosecond, from the year 1 to the year 9999, as seconds since 1970 and nanoseconds after them.</summary>
public readonly record struct RuleTimestamp(long Seconds, int Nanoseconds) : IComparable<RuleTimestamp>
{
    internal const long First = -62_135_596_800, Last = 253_402_300_799;

    public static RuleTimestamp Of(DateTimeOffset at)
    {
        var ticks = at.UtcTicks - DateTime.UnixEpoch.Ticks;
        var (seconds, rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        return rest < 0 ? new(seconds - 1, (int)(rest + TimeSpan.TicksPerSecond) * 100) : new(seconds, (int)rest * 100);
    }

    /// <summary>To the tenth of a microsecond, which is all C# keeps.</summary>
    public DateTime Utc => DateTime.UnixEpoch.AddTicks(Seconds * TimeSpan.TicksPerSecond + Nanoseconds / 100);

    public int CompareTo(RuleTimestamp other) => Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanoseconds.CompareTo(other.Nanoseconds);

    internal bool TryAdd(long nanoseconds, out RuleTimestamp sum)
    {
        var (seconds, rest) = Math.DivRem(nanoseconds, RuleDuration.Second);
        var (whole, nanos) = (Seconds + seconds, Nanoseconds + rest);
        if (nanos < 0) (whole, nanos) = (whole - 1, nanos + RuleDuration.Second);
        if (nanos >= RuleDuration.Second) (whole, nanos) = (whole + 1, nanos - RuleDuration.Second);
        sum = new(whole, (int)nanos);
        return whole is >= First and <= Last;
    }

    internal bool TrySince(RuleTimestamp earlier, out RuleDuration since)
    {
        var nanos = (Int128)(Seconds - earlier.Seconds) * RuleDuration.Second + (Nanoseconds - earlier.Nanoseconds);
        since = nanos >= long.MinValue && nanos <= long.MaxValue ? new((long)nanos) : default;
        return nanos >= long.MinValue && nanos <= long.MaxValue;
    }

    /// <summary>RFC 3339 in UTC, with as many decimals as there are.</summary>
    public override string ToString()
    {
        var decimals = Nanoseconds == 0 ? "" : "." + Nanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return Utc.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + decimals + "Z";
    }

    /// <summary>RFC 3339: date, T, time, up to nine decimals, Z or an offset. A leap second or a year outside 1 to 9999 is no timestamp.</summary>
    public static bool TryParse(string text, out RuleTimestamp timestamp)
    {
        timestamp = default;
        if (text.Length is < 20 or > 35 || text[10] is not ('T' or 't')) return false;
        if (!DateTime.TryParseExact(text[..19].ToUpperInvariant(), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)) return false;
        var rest = text.AsSpan(19);
        var nanos = 0;
        if (rest[0] == '.')
        {
            var end = rest[1..].IndexOfAnyExceptInRange('0', '9') + 1;
            if (end is < 2 or > 10) return false;
            nanos = int.Parse(rest[1..end].ToString().PadRight(9, '0'), CultureInfo.InvariantCulture);
            rest = rest[end..];
        }
        if (!TryOffset(rest, out var offset)) return false;
        var seconds = (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond - offset * 60L;
        timestamp = new(seconds, nanos);
        return seconds is >= First and <= Last;
    }

    /// <summary>Minutes east of Greenwich: <c>Z</c>, <c>+08:00</c>, <c>-02:30</c>.</summary>
    internal static bool TryOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text is "Z" or "z") return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return false;
        if (!int.TryParse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || !int.TryParse(text[4..], NumberStyles.None, CultureInfo.InvariantCulture, out var past) || hours > 23 || past > 59) return false;
        minutes = (text[0] == '-' ? -1 : 1) * (hours * 60 + past);
        return true;
    }
}
