using Dialtone.Inventory.Numbers;
using Dialtone.Platform.Failures;

namespace Dialtone.Inventory.Tests.Numbers;

public sealed class NumberPatternTests
{
    [Fact]
    public void Digits_around_the_wildcards_are_what_an_index_can_walk() =>
        NumberPattern.Of("199*88?8").ShouldBe(new NumberPattern("199%88_8", "199", "8"));

    [Fact]
    public void Digits_alone_may_stand_anywhere() => NumberPattern.Of(" 8888 ")!.Like.ShouldBe("%8888%");

    [Fact]
    public void No_wish_is_no_pattern() => NumberPattern.Of("  ").ShouldBeNull();

    [Theory, InlineData("1%"), InlineData("19_9"), InlineData("1'1"), InlineData("111111111111111111111111111111111")]
    public void What_is_no_number_is_refused(string typed) => Should.Throw<Refused>(() => NumberPattern.Of(typed)).Status.ShouldBe(400);
}
