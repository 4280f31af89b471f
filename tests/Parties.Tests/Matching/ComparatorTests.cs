using Dialtone.Parties.Matching.Comparing;

namespace Dialtone.Parties.Tests.Matching;

public sealed class ComparatorTests
{
    static readonly Dictionary<FieldKind, string[]> written = new()
    {
        [FieldKind.GivenName] = ["roberta", "robert", "rob", "robret", "bob", "jsneo", "jones", "伟", "玮"],
        [FieldKind.FullName] = ["王雅鑫", "王雅新", "王**", "张雅鑫", "張 雅鑫", "王鑫", "thomas clifford", "clifford thomas", "tom clifford", "thomas of chudleigh"],
        [FieldKind.Gender] = ["男", "女", "M", "female"],
        [FieldKind.Date] = ["1988-03-05", "1988-05-03", "1988-01-01", "1989-03-05", "1988-03-06", "1998-02-20", "2001-11-30"],
        [FieldKind.Phone] = ["13812345678", "+86 138-1234-5678", "138****5678", "13812345687", "021-12345678", "12345678"],
        [FieldKind.Email] = ["u1@qq.com", "u1234567@qq.com", "u1234567@163.com", "u1234576@qq.com"],
        [FieldKind.IdentityNumber] = ["11010519491231002X", "110105491231002", "110105194912310021"],
        [FieldKind.IdentityTail] = ["002X", "020x", "1234"],
        [FieldKind.Address] = ["安徽省合肥市庐阳区大杨镇人民路530号2栋6单元1101室", "合肥市庐阳区人民路530号2栋6单元1101室", "安徽省合肥市庐阳区人民路530号2栋", "四川省成都市", "12 north st", "12 n street apt 4"],
        [FieldKind.Text] = ["stanley street", "stanleyst", "stanly street", "street stanley", "wehl place"],
        [FieldKind.Prose] = ["canon fs100 digital camera", "canon digital camera fs100 red", "belkin cush top"],
        [FieldKind.Postcode] = ["4011", "4012", "0411", "40", "9999"],
    };

    public static TheoryData<string> Kinds() => new(written.Keys.Select(k => k.ToString()));

    [Theory, MemberData(nameof(Kinds))]
    public void Every_comparator_is_symmetric_and_keeps_to_its_levels(string kind)
    {
        var comparator = Enum.Parse<FieldKind>(kind).Comparator();
        var values = written[Enum.Parse<FieldKind>(kind)].Select(w => comparator.Read(w)!).DistinctBy(v => v.Text).ToArray();
        foreach (var value in values) value.Count = 1;
        comparator.Learn(values, values.Length);
        foreach (var a in values)
            foreach (var b in values.Where(b => b != a))
            {
                var level = comparator.Compare(a, b);
                level.ShouldBe(comparator.Compare(b, a), $"{a.Text} {b.Text}");
                level.ShouldBeInRange(1, comparator.Levels.Count - 1);
            }
        comparator.Read("").ShouldBeNull();
    }

    [Theory]
    [InlineData("FullName", "张雅鑫", "張 雅鑫", "same")]
    [InlineData("FullName", "王弘敏先生", "王弘敏", "same")]
    [InlineData("FullName", "刘嘉懿", "刘佳懿", "sound")]
    [InlineData("FullName", "周丽芳", "周芳", "oneSlip")]
    [InlineData("FullName", "张雅鑫", "张**", "masked")]
    [InlineData("FullName", "张雅鑫", "李**", "different")]
    [InlineData("FullName", "张雅鑫", "张国华", "surname")]
    [InlineData("GivenName", "Robert", "Rob", "short")]
    [InlineData("Date", "1988-03-05", "1988/3/5", "same")]
    [InlineData("Date", "1988-03-05", "1988-05-03", "oneSlip")]
    [InlineData("Date", "1988-03-05", "1988-01-01", "yearAlone")]
    [InlineData("Phone", "13812345678", "008613812345678", "same")]
    [InlineData("Phone", "13812345678", "138****5678", "masked")]
    [InlineData("Phone", "13812345678", "13812345687", "oneSlip")]
    [InlineData("IdentityNumber", "11010519491231002X", "110105491231002", "same")]
    [InlineData("IdentityTail", "2489", "4289", "oneSlip")]
    [InlineData("Email", "u7560252@wo.cn", "u7560252@qq.com", "local")]
    [InlineData("Address", "云南省曲靖市马龙区人民路62号19栋", "云南曲靖市马龙县人民路62#19幢", "same")]
    [InlineData("Address", "云南省曲靖市马龙区鸡头村街道人民路62号19栋", "曲靖市马龙区人民路62号19栋", "door")]
    [InlineData("Address", "云南省曲靖市马龙区人民路62号19栋1单元", "云南省曲靖市马龙区人民路62号19栋2单元", "building")]
    [InlineData("Text", "Tullaroop Street", "tullaroopst", "same")]
    [InlineData("Gender", "F", "女", "same")]
    public void Values_agree_to_the_degree_that_a_person_would_say(string kind, string a, string b, string level)
    {
        var field = new Field("f", Enum.Parse<FieldKind>(kind), Enum.Parse<FieldKind>(kind).Comparator());
        field.Add(a);
        field.Add(b);
        field.Close();
        field.Comparator.Levels[field.Level(0, 1)].Code.ShouldBe(level);
    }
}
