using System.Text.Json.Nodes;
using Dialtone.Catalog.Tests.Intake;

namespace Dialtone.Catalog.Tests.Drafts;

public sealed class DraftTests
{
    [Theory, BothDatabases]
    public async Task A_bundle_is_built_tried_approved_by_another_published_and_retired(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var (maker, lead) = (await app.Manager("maker"), await app.Manager("lead"));
        var id = await maker.Family();

        (await maker.Monthly(id, """{"grade":"gold","city":"01"}""")).ShouldBe(139);
        (await maker.Monthly(id, """{"grade":"standard","city":"01"}""")).ShouldBe(169);
        (await maker.Monthly(id, """{"grade":"gold","city":"02"}""")).ShouldBe(169);
        var tried = await maker.Act(id, "trial", 200, """{"context":{"grade":"gold","city":"01"}}""");
        var monthly = tried["charges"]!.AsArray().Single(c => c!.Text("name") == "全家乐月费")!;
        ((int)monthly["later"]![0]!["from"]!, (decimal)monthly["later"]![0]!["amount"]!).ShouldBe((13, 169m), "the promotion ends after a year");
        var unmet = (await maker.Act(id, "trial", 200, """{"context":{"grade":"silver","city":"01"}}"""))["unmet"]!.AsArray().Single()!;
        unmet["zh"]!.ToJsonString().ShouldContain("customer.grade");

        (await maker.Act(id, "submit", 200, """{"note":"国庆上市"}""")).Text("stage").ShouldBe("submitted");
        (await maker.Act(id, "approve", 409)).Text("code").ShouldBe("catalog.draft.ownApproval");
        (await maker.Act(id, "publish", 409)).Text("code").ShouldBe("catalog.draft.stage");
        (await lead.Act(id, "approve")).Text("stage").ShouldBe("approved");
        (await app.Http.Get("/api/offerings?q=QJL-169&sellable=true"))["items"]!.AsArray().ShouldBeEmpty();
        var published = await maker.Act(id, "publish");
        (published.Text("id"), published.Text("stage")).ShouldBe((id, "published"));
        (await app.Http.Get("/api/offerings?q=QJL-169&sellable=true"))["items"]![0]!.Text("id").ShouldBe(id);

        (await maker.Save(id, "[]", expected: 409)).Text("code").ShouldBe("catalog.draft.published");
        (await maker.Act(id, "retire")).Text("stage").ShouldBe("retired");
        (await app.Http.Get("/api/offerings?q=QJL-169&sellable=true"))["items"]!.AsArray().ShouldBeEmpty();
        (await app.Find(id))!.Prices.Count.ShouldBe(2, "who has it is priced as before");
    }

    [Theory, BothDatabases]
    public async Task A_new_version_takes_the_place_of_the_old_one_only_when_it_is_published(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var (maker, lead) = (await app.Manager("maker"), await app.Manager("lead"));
        const string published = "off-fusion-199";
        var before = (await app.Find(published))!;
        var id = (await maker.Post("/api/drafts", $$"""{"newVersionOf":"{{published}}"}""", 200)).Text("id");
        (await maker.Post("/api/drafts", $$"""{"newVersionOf":"{{published}}"}""", 200)).Text("id").ShouldBe(id, "there is one next version at a time");
        var view = await maker.Get("/api/drafts/" + id);
        var prices = JsonNode.Parse(view.OwnPrices())!.AsArray();
        prices.Count.ShouldBe(1);
        prices[0]!["price"]!["value"] = 189;
        prices.Add(JsonNode.Parse("""{"id":"new-1","name":"开户费","priceType":"oneTime","price":{"unit":"CNY","value":10},"chargeItem":"open","taxIncluded":true}"""));
        await maker.Save(id, prices.ToJsonString(), o => o["name"] = "全家享 189 元融合套餐");
        (await app.Find(published))!.Prices.Single(p => p.Type == "recurring").Amount.ShouldBe(before.Prices.Single(p => p.Type == "recurring").Amount, "what is on sale is not touched");

        var differences = (await maker.Get($"/api/offerings/{published}/differences?with={id}"))["items"]!.AsArray();
        var amount = differences.Single(d => d!.Text("field") == "price.value")!;
        (amount.Text("before"), amount.Text("after")).ShouldBe(("199", "189"));
        differences.Count(d => d!.Text("field") == "name" && d!.Text("of") == "offering").ShouldBe(1);
        differences.Count(d => d!.Text("of") == "productOfferingPrice" && d!.Text("field") == "" && d!.Text("name") == "开户费").ShouldBe(1);

        app.Time.Advance(TimeSpan.FromHours(1));
        await maker.Act(id, "submit");
        await lead.Act(id, "approve");
        var done = await lead.Act(id, "publish");
        done.Text("id").ShouldBe(published);
        var after = (await app.Find(published))!;
        (after.Number, after.Name, after.LifecycleStatus).ShouldBe(("RH-199", "全家享 189 元融合套餐", "Active"));
        var (recurring, old) = (after.Prices.Single(p => p.Type == "recurring"), before.Prices.Single(p => p.Type == "recurring"));
        (recurring.Id, recurring.Amount).ShouldBe((old.Id, 189m), "bills and discounts call the price by its id");
        after.Prices.Count.ShouldBe(2);
        await app.Http.Get("/api/drafts/" + id, 404);
        var versions = (await app.Http.Get($"/api/offerings/{published}/versions"))["items"]!.AsArray();
        (versions.Count, versions[0]!.Text("label")).ShouldBe((2, "2.0"));
        (await app.Http.Get($"/api/offerings/{published}/differences?from=1&to=2"))["items"]!.AsArray().Any(d => d!.Text("field") == "price.value" && d!.Text("before") == "199" && d!.Text("after") == "189").ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task What_was_handed_in_is_what_is_published(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var (maker, lead) = (await app.Manager("maker"), await app.Manager("lead"));
        var id = await maker.Family();
        await maker.Act(id, "submit");
        (await maker.Save(id, "[]", expected: 409)).Text("code").ShouldBe("catalog.draft.handedIn");
        (await app.Http.Patch(Tmf620.Offering + "/" + id, """{"lifecycleStatus":"Active"}""", 409)).Text("code").ShouldBe("catalog.draft.designer");
        await lead.Act(id, "approve");
        await app.Http.Patch(Tmf620.Offering + "/" + id, """{"description":"变了"}""");
        (await lead.Act(id, "publish", 409)).Text("code").ShouldBe("catalog.draft.changed");
        (await app.Http.Patch(Tmf620.Offering + "/" + id, """{"design":{"approvedBy":"nobody"}}""", 400)).Text("code").ShouldBe("platform.patch.serverSet");
        var back = await lead.Act(id, "send-back", 200, """{"reason":"描述要改"}""");
        (back.Text("stage"), back.Text("reason")).ShouldBe(("editing", "描述要改"));
        await maker.Act(id, "submit");
        await lead.Act(id, "approve");
        (await maker.Act(id, "publish")).Text("stage").ShouldBe("published");
    }

    [Theory, BothDatabases]
    public async Task What_has_a_fault_is_not_published_and_the_faults_are_told(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var (maker, lead) = (await app.Manager("maker"), await app.Manager("lead"));
        var id = await maker.Draft();
        await maker.Save(id, Designing.Prices, o => o.Parts("off-5g-129"));
        await maker.Act(id, "submit");
        await lead.Act(id, "approve");
        (await lead.Act(id, "publish", 422))["details"]!.AsArray().Select(d => d!.Text("code")).ShouldContain("catalog.verify.noFilingNumber");
        (await lead.Get("/api/drafts/" + id)).Text("stage").ShouldBe("approved");
    }

    [Theory, BothDatabases]
    public async Task A_next_version_of_what_has_changed_since_is_refused(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var (maker, lead) = (await app.Manager("maker"), await app.Manager("lead"));
        var id = (await maker.Post("/api/drafts", """{"newVersionOf":"off-5g-129"}""", 200)).Text("id");
        await maker.Act(id, "submit");
        await lead.Act(id, "approve");
        await app.Http.Patch(Tmf620.Offering + "/off-5g-129", """{"description":"另有变化"}""");
        (await lead.Act(id, "publish", 409)).Text("code").ShouldBe("catalog.draft.overtaken");
        var request = new HttpRequestMessage(HttpMethod.Delete, "/api/drafts/" + id);
        ((int)(await maker.SendAsync(request)).StatusCode).ShouldBe(204);
        await maker.Get("/api/drafts/" + id, 404);
        (await app.Find("off-5g-129"))!.Prices.ShouldNotBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_save_is_refused_where_it_is_stale_or_wrong_and_removes_what_is_gone(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var maker = await app.Manager("maker");
        var id = await maker.Family();
        var view = await maker.Get("/api/drafts/" + id);
        var body = $$"""{"offering":{{view["offering"]!.ToJsonString()}},"prices":{{view.OwnPrices()}}}""";
        await maker.Put("/api/drafts/" + id, body, 1, 412);
        (await maker.Post("/api/drafts", """{"name":"又一个","number":"QJL-169","kind":"bundle"}""", 422)).Text("code").ShouldBe("catalog.draft.number");
        (await maker.Save(id, Designing.Prices, o => o["offerNumber"] = "5G-129", 422)).Text("code").ShouldBe("catalog.draft.number");
        (await maker.Save(id, view.OwnPrices(), o => o.Parts("nobody"), 400)).Text("code").ShouldBe("platform.reference");
        (await maker.Save(id, """[{"id":"new-1","name":"错","priceType":"recurring","price":{"unit":"CNY","value":-1}}]""", null, 422)).Text("code").ShouldBe("catalog.price.negative");
        var kept = JsonNode.Parse(view.OwnPrices())!.AsArray();
        kept.RemoveAt(1);
        var saved = await maker.Save(id, kept.ToJsonString());
        saved["prices"]!.AsArray().Count.ShouldBe(1);
        await app.Http.Get(Tmf620.Price + "/" + view["prices"]![1]!.Text("id"), 404);
        await (await app.SignedIn("clerk", "/", ["/"], ["catalog.read"])).Get("/api/drafts/" + id, 403);
    }

    [Theory, BothDatabases]
    public async Task A_copy_has_prices_of_its_own_and_shares_what_is_shared(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var maker = await app.Manager("maker");
        var original = await maker.Get("/api/drafts/off-5g-129");
        var id = (await maker.Post("/api/drafts", """{"copyOf":"off-5g-129","name":"5G 畅享校园版","number":"5G-XY"}""", 200)).Text("id");
        var copy = await maker.Get("/api/drafts/" + id);
        copy["prices"]!.AsArray().Count.ShouldBe(original["prices"]!.AsArray().Count);
        foreach (var (was, becomes) in original["prices"]!.AsArray().Zip(copy["prices"]!.AsArray()))
        {
            ((bool)becomes!["own"]!).ShouldBe((bool)was!["own"]!);
            (was.Text("id") == becomes.Text("id")).ShouldBe(!(bool)was["own"]!);
        }
        copy["offering"]!["bundledProductOffering"].ShouldEqual(original["offering"]!["bundledProductOffering"]);
    }

    [Theory, BothDatabases]
    public async Task A_rule_is_checked_and_tried_while_it_is_written(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var maker = await app.Manager("maker");
        var id = await maker.Family();
        async Task<JsonNode> Check(string text) => await maker.Act(id, "rule-check", 200, new JsonObject { ["text"] = text, ["context"] = new JsonObject { ["grade"] = "gold", ["city"] = "01" } }.ToJsonString());
        var good = await Check("customer.grade == 'gold' && count(\"5G-129\") > 0");
        ((bool)good["holds"]!).ShouldBeTrue();
        good["en"]!.ToJsonString().ShouldContain("count(");
        ((bool)(await Check("customer.city == '02'"))["holds"]!).ShouldBeFalse();
        var wrong = (await Check("customer.grade ==\n  wrong"))["problems"]![0]!;
        ((int)wrong["line"]!, (int)wrong["column"]!).ShouldBe((2, 3));
        (await Check("count(\"KD-999\") > 0"))["problems"]![0]!.Text("code").ShouldBe("catalog.rule.part");
        var preview = await maker.Act(id, "preview", 200, """{"offering":{"name":""},"prices":[{"id":"new-1","name":"月费","priceType":"recurring","price":{"unit":"CNY","value":-5}}]}""");
        preview["problems"]!.AsArray().Select(p => p!.Text("field")).ShouldContain("productOfferingPrice[0].price.value");
        preview["names"]!.AsArray().Select(n => n!.Text("name")).ShouldContain("customer.grade");
    }

    [Theory, BothDatabases]
    public async Task The_list_counts_by_stage_and_finds_by_text(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var maker = await app.Manager("maker");
        var id = await maker.Family();
        (await maker.Get("/api/drafts?stage=draft"))["items"]!.AsArray().Select(i => i!.Text("id")).ShouldBe([id]);
        (await maker.Get("/api/drafts?q=qjl"))["items"]!.AsArray().Single()!.Text("stage").ShouldBe("editing");
        await maker.Act(id, "submit");
        var list = await maker.Get("/api/drafts?stage=submitted");
        list["items"]!.AsArray().Single()!.Text("id").ShouldBe(id);
        ((int)list["counts"]!["submitted"]!).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task The_calendar_tells_what_begins_and_ends(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var maker = await app.Manager("maker");
        var id = await maker.Draft("RL-1");
        await maker.Save(id, """[{"id":"new-1","name":"限时月费","priceType":"recurring","price":{"unit":"CNY","value":10},"validFor":{"startDateTime":"2027-01-31T16:00:00Z"}}]""",
            o => o["validFor"] = JsonNode.Parse("""{"startDateTime":"2026-12-31T16:00:00Z","endDateTime":"2027-12-31T16:00:00Z"}"""));
        var entries = (await maker.Get("/api/catalogue/calendar?from=2027-01-01&to=2027-12-31"))["items"]!.AsArray().Where(e => e!.Text("offeringId") == id).Select(e => (e!.Text("on"), e!.Text("what")));
        entries.ShouldBe([("2027-01-01", "saleBegins"), ("2027-02-01", "priceBegins")]);
        await maker.Get("/api/catalogue/calendar?from=2027-01-01&to=2026-12-31", 400);
    }
}
