using Dialtone.Ordering.Decomposition;
using Dialtone.Ordering.Lines;

namespace Dialtone.Ordering.Tests.Decomposition;

public sealed class OrderDecomposerTests
{
    [Fact]
    public void Tasks_come_from_the_offers_in_order_and_wait_for_each_other()
    {
        var plan = OrderDecomposer.Plan([Shop.GoodFusion()], new Shop().Offers);
        plan.Select(t => t.Id).ShouldBe(["1.1/install", "1.1/line", "1.2/activate-mobile"]);
        plan.Single(t => t.Id == "1.1/line").DependsOn.ShouldBe(["1.1/install"]);
        plan.Select(t => t.UnitId).ShouldBe(["1.1", "1.1", "1.2"], "a bundle's parts come into service each by itself");
    }

    [Fact]
    public void A_part_waits_for_the_nearest_task_above_it_and_for_nothing_where_there_is_none()
    {
        var ftth = Shop.Of(Shop.Ftth, "1", Shop.Of(Shop.Iptv, "1.1"));
        OrderDecomposer.Plan([ftth], new Shop().Offers).Single(t => t.Id == "1.1/activate-iptv").DependsOn.ShouldBe(["1/line"]);
        OrderDecomposer.Plan([Shop.Of(Shop.Iptv, "1")], new Shop().Offers).Single().DependsOn.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_order_gives_the_same_plan()
    {
        static string Show(IReadOnlyList<PlannedTask> plan) => string.Join("|", plan.Select(t => $"{t.Id}<-{string.Join(",", t.DependsOn)}"));
        Show(OrderDecomposer.Plan([Shop.GoodFusion()], new Shop().Offers)).ShouldBe(Show(OrderDecomposer.Plan([Shop.GoodFusion()], new Shop().Offers)));
    }

    [Fact]
    public void Lines_survive_the_way_through_a_cart_and_an_order()
    {
        var good = Shop.GoodFusion() with { Effectivity = new("date", new(2026, 12, 1)), AccountId = "a1", UserPartyId = "p9", Characteristics = new Dictionary<string, string> { ["contractTerm"] = "24" } };
        LineBodies.Read(LineBodies.Write([good], "productOrderItem"), "productOrderItem").Single().Flat().Select(l => (l.Key, l.OfferingId, l.AccessNumber, l.Iccid, l.AddressId, l.AccountId, l.UserPartyId, l.Effectivity, l.Characteristics.Count))
            .ShouldBe(good.Flat().Select(l => (l.Key, l.OfferingId, l.AccessNumber, l.Iccid, l.AddressId, l.AccountId, l.UserPartyId, l.Effectivity, l.Characteristics.Count)));
    }
}
