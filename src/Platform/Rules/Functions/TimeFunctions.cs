using System.Collections.Concurrent;

namespace Dialtone.Platform.Rules.Functions;

/// <summary>Instants and spans. Parts of an instant are those in UTC, or in a zone: <c>Asia/Shanghai</c>, <c>+08:00</c>.</summary>
internal static class TimeFunctions
{
    const string Overflow = "platform.rule.overflow";
    const int CostOfZone = 500;
    static readonly ConcurrentDictionary<string, TimeZoneInfo?> zones = new(StringComparer.Ordinal);

    [RuleFunction("_+_")]
    public static RuleTimestamp Add(RuleValues v, RuleTimestamp at, RuleDuration span) => at.TryAdd(span.Nanoseconds, out var sum) ? sum : v.Fail<RuleTimestamp>(Overflow);

    [RuleFunction("_+_")]
    public static RuleTimestamp Add(RuleValues v, RuleDuration span, RuleTimestamp at) => Add(v, at, span);

    [RuleFunction("_+_")]
    public static RuleDuration Add(RuleValues v, RuleDuration a, RuleDuration b) => new(Operators.Add(v, a.Nanoseconds, b.Nanoseconds));

    [RuleFunction("_-_")]
    public static RuleTimestamp Subtract(RuleValues v, RuleTimestamp at, RuleDuration span) => span.Nanoseconds != long.MinValue && at.TryAdd(-span.Nanoseconds, out var sum) ? sum : v.Fail<RuleTimestamp>(Overflow);

    [RuleFunction("_-_")]
    public static RuleDuration Subtract(RuleValues v, RuleTimestamp a, RuleTimestamp b) => a.TrySince(b, out var since) ? since : v.Fail<RuleDuration>(Overflow);

    [RuleFunction("_-_")]
    public static RuleDuration Subtract(RuleValues v, RuleDuration a, RuleDuration b) => new(Operators.Subtract(v, a.Nanoseconds, b.Nanoseconds));

    [RuleFunction("getFullYear", Member = true)]
    public static long Year(RuleTimestamp at) => at.Utc.Year;

    [RuleFunction("getFullYear", Member = true)]
    public static long Year(RuleValues v, RuleTimestamp at, string zone) => In(v, at, zone).Year;

    [RuleFunction("getMonth", Member = true)]
    public static long Month(RuleTimestamp at) => at.Utc.Month - 1;

    [RuleFunction("getMonth", Member = true)]
    public static long Month(RuleValues v, RuleTimestamp at, string zone) => In(v, at, zone).Month - 1;

    [RuleFunction("getDate", Member = true)]
    public static long Date(RuleTimestamp at) => at.Utc.Day;

    [RuleFunction("getDate", Member = true)]
    public static long Date(RuleValues v, RuleTimestamp at, string zone) => In(v, at, zone).Day;

    [RuleFunction("getDayOfMonth", Member = true)]
    public static long DayOfMonth(RuleTimestamp at) => at.Utc.Day - 1;

    [RuleFunction("getDayOfMonth", Member = true)]
    public static long DayOfMonth(RuleValues v, RuleTimestamp at, string zone) => In(v, at, zone).Day - 1;

    [RuleFunction("getDayOfWeek", Member = true)]
    public static long DayOfWeek(RuleTimestamp at) => (long)at.Utc.DayOfWeek;

    [RuleFunction("getDayOfWeek", Member = true)]
    public static long DayOfWeek(RuleValues v, RuleTimestamp at, string zone) => (long)In(v, at, zone).DayOfWeek;

    [RuleFunction("getDayOfYear", Member = true)]
    public static long DayOfYear(RuleTimestamp at) => at.Utc.DayOfYear - 1;

    [RuleFunction("getDayOfYear", Member = true)]
    public static long DayOfYear(RuleValues v, RuleTimestamp at, string zone) => In(v, at, zone).DayOfYear - 1;

    [RuleFunction("getHours", Member = true)]
    public static long Hours(RuleTimestamp at) => at.Utc.Hour;

    [RuleFunction("getHours", Member = true)]
    public static long Hours(RuleValues v, RuleTimestamp at, string zone) => In(v, at, zone).Hour;

    [RuleFunction("getMinutes", Member = true)]
    public static long Minutes(RuleTimestamp at) => at.Utc.Minute;

    [RuleFunction("getMinutes", Member = true)]
    public static long Minutes(RuleValues v, RuleTimestamp at, string zone) => In(v, at, zone).Minute;

    [RuleFunction("getSeconds", Member = true)]
    public static long Seconds(RuleTimestamp at) => at.Utc.Second;

    [RuleFunction("getSeconds", Member = true)]
    public static long Seconds(RuleValues v, RuleTimestamp at, string zone) => In(v, at, zone).Second;

    [RuleFunction("getMilliseconds", Member = true)]
    public static long Milliseconds(RuleTimestamp at) => at.Nanoseconds / 1_000_000;

    [RuleFunction("getMilliseconds", Member = true)]
    public static long Milliseconds(RuleValues v, RuleTimestamp at, string zone) => In(v, at, zone) is var _ ? at.Nanoseconds / 1_000_000 : 0;

    [RuleFunction("getHours", Member = true)]
    public static long Hours(RuleDuration span) => span.Nanoseconds / (3600 * RuleDuration.Second);

    [RuleFunction("getMinutes", Member = true)]
    public static long Minutes(RuleDuration span) => span.Nanoseconds / (60 * RuleDuration.Second);

    [RuleFunction("getSeconds", Member = true)]
    public static long Seconds(RuleDuration span) => span.Nanoseconds / RuleDuration.Second;

    // What is left over beside the whole seconds, as the conformance vectors want it.
    [RuleFunction("getMilliseconds", Member = true)]
    public static long Milliseconds(RuleDuration span) => span.Nanoseconds % RuleDuration.Second / 1_000_000;

    static DateTime In(RuleValues v, RuleTimestamp at, string zone)
    {
        if (RuleTimestamp.TryOffset(zone.Length == 5 && char.IsAsciiDigit(zone[0]) ? "+" + zone : zone, out var minutes)) return Moved(v, at.Utc, TimeSpan.FromMinutes(minutes));
        if (zone == "") return at.Utc;
        if (!zones.ContainsKey(zone)) v.Charge(CostOfZone);
        if (zones.Count > 1000) zones.Clear();
        return zones.GetOrAdd(zone, name => name.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : null) is { } known
            ? Moved(v, at.Utc, known.GetUtcOffset(at.Utc))
            : v.Fail<DateTime>("platform.rule.zone", ("zone", zone.Length > 64 ? zone[..64] : zone));
    }

    static DateTime Moved(RuleValues v, DateTime at, TimeSpan by)
    {
        var ticks = at.Ticks + by.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new(ticks) : v.Fail<DateTime>(Overflow);
    }
}
