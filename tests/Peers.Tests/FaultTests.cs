using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Dialtone.Peers.Tests;

public sealed class FaultTests : IDisposable
{
    private const string Mobile = "/activation/activate-mobile";
    private static readonly TimeSpan impatience = TimeSpan.FromSeconds(2);
    private readonly Simulator peers = Simulator.Fresh();

    public void Dispose() => peers.Dispose();

    [Fact]
    public async Task A_peer_that_is_down_answers_503_without_effect_and_cannot_be_asked()
    {
        await peers.Fault("""{"peer":"activation","mode":"down"}""");

        (await peers.Ask(Mobile, "r1")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await peers.Get("/activation/requests/r1")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await peers.Effects("activation")).ShouldBeEmpty();
        (await peers.Ask("/message/send", "m1", """{"to":"1"}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_slow_peer_is_pending_meanwhile_and_answers_after_the_delay()
    {
        await peers.Fault("""{"peer":"activation","mode":"slow","delayMs":3000}""");
        var watch = Stopwatch.StartNew();
        var call = peers.Ask(Mobile, "r1");
        await peers.Until("/activation/requests/r1", HttpStatusCode.Accepted);
        (await call).Status.ShouldBe(HttpStatusCode.OK);
        watch.ElapsedMilliseconds.ShouldBeGreaterThanOrEqualTo(2990);
        (await peers.Effects("activation")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_request_delivered_twice_is_listed_twice_and_has_one_effect()
    {
        await peers.Fault("""{"peer":"activation","mode":"twice"}""");

        (await peers.Ask(Mobile, "r1")).Status.ShouldBe(HttpStatusCode.OK);
        var received = (await peers.Received("activation")).Single();
        received.GetProperty("deliveries").GetInt32().ShouldBe(2);
        received.GetProperty("deliveredAt").GetArrayLength().ShouldBe(2);
        (await peers.Effects("activation")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_late_answer_comes_after_its_effect()
    {
        await peers.Fault("""{"peer":"billing","mode":"late","times":1}""");

        await Should.ThrowAsync<OperationCanceledException>(() => peers.Ask("/billing/start-billing", "b1", patience: impatience));
        (await peers.Effects("billing")).Count.ShouldBe(1);
        var asked = await peers.Get("/billing/requests/b1");
        asked.Status.ShouldBe(HttpStatusCode.OK);
        (await peers.Ask("/billing/start-billing", "b1")).ShouldBe(asked);
    }

    [Fact]
    public async Task A_garbled_answer_is_no_json_and_the_effect_is_there()
    {
        await peers.Fault("""{"peer":"activation","mode":"garbled","times":1}""");

        var garbled = await peers.Ask(Mobile, "r1");
        Should.Throw<JsonException>(() => garbled.Json);
        (await peers.Effects("activation")).Count.ShouldBe(1);
        (await peers.Ask(Mobile, "r1")).Text.ShouldStartWith(garbled.Text);
    }

    [Fact]
    public async Task A_silent_peer_has_no_effect_and_never_answers()
    {
        await peers.Fault("""{"peer":"activation","mode":"silent","times":1}""");

        await Should.ThrowAsync<OperationCanceledException>(() => peers.Ask(Mobile, "r1", patience: impatience));
        (await peers.Get("/activation/requests/r1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await peers.Ask(Mobile, "r1")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_fault_ends_after_its_times_and_an_enquiry_uses_none_up()
    {
        await peers.Fault("""{"peer":"activation","mode":"down","times":2}""");

        (await peers.Ask(Mobile, "r1")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await peers.Get("/activation/requests/r1");
        (await peers.Get("/faults")).Items.Single().GetProperty("left").GetInt32().ShouldBe(1);
        (await peers.Ask(Mobile, "r1")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await peers.Ask(Mobile, "r1")).Status.ShouldBe(HttpStatusCode.OK);
        (await peers.Get("/faults")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_of_one_operation_leaves_the_others_alone()
    {
        await peers.Fault("""{"peer":"activation","operation":"activate-iptv","mode":"down"}""");

        (await peers.Ask("/activation/activate-iptv", "r1")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await peers.Ask(Mobile, "r2")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_enquiry_can_have_a_fault_of_its_own()
    {
        await peers.Ask(Mobile, "r1");
        await peers.Fault("""{"peer":"activation","operation":"requests","mode":"garbled","times":1}""");

        var garbled = await peers.Get("/activation/requests/r1");
        Should.Throw<JsonException>(() => garbled.Json);
        (await peers.Get("/activation/requests/r1")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Faults_are_replaced_cleared_one_by_one_and_all_at_once()
    {
        await peers.Fault("""{"peer":"activation","mode":"down"}""");
        await peers.Fault("""{"peer":"activation","mode":"slow"}""");
        await peers.Fault("""{"peer":"activation","operation":"activate-iptv","mode":"down"}""");
        await peers.Fault("""{"peer":"billing","mode":"down"}""");
        (await peers.Get("/faults")).Items.Count.ShouldBe(3);

        await peers.Delete("/faults?peer=activation&operation=");
        (await peers.Get("/faults")).Items.Count.ShouldBe(2);
        await peers.Delete("/faults");
        (await peers.Get("/faults")).Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"peer":"nobody","mode":"down"}""", "unknown-peer")]
    [InlineData("""{"peer":"billing","mode":"sleepy"}""", "unknown-mode")]
    [InlineData("""{"peer":"billing","mode":"3"}""", "unknown-mode")]
    [InlineData("""{"peer":"billing","mode":"down","times":0}""", "out-of-range")]
    [InlineData("""{"peer":"billing","mode":"late","delayMs":-1}""", "out-of-range")]
    public async Task A_fault_that_makes_no_sense_is_refused(string body, string code)
    {
        var reply = await Calls.Send(peers.CreateClient(), new(HttpMethod.Post, "/faults") { Content = new StringContent(body) });
        reply.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        reply.Code.ShouldBe(code);
    }
}
