using System.Security.Cryptography;

namespace Dialtone.Platform.Time;

/// <summary>The one source of now: UTC, whole milliseconds, because that is what is stored, emitted and filtered by. Tests and journeys step it.</summary>
public sealed class Clock(TimeProvider time)
{
    public DateTimeOffset Now
    {
        get
        {
            var now = time.GetUtcNow();
            return new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        }
    }

    /// <summary>The date at the operator's: China has one zone, UTC+8, and no summer time.</summary>
    public DateOnly Today => LocalDate(Now);

    public static readonly TimeSpan LocalOffset = TimeSpan.FromHours(8);

    public static DateOnly LocalDate(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(LocalOffset).DateTime);

    /// <summary>The instant a local date begins.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), LocalOffset).ToUniversalTime();
}

/// <summary>Identifiers: UUID version 7, so that they sort by the time they were made; those of one process strictly so.</summary>
public static class Ids
{
    static long last;

    public static string New()
    {
        // The 48-bit millisecond time followed by a 12-bit counter, as RFC 9562 method 1 allows; the rest is random.
        long stamp, seen;
        do
        {
            seen = Volatile.Read(ref last);
            stamp = Math.Max(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() << 12, seen + 1);
        } while (Interlocked.CompareExchange(ref last, stamp, seen) != seen);
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        for (var i = 0; i < 6; i++) bytes[i] = (byte)(stamp >> (52 - 8 * i));
        bytes[6] = (byte)(0x70 | (stamp >> 8 & 0x0F));
        bytes[7] = (byte)stamp;
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
