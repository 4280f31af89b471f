using Dialtone.Contracts.Parties;
using Dialtone.Parties.Intake;
using Microsoft.Extensions.DependencyInjection;
using static Dialtone.Parties.Tests.PartiesApp;

namespace Dialtone.Parties.Tests.Intake;

public sealed class PartyIntakeTests
{
    static PersonIntake Person(int i, string? identity = null, string phone = "13812345678") => new($"demo/{i}", "张", $"伟{i}", "male", new(1988, 3, 5), identity ?? Resident($"990101{1950 + i / 1000:0000}0305{i % 1000:000}"), phone, null, "澄江省澄州市", "0101", "/CJ/01/H0103/", "online", i == 1 ? 73.40m : 0);

    static Task<IReadOnlyList<IntakeResult>> Take(TestApp app, params PersonIntake[] persons) => app.In(s => s.GetRequiredService<IPartyIntake>().TakePersons(persons, default));

    [Theory, BothDatabases]
    public async Task Hundreds_are_taken_in_one_commit_with_a_fixed_number_of_questions(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        await Take(app, Person(0));
        var counted = new Queries();
        IReadOnlyList<IntakeResult> results;
        using (counted.Watch()) results = await Take(app, [.. Enumerable.Range(1, 300).Select(i => Person(i))]);
        results.ShouldAllBe(r => r.Refusal == null && r.CustomerId != null && r.PartyId != null && r.AccountId != null);
        counted.Count.ShouldBeLessThan(db == Db.Sqlite ? 300 * 30 : 200);
        (await app.Http.GetAsync(CustomerPath + "?limit=1")).Headers.GetValues("X-Total-Count").Single().ShouldBe("301");
        var account = (await app.Http.Get(AccountPath + $"billingAccount/{results[0].AccountId}"))!;
        ((decimal)account["accountBalance"]![0]!["amount"]!["value"]!).ShouldBe(73.40m);
        ((string)account["paymentMethod"]!).ShouldBe("online");
        var view = await app.Http.Get($"/api/customers/{results[0].CustomerId}/view");
        ((decimal)view["accounts"]![0]!["arrears"]!["value"]!).ShouldBe(73.40m);
        ((string)view["customer"]!["state"]!).ShouldBe("inNetwork");
    }

    [Theory, BothDatabases]
    public async Task Whoever_is_known_by_key_or_identity_comes_back_and_a_wrong_one_is_refused_alone(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var first = await Take(app, Person(1), Person(2));
        var again = await Take(app, Person(1), Person(3, Resident("99010119500305002")), Person(4, "990101195003050011"), Person(5, phone: "1"), Person(6), Person(7, Resident("99010119500305006")));
        again[0].ShouldBe(first[0]);
        again[1].CustomerId.ShouldBe(first[1].CustomerId);
        again[2].Refusal!.Code.ShouldBe("parties.identity.checkDigit");
        again[3].Refusal!.Code.ShouldBe("parties.phone");
        again[4].Refusal.ShouldBeNull();
        again[5].CustomerId.ShouldBe(again[4].CustomerId);
        (await app.Http.Get(CustomerPath)).AsArray().Count.ShouldBe(3);
        (await Take(app, Person(3, Resident("99010119500305002")))).Single().CustomerId.ShouldBe(first[1].CustomerId);
    }

    [Theory, BothDatabases]
    public async Task Organizations_are_taken_with_their_tier_and_contact(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        Task<IReadOnlyList<IntakeResult>> Go() => app.In(s => s.GetRequiredService<IPartyIntake>().TakeOrganizations([new("g/1", "澄州智芯电子有限公司", "91350100M000100Y43", "制造", "王芳", "19795007919", "澄江省澄州市", "0101", "/CJ/01/", "keyAccount", "manager"),
            new("g/2", "错码公司", "91350100M000100Y44", "制造", null, null, null, null, "/CJ/01/", "business")], default));
        var taken = await Go();
        taken[1].Refusal!.Code.ShouldBe("parties.identity.creditCheck");
        (await Go())[0].ShouldBe(taken[0]);
        var row = (await app.Http.Get("/api/customers?q=19795007919"))["items"]!.AsArray().Single()!;
        ((string)row["tier"]!).ShouldBe("keyAccount");
        ((string)row["kind"]!).ShouldBe("organization");
    }

    [Theory, BothDatabases]
    public async Task A_file_is_imported_line_by_line_and_once(Db db)
    {
        const string csv = """
            record_id,name,gender,dob,id_last4,phone,email,address,true_entity
            C1,欧阳笑愚,女,1992-03-08,002x,+86 131-9915-6219,u1@mail.example,澄州市１号,E1
            C2,王娜先生,M,1988/3/5,,00861381234 5678,,,E2
            C3, 袁 政雨,,,,,,,E3
            C4,,女,1992-03-08,,,,,E4
            C5,吴**,女,1992-03-08,,,,,E5
            C6,李浩,男,1992-02-30,,,,,E6
            C7,李浩,男,2992-02-01,,,,,E7
            C8,李浩,男,,,138****5678,,,E8
            C9,李浩,男,,,,nobody,,E9
            C10,"李""浩,男,,,,,,E10
            C11,杨家明(老),男,1960-01-01,1234,,,"贵州省
            C12,徐国平2,F,,,0991-6543210,,,E12
            """;
        await using var app = await PartiesApp.Start(db);
        Task<(ImportReport Report, List<ImportLine> Lines)> Import() => app.In(async s =>
        {
            var lines = new List<ImportLine>();
            return (await s.GetRequiredService<IPartyIntake>().ImportCustomers(new StringReader(csv), lines.Add, default), lines);
        });
        var (report, lines) = await Import();
        lines.ToDictionary(l => l.Number, l => l.Why?.Code ?? l.Outcome).ShouldBe(new Dictionary<int, string>
        {
            [2] = "created", [3] = "created", [4] = "created", [5] = "parties.intake.name", [6] = "parties.intake.name", [7] = "parties.birthDate", [8] = "parties.birthDate",
            [9] = "parties.phone", [10] = "parties.email", [11] = "parties.import.quotes", [12] = "parties.import.quotes", [13] = "created",
        });
        report.ShouldBe(new ImportReport(12, 4, 0, 8));
        lines[0].Subject.ShouldBe("C1 欧阳笑愚");

        var people = (await app.Http.Get(IndividualPath)).AsArray().ToDictionary(p => (string)p!["externalReference"]![0]!["name"]!);
        ((string)people["import/C1"]!["familyName"]!).ShouldBe("欧阳");
        ((string)people["import/C1"]!["partyCharacteristic"]![0]!["value"]!).ShouldBe("002X");
        people["import/C1"]!["individualIdentification"].ShouldBeNull();
        ((string)people["import/C2"]!["fullName"]!).ShouldBe("王娜");
        ((string)people["import/C2"]!["title"]!).ShouldBe("先生");
        ((string)people["import/C3"]!["fullName"]!).ShouldBe("袁政雨");
        ((string)people["import/C12"]!["fullName"]!).ShouldBe("徐国平");
        (await app.Http.Get("/api/customers?q=13199156219"))["items"]!.AsArray().Count.ShouldBe(1);
        (await app.Http.Get("/api/customers?q=13812345678"))["items"]!.AsArray().Count.ShouldBe(1);

        var (again, _) = await Import();
        again.ShouldBe(new ImportReport(12, 0, 4, 8));
        (await app.Http.Get(CustomerPath)).AsArray().Count.ShouldBe(4);
        await Should.ThrowAsync<Platform.Failures.Refused>(() => app.In(s => s.GetRequiredService<IPartyIntake>().ImportCustomers(new StringReader("who,what\n1,2\n"), _ => { }, default)));
        await Should.ThrowAsync<Platform.Failures.Denied>(() => app.In(s => s.GetRequiredService<IPartyIntake>().ImportCustomers(new StringReader(csv), _ => { }, default), app.Everybody with { Permissions = [] }));
    }

    [Theory]
    [InlineData("张伟", "张", "伟")]
    [InlineData("欧阳文静", "欧阳", "文静")]
    [InlineData("诸葛亮", "诸葛", "亮")]
    [InlineData("欧阳", "欧", "阳")]
    [InlineData("阿依古丽·买买提", "买买提", "阿依古丽")]
    [InlineData("John Smith", "Smith", "John")]
    [InlineData("郝晋鹏先生", "郝", "晋鹏")]
    [InlineData("徐明轩女士", "徐", "明轩")]
    [InlineData("于艳（老）", "于", "艳")]
    public void Names_are_taken_apart(string written, string family, string given) => ChineseNames.Split(written).ShouldBe(new(family, given, ChineseNames.Split(written)!.Title));

    [Theory]
    [InlineData("")]
    [InlineData(" 　")]
    [InlineData("赵*")]
    [InlineData("(老)")]
    [InlineData("\uFFFD\uFFFD")]
    public void What_is_no_name_is_none(string written) => ChineseNames.Split(written).ShouldBeNull();
}
