using System.Globalization;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Pricing;

/// <summary>The sentences of a receipt, as a clerk would say them over the counter. They are stored with it, so they are made here and not when it is shown.</summary>
internal static class PriceWords
{
    public static (string Zh, string En) Price(OfferPrice p, decimal unit, int quantity, int? months)
    {
        var (zhPer, enPer) = Per(p);
        var zh = $"“{p.Name}”标准资费 {Show(unit, p.Unit)}{zhPer}";
        var en = $"Listed price of “{p.NameEn}”: {Show(unit, p.Unit)}{enPer}";
        if (quantity > 1) (zh, en) = ($"{zh}，共 {quantity} 份", $"{en}, {quantity} of them");
        if (months is { } n) (zh, en) = ($"{zh}，前 {n} 个月收取", $"{en}, for the first {n} months");
        return (zh + "。", en + ".");
    }

    public static (string Zh, string En) Tiers(OfferPrice p, decimal quantity)
    {
        var tiers = p.Tiers!;
        var (zhTable, enTable) = (string.Join("；", tiers.Steps.Select(s => $"{RangeZh(s)}每{Measure(p)} {Show(s.Value, p.Unit)}")), string.Join("; ", tiers.Steps.Select(s => $"{RangeEn(s)}: {Show(s.Value, p.Unit)} each")));
        if (p.Type == "usage") return ($"按用量分档计费：{zhTable}。", $"Charged by use in tiers: {enTable}.");
        return tiers.Mode == "graduated"
            ? ($"数量 {Plain(quantity)}，分段累进：{zhTable}，合计 {Show(TierPrices.Of(tiers, quantity), p.Unit)}。", $"Quantity {Plain(quantity)}, each tier at its own price ({enTable}): {Show(TierPrices.Of(tiers, quantity), p.Unit)} in all.")
            : ($"数量 {Plain(quantity)}，达到“{RangeZh(TierPrices.At(tiers, quantity))}”档，每{Measure(p)} {Show(TierPrices.At(tiers, quantity).Value, p.Unit)}。", $"Quantity {Plain(quantity)} reaches the tier {RangeEn(TierPrices.At(tiers, quantity))}: {Show(TierPrices.At(tiers, quantity).Value, p.Unit)} each.");
    }

    public static (string Zh, string En) Covered(OfferPrice by, int units, int of) => units >= of
        ? ($"已包含在“{by.Name}”内，不另收费。", $"Included in “{by.NameEn}”, not charged again.")
        : ($"其中 {units} 份已包含在“{by.Name}”内。", $"{units} of them included in “{by.NameEn}”.");

    public static (string Zh, string En) Discount(OfferPrice d, decimal taken)
    {
        var (zhHow, enHow) = d.Percentage is { } percent ? (Fold(percent), $"{Plain(percent)}% off") : ($"优惠 {Show(taken, d.Unit)}", $"{Show(taken, d.Unit)} off");
        var (zhFor, enFor) = d.Months is { } n ? ($"，优惠期 {n} 个月", $", for the first {n} months") : ("", "");
        return ($"享受“{d.Name}”：{zhHow}{zhFor}。", $"“{d.NameEn}”: {enHow}{enFor}.");
    }

    public static (string Zh, string En) Because((string Zh, string En)? reason, string? condition, IReadOnlyList<ReceiptRead> reads)
    {
        if (condition is null) return ("", "");
        if (reason is { } said) return ($"适用条件：{said.Zh.TrimEnd('。')}。", $" Because: {said.En.TrimEnd('.')}.");
        var values = string.Join(", ", reads.Select(r => $"{r.Name} = {r.Value}"));
        return ($"满足条件 {condition}（{values}）。", $" The condition {condition} holds ({values}).");
    }

    public static (string Zh, string En) Rounded(string unit) => Rounding.Digits(unit) switch
    {
        0 => ("金额四舍五入到整数。", "Rounded to a whole amount."),
        2 => ("金额四舍五入到分。", "Rounded to two decimals."),
        _ => ("金额四舍五入到千分位。", "Rounded to three decimals."),
    };

    public static (string Zh, string En) Later(int month, decimal amount, string unit) =>
        ($"从第 {month} 个月起为 {Show(amount, unit)}。", $"From month {month} on: {Show(amount, unit)}.");

    public static (string Zh, string En) AtZero() => ("优惠后不低于零。", "Never below zero.");

    public static (string Zh, string En) Once(string type) => type switch
    {
        "deposit" => ("押金，一次收取", "Deposit, once"),
        "prepayment" => ("预存款，一次收取", "Prepayment, once"),
        "recurring" => ("按周期收取，起始时计费", "Charged by period, at its start"),
        _ => ("一次性收取", "Charged once"),
    };

    public static (string Zh, string En) Month(DateOnly from, DateOnly to, decimal full, decimal amount, string unit, string rule)
    {
        var (days, month) = (to.DayNumber - from.DayNumber + 1, Prorating.Days(from));
        if (amount == full) return ($"{from.Month}月整月 {Show(full, unit)}", $"Whole month: {Show(full, unit)}");
        return rule == "half"
            ? ($"{from.Day} 日起用，按半月收取：{Show(full, unit)} ÷ 2", $"From day {from.Day}, half a month: {Show(full, unit)} ÷ 2")
            : ($"按天折算：{Show(full, unit)} × {days}/{month} 天", $"By day: {Show(full, unit)} × {days}/{month} days");
    }

    /// <summary>Of a month in which it ends.</summary>
    public static (string Zh, string En) Stopped(DateOnly from, DateOnly to, decimal full, decimal amount, string unit, string rule) => rule != "half" || amount == full
        ? Month(from, to, full, amount, unit, rule)
        : ($"用到 {to.Day} 日，按半月收取：{Show(full, unit)} ÷ 2", $"Until day {to.Day}, half a month: {Show(full, unit)} ÷ 2");

    /// <summary>The amount with its currency, in the one form both languages read.</summary>
    public static string Show(decimal amount, string unit) => unit == "CNY" ? "¥" + Money(amount, unit) : $"{Money(amount, unit)} {unit}";

    // A tariff of half a cent keeps its half cent.
    static string Money(decimal amount, string unit) => amount.ToString("0." + new string('0', Rounding.Digits(unit)) + "########", CultureInfo.InvariantCulture).TrimEnd('.');

    static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    static (string Zh, string En) Per(OfferPrice p) => p.Type switch
    {
        "recurring" when p.Period is null or "month" => ("/月", " a month"),
        "usage" when p.UnitOfMeasure is { } unit => ($"/{Unit(unit)}", $" per {unit}"),
        _ => ("", ""),
    };

    static string Measure(OfferPrice p) => p.UnitOfMeasure is { } unit ? Unit(unit) : "份";

    static string Unit(string unit) => unit switch { "minute" => "分钟", "message" => "条", "hour" => "小时", "day" => "天", _ => unit };

    static string RangeZh(PriceTier s) => s.To is { } to ? $"{Plain(s.From)}–{Plain(to)}（不含）" : s.From == 0 ? "全部" : $"{Plain(s.From)} 及以上";

    static string RangeEn(PriceTier s) => s.To is { } to ? $"{Plain(s.From)} to below {Plain(to)}" : s.From == 0 ? "all" : $"{Plain(s.From)} and more";

    // 30 per cent off is 7 折 to a Chinese customer.
    static string Fold(decimal percent) => percent >= 100 ? "免费" : $"{Plain((100 - percent) / 10)} 折";
}
