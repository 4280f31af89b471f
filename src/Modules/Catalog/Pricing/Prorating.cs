using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Pricing;

/// <summary>Which part of a month's charge is due for a month not served whole (首月, 末月).</summary>
internal static class Prorating
{
    const int Half = 15;

    /// <summary>The part due of the month from the day it is served: by day, a half from the 16th on, or all of it.</summary>
    public static decimal OfStart(DateOnly start, string rule) => rule switch
    {
        "full" => 1m,
        "half" => start.Day > Half ? 0.5m : 1m,
        _ => (decimal)(Days(start) - start.Day + 1) / Days(start),
    };

    /// <summary>The part due of the month up to the day that is served last: by day, a half up to the 15th, or all of it.</summary>
    public static decimal OfStop(DateOnly stop, string rule) => rule switch
    {
        "full" => 1m,
        "half" => stop.Day <= Half ? 0.5m : 1m,
        _ => (decimal)stop.Day / Days(stop),
    };

    /// <summary>What the last month costs of a charge that ends on a day.</summary>
    public static decimal LastMonth(Charge charge, DateOnly stop) => Rounding.Round(charge.Amount * OfStop(stop, charge.Proration.Stop), charge.Unit);

    public static int Days(DateOnly month) => DateTime.DaysInMonth(month.Year, month.Month);
}
