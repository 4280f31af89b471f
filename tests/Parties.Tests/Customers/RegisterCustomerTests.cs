using System.Net;
using System.Text.Json.Nodes;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Dialtone.Parties.Tests.PartiesApp;

namespace Dialtone.Parties.Tests.Customers;

public sealed class RegisterCustomerTests
{
    const string Path = "/api/customers", Someone = "99010119920308002";

    [Theory, BothDatabases]
    public async Task A_person_becomes_a_customer_with_an_account_in_one_commit(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var clerk = await app.Clerk("01");
        var registered = await clerk.Post(Path, Form("欧阳", "文静", Someone, "13812345678", "\"email\":\"oy@mail.example\""), 200);
        ((bool)registered["existing"]!).ShouldBeFalse();
        var customer = await clerk.Get($"{CustomerPath}/{registered["customerId"]}");
        ((string)customer["name"]!).ShouldBe("欧阳文静");
        ((string)customer["customerNumber"]!).ShouldBe((string)registered["number"]!);
        ((string)customer["homeOrganization"]!).ShouldBe("/CJ/01/H0103/");
        ((string)customer["homeCity"]!).ShouldBe("01");
        var person = await clerk.Get($"{IndividualPath}/{registered["partyId"]}");
        ((string)person["individualIdentification"]![0]!["identificationId"]!).ShouldBe("9901**********002" + Resident(Someone)[^1]);
        ((string)person["birthDate"]!).ShouldBe("1992-**-**");
        var account = await clerk.Get($"{AccountPath}billingAccount/{registered["accountId"]}");
        account["relatedParty"]!.AsArray().Select(p => (string)p!["role"]!).ShouldBe(["payer", "customer"]);
        (await app.Events()).ShouldBe(["Parties.CustomerRegistered"]);
        await using var store = app.Services.GetRequiredService<Database>().NewContext();
        (await store.Set<History>().CountAsync()).ShouldBe(3);
        (await store.Set<History>().Select(h => h.Body!).ToListAsync()).ShouldAllBe(body => !body.Contains(Someone) && !body.Contains("13812345678") && !body.Contains("江湾街道"));
    }

    [Theory, BothDatabases]
    public async Task Whoever_holds_the_document_already_is_that_customer(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var first = await app.Http.Post(Path, Form("欧阳", "文静", Someone, "13812345678"), 200);
        var again = await app.Http.Post(Path, Form("欧阳", "静", Someone, "13900000000"), 200);
        ((bool)again["existing"]!).ShouldBeTrue();
        foreach (var name in new[] { "customerId", "partyId", "accountId", "number" }) ((string)again[name]!).ShouldBe((string)first[name]!);
        (await app.Http.Get(CustomerPath)).AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("欧阳", true)]
    [InlineData("𬱖", true)]
    [InlineData("O’Neill-Müller", true)]
    [InlineData("阿依古丽·买买提", true)]
    [InlineData("<b>x</b>", false)]
    [InlineData("张\\u0007", false)]
    [InlineData("张😀", false)]
    [InlineData("···", false)]
    [InlineData("司马司马司马司马司马司马司马司马司马司马司马司马司马司马司马司马", false)]
    public async Task A_name_is_made_of_letters_thirty_at_the_most(string family, bool taken)
    {
        await using var app = await PartiesApp.Start(Db.Sqlite);
        var answer = await app.Http.Post(Path, Form(family, "文静", Someone, "13812345678"), taken ? 200 : 400);
        if (!taken) (answer["details"]!.AsArray().Single()!["field"]!.GetValue<string>(), answer["details"]![0]!["code"]!.GetValue<string>()).ShouldBe(("familyName", "parties.name"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_words_of_the_form()
    {
        await using var app = await PartiesApp.Start(Db.Sqlite);
        app.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        var answer = await app.Http.Post(Path, Form("欧阳", "文静", Someone, "12345"), 400);
        ((string)answer["reason"]!).ShouldStartWith("联系电话不是可能存在的电话号码");
    }

    [Theory, BothDatabases]
    public async Task A_person_who_is_on_record_and_no_customer_becomes_one(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var person = await app.Http.Post(IndividualPath, $$"""{"familyName":"欧阳","givenName":"文静","individualIdentification":[{"identificationType":"residentIdentityCard","identificationId":"{{Resident(Someone)}}"}]}""");
        var registered = await app.Http.Post(Path, Form("欧阳", "文静", Someone, "13812345678"), 200);
        ((string)registered["partyId"]!).ShouldBe((string)person["id"]!);
        ((bool)registered["existing"]!).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task A_customer_of_a_home_out_of_sight_is_not_shown_but_said_to_be_there(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        await (await app.Clerk("01")).Post(Path, Form("欧阳", "文静", Someone, "13812345678"), 200);
        var refused = await (await app.Clerk("02")).Post(Path, Form("欧阳", "文静", Someone, "13812345678"), 409);
        ((string)refused["code"]!).ShouldBe("parties.identity.elsewhere");
        refused.ToJsonString().ShouldNotContain("C10");
        await (await app.Clerk("03")).Post(Path, Form("王", "芳", "99010119900101004", "13812345678", "\"homeOrganization\":\"/CJ/01/\""), 400);
    }

    [Theory, BothDatabases]
    public async Task A_repeated_submit_registers_once_and_gets_the_same_answer(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        app.Http.DefaultRequestHeaders.Add("Idempotency-Key", "k-1");
        var first = await app.Http.Post(Path, Form("欧阳", "文静", Someone, "13812345678"), 200);
        var second = await app.Http.Post(Path, Form("欧阳", "文静", Someone, "13812345678"), 200);
        second.ToJsonString().ShouldBe(first.ToJsonString());
        await app.Http.Post(Path, Form("欧阳", "文静", Someone, "13900000000"), 422);
        app.Http.DefaultRequestHeaders.Remove("Idempotency-Key");
        (await app.Http.Get(CustomerPath)).AsArray().Count.ShouldBe(1);
        app.Http.DefaultRequestHeaders.Add("Idempotency-Key", "k-2");
        var known = await app.Http.Post(Path, Form("欧阳", "文静", Someone, "13812345678"), 200);
        (await app.Http.Post(Path, Form("欧阳", "文静", Someone, "13812345678"), 200)).ToJsonString().ShouldBe(known.ToJsonString());
        ((bool)known["existing"]!).ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Of_many_who_register_one_identity_at_once_one_wins_and_nothing_is_half_done(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        for (var round = 0; round < 5; round++)
        {
            var form = Form("张", "伟", $"9901011988030500{round}", "13812345678");
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Http.PostAsync(Path, HttpWords.Json(form))));
            answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.Conflict);
            var bodies = await Task.WhenAll(answers.Where(a => a.StatusCode == HttpStatusCode.OK).Select(a => a.Body()));
            bodies.Count(b => !(bool)b["existing"]!).ShouldBe(1);
            bodies.Select(b => (string)b["customerId"]!).Distinct().Count().ShouldBe(1);
        }
        foreach (var path in new[] { CustomerPath, IndividualPath, AccountPath + "billingAccount" }) (await app.Http.Get(path)).AsArray().Count.ShouldBe(5);
    }

    [Theory, BothDatabases]
    public async Task Everything_wrong_with_a_form_is_told_at_once_by_field(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var refused = await app.Http.Post(Path, """
            {"familyName":" ","givenName":"伟","gender":"x","birthDate":"1988-02-30","identificationType":"residentIdentityCard","identificationNumber":"110105194912310021","phone":"12345","email":"nobody"}
            """, 400);
        refused["details"]!.AsArray().Select(d => (string)d!["field"]!).ShouldBe(["familyName", "identificationNumber", "gender", "birthDate", "phone", "email"], ignoreOrder: true);
        var other = Form("张", "伟", Someone, "13812345678").Replace("1992-03-08", "1992-03-09");
        ((string)(await app.Http.Post(Path, other, 400))["code"]!).ShouldBe("parties.birthDate.card");
        await app.Http.Post(Path, "{}", 400);
    }

    [Theory, BothDatabases]
    public async Task A_screens_body_is_read_as_strictly_as_a_TM_Forum_one(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var refused = await app.Http.Post(Path, Form("张\\u0000", "伟", Someone, "13812345678"), 400);
        ((string)refused["code"]!).ShouldBe("platform.json.nul");
        await app.Http.Post(Path, Form("\\ud800", "伟", Someone, "13812345678"), 400);
        await app.Http.Post(Path, Form("张", "伟", Someone, "13812345678", "\"phone\":\"13900000000\""), 400);
        await app.Http.Post(Path, Form(new string('x', 10_000_000), "伟", Someone, "13812345678"), 413);
        await app.Http.Post(Path, "{", 400);
        (await app.Http.Get(CustomerPath)).AsArray().ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_party_becomes_a_customer_in_another_modules_commit_and_once(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var person = await app.Http.Post(IndividualPath, """{"familyName":"钱","givenName":"多"}""");
        var (before, after) = await app.In(async s =>
        {
            var (session, parties) = (s.GetRequiredService<Session>(), s.GetRequiredService<Contracts.Parties.IParties>());
            var become = await parties.BecomeCustomer(session, (string)person["id"]!, default);
            var nobody = await parties.BecomeCustomer(session, "nobody", default);
            nobody.ShouldBeNull();
            await session.Commit(default);
            return (become!, (await parties.BecomeCustomer(session, (string)person["id"]!, default))!);
        });
        after.Customer.ShouldBe(before.Customer);
        after.Accounts.ShouldBe(before.Accounts);
        before.Customer.Name.ShouldBe("钱多");
        (await app.Http.Get(CustomerPath)).AsArray().Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Other_modules_are_told_the_facts_and_one_identity_hash_for_one_identity(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var id = await app.Http.Register("欧阳", "文静", Someone, "13812345678");
        await app.In(async s =>
        {
            var parties = s.GetRequiredService<Contracts.Parties.IParties>();
            var facts = (await parties.FindCustomer(id, default))!;
            facts.Kind.ShouldBe("individual");
            facts.State.ShouldBe("potential");
            facts.IdentityHash.ShouldBe(s.GetRequiredService<Session>().BlindOf(Platform.Sealing.PersonalKind.IdentityNumber, Resident(Someone)));
            (await parties.NamesOf([facts.PartyId, "nobody"], default)).ShouldBe(new Dictionary<string, string> { [facts.PartyId] = "欧阳文静" });
            (await parties.FindBuyer(id, default))!.Accounts.Single().State.ShouldBe("active");
            (await parties.FindCustomers([], default)).ShouldBeEmpty();
        });
        await app.In(async s => (await s.GetRequiredService<Contracts.Parties.IParties>().FindCustomer(id, default)).ShouldBeNull(), app.Everybody with { Scopes = ["/CJ/02/"] });
    }
}
