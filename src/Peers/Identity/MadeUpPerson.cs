using Dialtone.Peers.Addresses;
using Dialtone.Peers.Operations;

namespace Dialtone.Peers.Identity;

/// <summary>What a card of the fictional province says. No such area code (99….) exists, so no such person does.</summary>
internal sealed record MadeUpPerson(string Name, string FamilyName, string GivenName, string Gender, DateOnly BirthDate,
    string IdentificationType, string IdentificationNumber, string Address, string AddressId, string Nation, DateOnly ValidUntil, string IssuingAuthority)
{
    private static readonly string[] families =
    [
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑", "梁",
        "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "蒋", "蔡", "余", "叶", "程", "欧阳", "上官",
    ];
    private static readonly string[] men = ["伟", "强", "磊", "军", "勇", "杰", "涛", "明", "志远", "建国", "浩然", "子轩", "俊杰", "文博", "海波", "嘉豪", "立新", "国栋", "一鸣", "承志"];
    private static readonly string[] women = ["芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "秀英", "雨桐", "欣怡", "诗涵", "晓燕", "思琪", "梦洁", "玉兰", "佳慧", "若曦", "雪梅", "春华"];
    private static readonly string[] otherNations = ["壮族", "回族", "苗族", "土家族", "彝族", "满族"];

    /// <summary>The same seed gives the same person within one calendar year; the ages are 18–80.
    /// The seeds <c>unknown</c> and <c>mismatch</c> give cards whose online check answers so.</summary>
    public static MadeUpPerson From(string seed, DateOnly today, AddressBook book)
    {
        var draw = new Draw($"card {seed}");
        var male = draw.Below(2) == 1;
        var (family, given) = (draw.From(families), draw.From(male ? men : women));
        var birth = new DateOnly(today.Year - 19 - draw.Below(62), 1, 1).AddDays(draw.Below(365));
        var address = book.Any(new Random(draw.Below(int.MaxValue)));
        var (city, district) = (address.Community.City, address.Community.District);

        var sequence = seed == "unknown" ? 0 : male ? 1 + 2 * draw.Below(500) : 2 + 2 * draw.Below(499);
        var first17 = $"99{address.Community.Code[..4]}{birth:yyyyMMdd}{sequence:000}";
        var check = IdentityNumber.CheckDigit(first17);
        if (seed == "mismatch") check = check == '0' ? '1' : '0';

        return new(family + given, family, given, male ? "male" : "female", birth, "residentIdentityCard", first17 + check,
            address.Text, address.Id, draw.Below(100) < 92 ? "汉族" : draw.From(otherNations),
            Expiry(birth, today, draw), $"{city.Name}公安局{district.Name}分局");
    }

    // Cards hold 10 years to those of 16–25, 20 years to those of 26–45, and for good from 46 on.
    private static DateOnly Expiry(DateOnly birth, DateOnly today, Draw draw) => (today.Year - birth.Year) switch
    {
        < 26 => today.AddDays(200 + draw.Below(3400)),
        < 46 => today.AddDays(200 + draw.Below(7000)),
        _ => new DateOnly(2099, 12, 31),
    };
}
