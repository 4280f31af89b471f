using System.Net;

namespace Dialtone.Peers.Tests;

public sealed class PeerTests : IDisposable
{
    private readonly Simulator peers = Simulator.Fresh();

    public void Dispose() => peers.Dispose();

    [Theory]
    [InlineData("activation", "activate-mobile", "serviceId")]
    [InlineData("activation", "suspend-anything", "serviceId")]
    [InlineData("resource", "reserve-port", "port")]
    [InlineData("resource", "assign-port", "port")]
    [InlineData("resource", "configure-line", "line")]
    [InlineData("resource", "assign-ip", "ipv4")]
    [InlineData("resource", "release-port", "reference")]
    [InlineData("billing", "start-billing", "noticeId")]
    public async Task An_operation_is_done_and_is_an_effect(string peer, string operation, string property)
    {
        var reply = await peers.Ask($"/{peer}/{operation}", "r1", """{"orderNumber":"DT1","items":[{"name":"5G-129"}]}""");

        reply.Result.GetProperty(property).GetString().ShouldNotBeNullOrEmpty();
        var effect = (await peers.Effects(peer)).Single();
        effect.GetProperty("operation").GetString().ShouldBe(operation);
        effect.GetProperty("result").GetRawText().ShouldBe(reply.Result.GetRawText());
    }

    [Theory]
    [InlineData("payment/charge", """{"amount":{"value":129,"unit":"CNY"}}""", null)]
    [InlineData("payment/charge", """{"amount":129}""", null)]
    [InlineData("payment/charge", """{"amount":0}""", "amount-invalid")]
    [InlineData("payment/charge", "{}", "amount-invalid")]
    [InlineData("payment/charge", """{"amount":50000.01}""", "over-limit")]
    [InlineData("payment/steal", """{"amount":1}""", "unknown-operation")]
    [InlineData("message/send", """{"to":"19900010001","text":"您好"}""", null)]
    [InlineData("message/send", "{}", "to-missing")]
    [InlineData("identity/guess", "{}", "unknown-operation")]
    public async Task A_request_is_accepted_or_refused_for_good_with_a_reason_in_both_languages(string path, string body, string? code)
    {
        var reply = await peers.Ask($"/{path}", "r1", body);

        reply.Status.ShouldBe(code is null ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);
        (await peers.Get($"/{path.Split('/')[0]}/requests/r1")).ShouldBe(reply);
        if (code is null) return;
        reply.Code.ShouldBe(code);
        reply.Json.GetProperty("reason").GetProperty("en").GetString().ShouldNotBeNullOrEmpty();
        (await peers.Get("/effects")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Balances_are_those_of_the_account_and_some_are_in_arrears()
    {
        var arrears = new List<decimal>();
        for (var account = 0; account < 100; account++)
            arrears.Add((await peers.Ask("/billing/get-balance", $"g{account}", $$"""{"account":"A{{account}}"}""")).Result.GetProperty("arrears").GetProperty("value").GetDecimal());

        arrears.Count(amount => amount > 0).ShouldBeInRange(1, 30);
        (await peers.Ask("/billing/get-balance", "again", """{"account":"A7"}""")).Result.GetProperty("arrears").GetProperty("value").GetDecimal().ShouldBe(arrears[7]);
    }

    [Fact]
    public async Task The_page_is_served_in_both_languages_and_loads_nothing_from_elsewhere()
    {
        var page = await peers.Get("/");
        page.Text.ShouldContain("外围系统模拟器");
        page.Text.ShouldContain("Peers simulator");
        page.Text.Replace("http://www.w3.org/2000/svg", "").ShouldNotContain("http");
    }

    [Fact]
    public async Task The_summary_counts_requests_deliveries_effects_and_pending_work()
    {
        await peers.Ask("/activation/activate-mobile", "r1");
        await peers.Ask("/activation/activate-mobile", "r1");
        await peers.Ask("/field/install", "f1");

        var summary = (await peers.Get("/summary")).Items;
        summary.Count.ShouldBe(7);
        Counts("activation").ShouldBe([1, 2, 1, 0]);
        Counts("field").ShouldBe([1, 1, 0, 1]);
        (await peers.Get("/health")).Status.ShouldBe(HttpStatusCode.OK);

        int[] Counts(string peer) => [.. ((string[])["requests", "deliveries", "effects", "pending"])
            .Select(count => summary.Single(item => item.GetProperty("peer").GetString() == peer).GetProperty(count).GetInt32())];
    }
}
