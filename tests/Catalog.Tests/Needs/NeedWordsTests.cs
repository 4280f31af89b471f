using Dialtone.Catalog.Needs;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Tests.Needs;

public sealed class NeedWordsTests
{
    [Theory]
    [InlineData("30G", "data 30..")]
    [InlineData("30 GB", "data 30..")]
    [InlineData("30g流量", "data 30..")]
    [InlineData("512MB", "data 0.5..")]
    [InlineData("1T", "data 1024..")]
    [InlineData("500分钟", "voice 500..")]
    [InlineData("500 minutes", "voice 500..")]
    [InlineData("1000M", "bandwidth 1000..")]
    [InlineData("千兆", "bandwidth 1000..")]
    [InlineData("300兆宽带", "bandwidth 300..")]
    [InlineData("100元以内", "monthly ..100")]
    [InlineData("100 元以下", "monthly ..100")]
    [InlineData("<=99.5", "monthly ..99.5")]
    [InlineData("100元以上", "monthly 100..")]
    [InlineData("50-100元", "monthly 50..100")]
    [InlineData("5G", "«5G»")]
    [InlineData("RH-199", "«RH-199»")]
    [InlineData("129", "«129»")]
    [InlineData("129元套餐", "«129元套餐»")]
    [InlineData("宽带 电视", "«宽带 电视»")]
    [InlineData("宽带，500M，150元以内 电视", "bandwidth 500.. monthly ..150 «宽带 电视»")]
    [InlineData("99999999999999999999G", "«99999999999999999999G»")]
    public void Needs_are_told_from_names(string typed, string understood) => Said(NeedWords.Read(new(typed))).ShouldBe(understood);

    [Fact]
    public void What_was_said_last_of_a_kind_counts_and_the_other_end_of_a_price_stays()
    {
        var need = new OfferNeed("30G ≤100") { Amounts = [new("data", new(80, null)), new("voice", new(1, 2))], Monthly = new(50, 200) };
        Said(NeedWords.Read(need)).ShouldBe("voice 1..2 data 30.. monthly 50..100");
    }

    static string Said(OfferNeed need) => string.Join(' ', [.. need.Amounts.Select(a => $"{a.Of} {Range(a.Range)}"), .. need.Monthly is { } m ? [$"monthly {Range(m)}"] : Array.Empty<string>(), .. need.Text.Length > 0 ? [$"«{need.Text}»"] : Array.Empty<string>()]);

    static string Range(NeededRange range) => FormattableString.Invariant($"{range.From:0.##}..{range.To:0.##}");
}
