using System.Net;

namespace Dialtone.Peers.Tests;

public sealed class RequestTests : IDisposable
{
    private const string Mobile = "/activation/activate-mobile";
    private readonly Simulator peers = Simulator.Fresh(fieldDelayMs: 2000);

    public void Dispose() => peers.Dispose();

    [Fact]
    public async Task A_request_repeated_has_one_effect_and_the_same_answer()
    {
        var first = await peers.Ask(Mobile, "r1", """{"number":"19900010001"}""");
        var second = await peers.Ask(Mobile, "r1", """{ "number": "19900010001" }""");

        first.Status.ShouldBe(HttpStatusCode.OK);
        second.ShouldBe(first);
        (await peers.Get("/activation/requests/r1")).ShouldBe(first);
        (await peers.Effects("activation")).Count.ShouldBe(1);
        (await peers.Received("activation")).Single().GetProperty("deliveries").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_request_sent_fifty_times_at_once_has_one_effect()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => peers.Ask("/billing/start-billing", "b1", """{"orderNumber":"DT1"}"""))));

        replies.Distinct().Count().ShouldBe(1);
        (await peers.Effects("billing")).Count.ShouldBe(1);
        (await peers.Received("billing")).Single().GetProperty("deliveries").GetInt32().ShouldBe(50);
    }

    [Theory]
    [InlineData("/activation/activate-mobile", """{"number":"2"}""")]
    [InlineData("/activation/activate-fixed", """{"number":"1"}""")]
    public async Task A_request_id_with_other_content_is_a_conflict_without_effect(string path, string body)
    {
        var first = await peers.Ask(Mobile, "r1", """{"number":"1"}""");
        var other = await peers.Ask(path, "r1", body);

        other.Status.ShouldBe(HttpStatusCode.Conflict);
        other.Json.GetProperty("status").GetString().ShouldBe("conflict");
        (await peers.Effects("activation")).Count.ShouldBe(1);
        (await peers.Ask(Mobile, "r1", """{"number":"1"}""")).ShouldBe(first);
    }

    [Fact]
    public async Task Two_peers_may_get_the_same_request_id()
    {
        await peers.Ask(Mobile, "r1");
        (await peers.Ask("/message/send", "r1", """{"to":"19900010001"}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_never_received_is_unknown()
    {
        var reply = await peers.Get("/activation/requests/never");
        reply.Status.ShouldBe(HttpStatusCode.NotFound);
        reply.Json.GetProperty("status").GetString().ShouldBe("unknown");
    }

    [Theory]
    [InlineData("/activation/activate-mobile", "", "{}", "request-id-missing")]
    [InlineData("/activation/activate-mobile", "r1", "{\"number\":", "not-json")]
    [InlineData("/activation/activate-mobile", "r1", "[]", "not-json")]
    [InlineData("/activation/activate-mobile", "r1", "{\"number\":\"\\ud800\"}", "not-json")]
    [InlineData("/nobody/knows", "r1", "{}", "unknown-peer")]
    public async Task A_malformed_request_is_refused_and_leaves_no_trace(string path, string requestId, string body, string code)
    {
        var reply = await peers.Ask(path, requestId, body);

        reply.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        reply.Code.ShouldBe(code);
        reply.Json.GetProperty("reason").GetProperty("zh").GetString().ShouldNotBeNullOrEmpty();
        (await peers.Get("/received")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_field_job_is_pending_until_its_time_and_then_done()
    {
        (await peers.Ask("/field/install", "f1")).Status.ShouldBe(HttpStatusCode.Accepted);
        (await peers.Effects("field")).ShouldBeEmpty();

        var done = await peers.Until("/field/requests/f1", HttpStatusCode.OK);
        (await peers.Ask("/field/install", "f1")).ShouldBe(done);
        (await peers.Effects("field")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Received_are_listed_newest_first_and_since_an_instant()
    {
        await peers.Ask("/message/send", "m1", """{"to":"1"}""");
        await Task.Delay(20, TestContext.Current.CancellationToken);
        var between = DateTime.UtcNow.ToString("O");
        await peers.Ask("/message/send", "m2", """{"to":"1"}""");

        (await peers.Received("message")).Select(item => item.GetProperty("requestId").GetString()).ShouldBe(["m2", "m1"]);
        (await peers.Get($"/received?since={between}")).Items.Single().GetProperty("requestId").GetString().ShouldBe("m2");
    }
}
