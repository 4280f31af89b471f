using Dialtone.Peers.Addresses;
using Dialtone.Peers.Identity;

namespace Dialtone.Peers.Tests;

public sealed class IdentityTests : IDisposable
{
    private static readonly AddressBook book = AddressBook.Read(Resources.Open("address-book.json"));
    private static readonly DateOnly today = new(2026, 11, 22);
    private readonly Simulator peers = Simulator.Fresh();

    public void Dispose() => peers.Dispose();

    // The example number of GB 11643 itself.
    [Fact]
    public void The_check_digit_is_that_of_the_standard()
    {
        IdentityNumber.CheckDigit("11010519491231002").ShouldBe('X');
        IdentityNumber.IsValid("11010519491231002x").ShouldBeTrue();
        IdentityNumber.IsValid("110105194912310021").ShouldBeFalse();
        IdentityNumber.IsValid("11010519491331002X").ShouldBeFalse();
    }

    [Fact]
    public void Made_up_people_are_valid_of_age_and_at_home_in_the_province()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var person = MadeUpPerson.From($"{seed}", today, book);
            IdentityNumber.IsValid(person.IdentificationNumber).ShouldBeTrue();
            person.IdentificationNumber.ShouldStartWith("99");
            person.IdentificationNumber[6..14].ShouldBe(person.BirthDate.ToString("yyyyMMdd"));
            ((person.IdentificationNumber[16] - '0') % 2 == 1).ShouldBe(person.Gender == "male");
            person.BirthDate.ShouldBeInRange(today.AddYears(-81).AddDays(1), today.AddYears(-18));
            person.ValidUntil.ShouldBeGreaterThan(today);
            book.Decode(person.AddressId)!.Text.ShouldBe(person.Address);
            person.Name.ShouldBe(person.FamilyName + person.GivenName);
        }
    }

    [Fact]
    public async Task The_card_reader_reads_another_card_each_time_and_the_same_one_for_a_seed()
    {
        var one = await peers.Ask("/identity/read-card", "c1");
        var two = await peers.Ask("/identity/read-card", "c2");
        two.Result.GetProperty("identificationNumber").GetString().ShouldNotBe(one.Result.GetProperty("identificationNumber").GetString());

        var seeded = await peers.Ask("/identity/read-card", "c3", """{"seed":42}""");
        (await peers.Ask("/identity/read-card", "c4", """{"seed":"42"}""")).ShouldBe(seeded);
    }

    [Theory]
    [InlineData("42", "match")]
    [InlineData("mismatch", "mismatch")]
    [InlineData("unknown", "unknown")]
    public async Task The_online_check_answers_match_mismatch_or_unknown(string seed, string result)
    {
        var card = (await peers.Ask("/identity/read-card", "c1", $$"""{"seed":"{{seed}}"}""")).Result;
        var check = await peers.Ask("/identity/check", "c2",
            $$"""{"name":"{{card.GetProperty("name")}}","identificationNumber":"{{card.GetProperty("identificationNumber")}}"}""");
        check.Result.GetProperty("result").GetString().ShouldBe(result);
    }
}
