using System.Globalization;
using Dialtone.Catalog.Pricing;

namespace Dialtone.Catalog.Terms;

/// <summary>The sentences of a penalty, as a clerk would say them; each ends before its amount.</summary>
internal static class ContractWords
{
    public static (string Zh, string En) ByMonths(int remaining, decimal minimumSpend, decimal percentage) =>
        ($"剩余 {remaining} 个月 × 每月最低消费 {PriceWords.Show(minimumSpend, "CNY")} × {Plain(percentage)}%", $"{remaining} months left × minimum spend {PriceWords.Show(minimumSpend, "CNY")} × {Plain(percentage)}%");

    public static (string Zh, string En) ByRule(int remaining, string rule) => ($"剩余 {remaining} 个月，按公式 {rule}", $"{remaining} months left, by the formula {rule}");

    public static (string Zh, string En) Fixed(int remaining) => ($"剩余 {remaining} 个月，合约约定的固定违约金", $"{remaining} months left, the fixed penalty of the contract");

    public static (string Zh, string En) Gift(decimal value, int remaining, int months) =>
        ($"收回赠送价值：{PriceWords.Show(value, "CNY")} × 剩余 {remaining}/{months} 个月", $"What was given, claimed back: {PriceWords.Show(value, "CNY")} × {remaining}/{months} months left");

    public static (string Zh, string En) Total(decimal amount, DateOnly ends) =>
        ($"合约原定到 {Day(ends)}，提前结束，违约金合计 {PriceWords.Show(amount, "CNY")}，一次性收取。", $"The contract would run until {Day(ends)}; ending it early costs {PriceWords.Show(amount, "CNY")} in all, charged once.");

    static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
