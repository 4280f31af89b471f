using System.Globalization;
using System.Text.Json;

namespace Dialtone.Bench;

/// <summary>The closing line of a benchmark: what was measured, the floor beside it, and whether the goal holds.</summary>
static class Result
{
    /// <param name="most">Whether the goal is the most the ratio may be, as for times, and not the least.</param>
    public static int Print(string bench, double value, double floor, double goal, string unit, bool most = false)
    {
        var ratio = value / floor;
        Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["bench"] = bench, ["value"] = Math.Round(value, 1), ["floor"] = Math.Round(floor, 1), ["ratio"] = Math.Round(ratio, 3), ["goal"] = goal, ["unit"] = unit,
        }));
        return (most ? ratio <= goal : ratio >= goal) ? 0 : 1;
    }

    public static void Round(int round, double value, double floor) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {value:0.#} against {floor:0.#}, ratio {value / floor:0.000}"));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

/// <summary>As many callers as asked, each doing one thing after another for a while; what they get done a second.</summary>
static class Load
{
    public static async Task<double> PerSecond(int callers, TimeSpan duration, Func<int, Task> act)
    {
        var done = 0;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            while (clock.Elapsed < duration)
            {
                await act(caller);
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    /// <summary>The same, and how long the slowest twentieth took at least, in milliseconds.</summary>
    public static async Task<double> P95(int callers, TimeSpan duration, Func<int, Task> act)
    {
        var took = new System.Collections.Concurrent.ConcurrentBag<double>();
        await PerSecond(callers, duration, async caller =>
        {
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            await act(caller);
            took.Add(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        });
        var sorted = took.Order().ToArray();
        return sorted[(int)(sorted.Length * 0.95)];
    }
}
