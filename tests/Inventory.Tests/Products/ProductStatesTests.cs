using Dialtone.Inventory.Products;
using Dialtone.Platform.Failures;

namespace Dialtone.Inventory.Tests.Products;

public sealed class ProductStatesTests
{
    [Fact]
    public void A_step_the_table_lacks_is_refused_and_the_legal_ones_are_named()
    {
        var refused = Should.Throw<Refused>(() => ProductStates.Demand("pendingActive", "suspended"));
        refused.Status.ShouldBe(409);
        ((IEnumerable<string>)refused.Problems[0].Values["legal"]!).ShouldBe(["active", "cancelled", "aborted"]);
    }

    [Theory]
    [InlineData("created", "active"), InlineData("active", "suspended"), InlineData("suspended", "terminated"), InlineData("active", "active")]
    public void Legal_steps_pass(string from, string to) => ProductStates.Demand(from, to);

    [Fact]
    public void Nothing_follows_an_end() => ProductStates.Ended.ShouldAllBe(state => ProductStates.From(state).Count == 0);
}
