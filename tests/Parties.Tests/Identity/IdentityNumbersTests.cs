using Dialtone.Parties.Identity;

namespace Dialtone.Parties.Tests.Identity;

public sealed class IdentityNumbersTests
{
    static readonly DateOnly today = new(2026, 11, 22);

    [Theory]
    [InlineData("residentIdentityCard", "11010519491231002X")]
    [InlineData("residentIdentityCard", "440524188001010014")]
    [InlineData("unifiedSocialCreditCode", "91350100M000100Y43")]
    [InlineData("passport", "E12345678")]
    [InlineData("militaryId", "南字第12345678号")]
    [InlineData("hkMacaoPermit", "H12345678")]
    public void A_right_number_is_accepted(string type, string number) => IdentityNumbers.Wrong(type, number, "f", today).ShouldBeNull();

    [Theory]
    [InlineData("residentIdentityCard", "110105194912310021", "parties.identity.checkDigit")]
    [InlineData("residentIdentityCard", "11010519490229002X", "parties.identity.residentDate")]
    [InlineData("residentIdentityCard", "11010520991231002X", "parties.identity.residentDate")]
    [InlineData("residentIdentityCard", "1101051949123100", "parties.identity.residentForm")]
    [InlineData("residentIdentityCard", "X10105194912310020", "parties.identity.residentForm")]
    [InlineData("unifiedSocialCreditCode", "91350100M000100Y44", "parties.identity.creditCheck")]
    [InlineData("unifiedSocialCreditCode", "91350100I000100Y43", "parties.identity.creditForm")]
    [InlineData("passport", "12", "parties.identity.passport")]
    [InlineData("other", "??", "parties.identity.form")]
    public void A_wrong_number_is_named_for_what_is_wrong(string type, string number, string code) => IdentityNumbers.Wrong(type, number, "f", today)!.Code.ShouldBe(code);

    [Fact]
    public void Every_other_check_digit_is_wrong() =>
        "0123456789X".Count(c => IdentityNumbers.Wrong("residentIdentityCard", "11010519491231002" + c, "f", today) is null).ShouldBe(1);

    [Fact]
    public void Full_width_and_lower_case_are_the_same_number() => IdentityNumbers.Normal(" １１0105194912 31002ｘ").ShouldBe("11010519491231002X");
}
