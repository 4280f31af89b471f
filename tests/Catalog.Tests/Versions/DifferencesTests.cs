using System.Text.Json.Nodes;
using Dialtone.Catalog.Versions;

namespace Dialtone.Catalog.Tests.Versions;

public sealed class DifferencesTests
{
    static OfferingSnapshot Of(string offering, params (string Id, string Price)[] prices) => new((JsonObject)JsonNode.Parse(offering)!, [.. prices.Select(p => (p.Id, (JsonObject)JsonNode.Parse(p.Price)!))]);

    static string[] Between(OfferingSnapshot a, OfferingSnapshot b) => [.. Differences.Between(a, b).Select(d => $"{d.Of}/{d.Name}/{d.Field}: {d.Before ?? "—"} → {d.After ?? "—"}")];

    [Fact]
    public void An_attribute_is_told_by_its_path() => Between(
        Of("""{"name":"a","validFor":{"startDateTime":"2026-01-01T00:00:00Z"},"lastUpdate":"x"}"""), Of("""{"name":"b","validFor":{"endDateTime":"2027-01-01T00:00:00Z"},"lastUpdate":"y"}"""))
        .ShouldBe(["offering//name: a → b", "offering//validFor.startDateTime: 2026-01-01T00:00:00Z → —", "offering//validFor.endDateTime: — → 2027-01-01T00:00:00Z"]);

    [Fact]
    public void Members_are_the_same_by_id_so_their_order_is_no_difference() => Between(
        Of("""{"bundledProductOffering":[{"id":"1","name":"x"},{"id":"2","name":"y"}]}"""), Of("""{"bundledProductOffering":[{"id":"2","name":"y"},{"id":"1","name":"x"}]}""")).ShouldBeEmpty();

    [Fact]
    public void A_member_that_came_or_went_is_one_difference() => Between(
        Of("""{"rule":[{"key":"r1","name":"旧"}]}"""), Of("""{"rule":[{"key":"r2","name":"新"}]}""")).ShouldBe(["rule/旧/: 旧 → —", "rule/新/: — → 新"]);

    [Fact]
    public void The_last_member_that_went_is_told_too() => Between(Of("""{"rule":[{"key":"r1"}]}"""), Of("""{"rule":[]}""")).ShouldBe(["rule/r1/: r1 → —"]);

    [Fact]
    public void A_drafts_copy_of_a_price_is_the_price_it_was_copied_from() => Between(
        Of("{}", ("p", """{"name":"月费","price":{"value":199}}""")), Of("{}", ("copy", """{"name":"月费","price":{"value":189},"design":{"replaces":{"id":"p","version":1}}}""")))
        .ShouldBe(["productOfferingPrice/月费/price.value: 199 → 189"]);

    [Fact]
    public void Numbers_are_compared_by_value() => Between(Of("""{"stackingOrder":1.0}"""), Of("""{"stackingOrder":1}""")).ShouldBeEmpty();
}
