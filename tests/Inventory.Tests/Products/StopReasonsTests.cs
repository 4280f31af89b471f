using Dialtone.Inventory.Products;
using Dialtone.Platform.Failures;

namespace Dialtone.Inventory.Tests.Products;

public sealed class StopReasonsTests
{
    [Fact]
    public void Service_returns_when_the_last_reason_clears_and_not_before()
    {
        StopReasons.StatusOf("active", ["arrears", "lost"]).ShouldBe("suspended");
        StopReasons.StatusOf("suspended", ["lost"]).ShouldBe("suspended");
        StopReasons.StatusOf("suspended", []).ShouldBe("active");
    }

    [Fact]
    public void Reasons_do_not_bring_an_ended_or_waiting_product_to_life()
    {
        StopReasons.StatusOf("terminated", []).ShouldBe("terminated");
        StopReasons.StatusOf("pendingActive", ["lost"]).ShouldBe("pendingActive");
        Should.Throw<Refused>(() => StopReasons.After("terminated", [], "terminated", ["lost"])).Status.ShouldBe(409);
    }

    [Fact]
    public void Asking_to_resume_clears_the_administrative_stop_alone()
    {
        StopReasons.After("suspended", ["administrative"], "active", ["administrative"]).ShouldBeEmpty();
        Should.Throw<Refused>(() => StopReasons.After("suspended", ["arrears", "administrative"], "active", ["arrears", "administrative"])).Problems[0].Code.ShouldBe("inventory.stop.open");
    }

    [Fact]
    public void Suspending_without_a_reason_is_administrative_and_with_reasons_has_them() =>
        (StopReasons.After("active", [], "suspended", []).Single(), StopReasons.After("active", [], "suspended", ["risk"]).Single()).ShouldBe(("administrative", "risk"));
}
