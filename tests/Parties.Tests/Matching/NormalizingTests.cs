using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Tests.Matching;

public sealed class NormalizingTests
{
    [Theory]
    [InlineData("鄧強曉", "邓强晓")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("José  O’Brien", "jose obrien")]
    [InlineData("Müller-Straße", "muller strasse")]
    public void Writing_is_folded(string written, string words) => Folding.Words(written).ShouldBe(words);

    [Theory]
    [InlineData("philip", "filipp")]
    [InlineData("catherine", "katherine")]
    [InlineData("schmidt", "shmit")]
    public void Names_that_sound_alike_have_one_key(string a, string b) => Sounds.Key(a).ShouldBe(Sounds.Key(b));

    [Fact]
    public void Names_that_do_not_sound_alike_have_two_keys() => Sounds.Key("miller").ShouldNotBe(Sounds.Key("taylor"));

    [Theory]
    [InlineData("1988-03-05")]
    [InlineData("1988/3/5")]
    [InlineData("19880305")]
    [InlineData("05.03.1988")]
    [InlineData("１９８８年３月５日")]
    [InlineData("3/5/1988", "19880503")]
    [InlineData("03/25/1988", "19880325")]
    public void Dates_are_read_in_many_forms(string written, string digits = "19880305") => WrittenDate.Of(written)!.Digits.ShouldBe(digits);

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("12")]
    public void What_is_no_date_is_none(string written) => WrittenDate.Of(written).ShouldBeNull();

    [Theory]
    [InlineData("安徽省合肥市庐阳区大杨镇人民路530号2栋6单元1101室", "安徽/合肥/庐阳/大杨|人民路|530-2-6-1101")]
    [InlineData("安徽合肥市庐阳区大楊鎮人民路５３０#2幢6-1101", "安徽/合肥/庐阳/大杨|人民路|530-2-6-1101")]
    [InlineData("北京通州区玉桥街道朝阳大道534号7栋3单元501室", "北京/通州/玉桥|朝阳大道|534-7-3-501")]
    [InlineData("湖北省襄樊市樊城区中山路8号", "湖北/襄阳/樊城|中山路|8")]
    [InlineData("内蒙古自治区兴安盟科尔沁右翼中旗友谊大道359号30栋", "内蒙古/兴安/科尔沁右翼中|友谊大道|359-30")]
    public void A_Chinese_address_is_taken_apart(string written, string parts) => ChineseAddress.Of(written).Text.ShouldBe(parts);

    [Fact]
    public void Street_words_are_shortened_in_one_way() => Streets.Words("12 North Harbour Street").ShouldBe(Streets.Words("12, N. Harbour St"));
}
