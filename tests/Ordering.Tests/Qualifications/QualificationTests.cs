using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Ordering.Tests.Qualifications;

public sealed class QualificationTests
{
    const string Path = "/tmf-api/productOfferingQualification/v4/productOfferingQualification";

    static OfferReach Only(string? area = null, string? channel = null, string? segment = null) => new(Of(area), Of(channel), Of(segment));

    static ReachItem[] Of(string? id) => id is null ? [] : [new(id, "名" + id, id)];

    static async Task<(TestApp App, Shop Shop)> Open(Db db)
    {
        var shop = new Shop();
        var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        return (app, shop);
    }

    static string Asks(string offer, string more = "") => $$"""{"instantSyncQualification":true,"relatedParty":[{"id":"c1","role":"customer"}],"productOfferingQualificationItem":[{"id":"1","productOffering":{"id":"{{offer}}"} }]{{more}} }""";

    static (string Result, string[] Reasons) Answer(JsonNode qualification)
    {
        var item = qualification["productOfferingQualificationItem"]![0]!;
        return ((string)item["qualificationItemResult"]!, [.. (item["eligibilityUnavailabilityReason"]?.AsArray() ?? []).Select(r => (string)r!["code"]!)]);
    }

    [Theory, BothDatabases]
    public async Task An_offering_is_qualified_or_the_answer_says_in_words_why_not(Db db)
    {
        var (app, shop) = await Open(db);
        await using var _ = app;
        Answer(await app.Http.Post(Path, Asks("mobile"))).ShouldBe(("qualified", []));
        shop.Offers["mobile"] = Shop.Mobile with { Reach = Only(area: "02", channel: "portal", segment: "gold") };
        var no = await app.Http.Post(Path, Asks("mobile"));
        Answer(no).Reasons.ShouldBe(["ordering.offering.area", "ordering.offering.channel", "ordering.offering.segment"]);
        ((string)no["qualificationResult"]!).ShouldBe("unqualified");
        ((string)no["productOfferingQualificationItem"]![0]!["eligibilityUnavailabilityReason"]![1]!["label"]!).ShouldBe("\"mobile\" is sold through portal only, not through this channel.");
        ((string)no["state"]!).ShouldBe("done");
        Answer(await app.Http.Post(Path, Asks("ended"))).Reasons.ShouldBe(["ordering.offering.ended"]);
        Answer(await app.Http.Post(Path, Asks("future", ""","provideUnavailabilityReason":false"""))).ShouldBe(("unqualified", []));
    }

    [Theory, BothDatabases]
    public async Task Another_place_or_channel_is_asked_about_anew(Db db)
    {
        var (app, shop) = await Open(db);
        await using var _ = app;
        shop.Offers["mobile"] = Shop.Mobile with { Reach = Only(area: "0203", channel: "portal") };
        Answer(await app.Http.Post(Path, Asks("mobile", ""","place":[{"id":"02030101-1-1"}],"channel":{"id":"portal"}"""))).ShouldBe(("qualified", []));
        Answer(await app.Http.Post(Path, Asks("mobile", ""","place":[{"id":"02040101-1-1"}],"channel":{"id":"portal"}"""))).Reasons.ShouldBe(["ordering.offering.area"]);
    }

    [Theory, BothDatabases]
    public async Task Alternatives_are_of_the_same_kind_and_could_be_had(Db db)
    {
        var (app, shop) = await Open(db);
        await using var _ = app;
        shop.Offers["mobile"] = Shop.Mobile with { Reach = Only(segment: "gold") };
        foreach (var (id, reach) in new[] { ("near", OfferReach.Unlimited), ("gold", Only(segment: "gold")) }) shop.Offers[id] = Shop.Mobile with { Id = id, Name = id, Reach = reach };
        var item = (await app.Http.Post(Path, Asks("mobile", ""","provideAlternative":true""")))["productOfferingQualificationItem"]![0]!;
        item["alternateProductOfferingProposal"]!.AsArray().Select(a => (string)a!["alternateProductOffering"]!["id"]!).ShouldBe(["near"]);
    }

    [Theory, BothDatabases]
    public async Task Without_offerings_the_answer_is_what_may_be_had(Db db)
    {
        var (app, shop) = await Open(db);
        await using var _ = app;
        shop.Offers["mobile"] = Shop.Mobile with { Reach = Only(area: "02") };
        var all = await app.Http.Post(Path, """{"instantSyncQualification":true,"provideOnlyAvailable":true,"relatedParty":[{"id":"c1","role":"customer"}]}""");
        var found = all["productOfferingQualificationItem"]!.AsArray().Select(i => (string)i!["productOffering"]!["id"]!).ToArray();
        found.ShouldContain("ftth");
        found.ShouldNotContain("mobile");
        found.ShouldNotContain("ended");
    }

    [Theory, BothDatabases]
    public async Task An_answer_that_can_wait_comes_through_the_outbox_and_v5_has_it_in_its_words(Db db)
    {
        var (app, _) = await Open(db);
        await using var __ = app;
        var asked = await app.Http.Post(Path, Asks("ended").Replace("true", "false"));
        ((string)asked["state"]!).ShouldBe("acknowledged");
        await app.Settle();
        var answer = await app.Http.Get((string)asked["href"]!);
        ((string)answer["state"]!).ShouldBe("done");
        Answer(answer).Reasons.ShouldBe(["ordering.offering.ended"]);
        var five = await app.Http.Get($"/tmf-api/productOfferingQualification/v5/checkProductOfferingQualification/{asked["id"]}");
        ((string)five["checkProductOfferingQualificationItem"]![0]!["eligibilityResultReason"]![0]!["code"]!).ShouldBe("ordering.offering.ended");
        (await app.Http.Post(Path, """{"productOfferingQualificationItem":[{"id":"1"}]}""", 400))["code"]!.GetValue<string>().ShouldBe("platform.required");
    }
}
