using static Dialtone.Parties.Tests.PartiesApp;

namespace Dialtone.Parties.Tests.Identity;

public sealed class IdentityClaimTests
{
    static string Person(string number, string type = "residentIdentityCard") => $$"""{"familyName":"李","givenName":"娜","individualIdentification":[{"identificationType":"{{type}}","identificationId":"{{number}}"}]}""";

    [Theory, BothDatabases]
    public async Task A_bad_check_digit_is_told_with_the_field_the_rule_and_the_way_out(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var refused = await app.Http.Post(IndividualPath, Person("110105194912310021"), 400);
        var detail = refused["details"]![0]!;
        ((string)detail["field"]!).ShouldBe("individualIdentification[0].identificationId");
        ((string)detail["reason"]!).ShouldContain("does not fit the others");
        ((string)detail["reason"]!).ShouldContain("Compare the number with the card");
        await app.Http.Post(OrganizationPath, """{"tradingName":"x","organizationIdentification":[{"identificationType":"unifiedSocialCreditCode","identificationId":"91350100M000100Y44"}]}""", 400);
    }

    [Theory, BothDatabases]
    public async Task A_document_belongs_to_one_party_until_it_is_given_back(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var number = Resident("99010119880305001");
        var first = await app.Http.Post(IndividualPath, Person(number));
        (await app.Http.Post(IndividualPath, Person(number), 409))["code"]!.GetValue<string>().ShouldBe("parties.identity.taken");
        await app.Http.Post(IndividualPath, Person(number, "militaryId"));

        var other = await app.Http.Post(IndividualPath, Person(Resident("99010119880305003")));
        await app.Http.Patch((string)other["href"]!, $$"""{"individualIdentification":[{"identificationType":"residentIdentityCard","identificationId":"{{number}}"}]}""", 409);
        await app.Http.Patch((string)first["href"]!, """{"gender":"female"}""");
        await app.Http.Patch((string)first["href"]!, """{"individualIdentification":[]}""");
        await app.Http.Patch((string)other["href"]!, $$"""{"individualIdentification":[{"identificationType":"residentIdentityCard","identificationId":"{{number}}"}]}""");
        (await app.Http.DeleteAsync((string)other["href"]!)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        await app.Http.Post(IndividualPath, Person(number));
    }

    [Theory, BothDatabases]
    public async Task A_patched_identity_number_is_checked_as_a_new_one_is(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var href = (string)(await app.Http.Post(IndividualPath, Person(Resident("99010119880305001"))))["href"]!;
        await app.Http.Patch(href, """{"individualIdentification":[{"identificationType":"residentIdentityCard","identificationId":"110105194912310021"}]}""", 400);
        var shown = (await app.Http.Get(href))["individualIdentification"]!.ToJsonString();
        (await app.Http.Patch(href, $$"""{"gender":"female","individualIdentification":{{shown}}}"""))["gender"]!.GetValue<string>().ShouldBe("female");
    }

    [Theory, BothDatabases]
    public async Task Of_many_who_record_one_document_at_once_one_wins_and_nothing_of_the_others_stays(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var number = Resident("99010119880305001");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => app.Http.PostAsync(IndividualPath, HttpWords.Json(Person(number)))));
        answers.Count(a => (int)a.StatusCode == 201).ShouldBe(1);
        answers.Count(a => (int)a.StatusCode == 409).ShouldBe(11);
        (await app.Http.Get(IndividualPath)).AsArray().Count.ShouldBe(1);
    }
}
