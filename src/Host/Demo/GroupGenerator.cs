namespace Dialtone.Host.Demo;

/// <summary>What a group holds for itself; number and address where the offering asks for them.</summary>
internal sealed record GroupProductSeed(string OfferingId, string? Number, string? AddressId, IReadOnlyDictionary<string, string> Characteristics);

/// <summary>An enterprise customer. Members is how many individuals belong to it once there are customers enough; who they are, each person's holding says.</summary>
internal sealed record GroupSeed(
    int Number, string Name, string CreditCode, string Industry, string IndustryEn, int Members, string CityCode,
    string AddressId, string AddressText, string ContactName, string ContactPhone, string ManagerUserName, string GroupCode,
    IReadOnlyList<GroupProductSeed> Products);

/// <summary>Forty fictional organizations, each looked after by a key-account manager of its city.</summary>
internal static class GroupGenerator
{
    public const int Count = 40;

    private static readonly (string Name, string NameEn, string Companies)[] Industries =
    [
        ("制造", "Manufacturing", "澄州恒准机床有限公司 望海蓝锚船舶有限公司 青屏金梭纺织有限公司 澄州云岭茶业有限公司 青屏竹里工艺有限公司 澄州智芯电子有限公司"),
        ("物流", "Logistics", "望海通港物流有限公司 澄州江运货代有限公司 望海快帆供应链有限公司 青屏山行货运有限公司"),
        ("教育", "Education", "澄州求是学院 青屏师范附属中学 望海海洋职业学校 澄州文庙小学 青屏桃李培训学校"),
        ("医疗", "Health care", "澄州江湾医院 望海市府路医院 青屏杏林中医馆 澄州安和体检中心 望海海滨康复医院"),
        ("金融", "Finance", "澄江商汇银行望海支行 澄州同舟保险代理有限公司 青屏惠农小额贷款有限公司 澄州明算会计师事务所"),
        ("住宿餐饮", "Hotels and catering", "望海银滩度假酒店 澄州鼓楼饭店 青屏翠湖宾馆 望海渔港海鲜楼"),
        ("软件与信息", "Software and information", "澄州光谷里软件有限公司 澄州数帆科技有限公司 望海浪花网络有限公司 青屏云上数据有限公司"),
        ("政务与公共", "Public services", "澄州市民服务中心 望海港务管理站 青屏水库管理所 澄州公交集团"),
        ("农业与旅游", "Farming and tourism", "望海橡园农场 青屏橙香果业合作社 望海观涛旅行社 青屏古城文旅有限公司"),
    ];

    public static IEnumerable<GroupSeed> Generate(int seed, AddressBook book)
    {
        var random = new Random(seed);
        var managers = StaffGenerator.Generate(seed, book).Where(s => s.Role == "manager").ToLookup(s => s.OrganizationCode);
        var number = 0;
        foreach (var (industry, industryEn, companies) in Industries)
            foreach (var name in companies.Split(' '))
            {
                number++;
                var city = Array.Find(book.Cities, c => name.StartsWith(c.Name.TrimEnd('市'), StringComparison.Ordinal)) ?? book.Cities[1];
                var office = book.Pick(city, random);
                var looksAfter = managers[$"D{city.Code}01"].ToArray();
                var contact = Names.PickSurname(random) + Names.PickGiven(random, random.Next(2) == 0, 1980);
                yield return new(
                    number, name, CreditCode(city, random), industry, industryEn, MembersOf(number), city.Code, office.Id, office.Text,
                    contact, $"1979{5_000_000 + number * 7_919}", looksAfter[number % looksAfter.Length].UserName, GroupCode(number),
                    [.. Products(number, city, office, random)]);
            }
    }

    /// <summary>The group an individual belongs to and the place in it, if any; ten thousand customers fill every group.</summary>
    public static (int Group, int Place)? MembershipOf(int customerNumber)
    {
        var (place, slot) = Math.DivRem(customerNumber, 200);
        var group = slot / 5 + 1;
        return slot % 5 == 3 && place < MembersOf(group) ? (group, place) : null;
    }

    private static int MembersOf(int groupNumber) => 16 + groupNumber * 11 % 30;

    public static string GroupCode(int groupNumber) => $"{880_000 + groupNumber}";

    private static string CreditCode(AddressBook.City city, Random random) =>
        CheckDigits.CreditCode($"9199{city.Code}00" + CheckDigits.OrganizationCode($"MA{random.Next(10)}{random.Next(100_000):00000}"));

    private static IEnumerable<GroupProductSeed> Products(int number, AddressBook.City city, StandardAddress office, Random random)
    {
        string[] bandwidths = ["10", "100", "1000"];
        string[] grades = ["A", "AA", "AAA"];
        yield return new("off-leased-line", null, office.Id, new Dictionary<string, string>
        {
            ["bandwidth"] = bandwidths[random.Next(3)], ["slaGrade"] = grades[random.Next(3)], ["protection"] = number % 4 == 0 ? "dual" : "none",
        });
        if (number % 2 == 0)
            yield return new("off-centrex", NumberPool.Fixed(city.AreaCode, 900_000 + number), office.Id, new Dictionary<string, string>
            {
                ["extensions"] = string.Join(',', Enumerable.Range(0, 8).Select(i => $"{8001 + i}")),
            });
        if (number % 5 == 0)
            yield return new("off-sdwan", null, office.Id, new Dictionary<string, string>
            {
                ["sites"] = $"{2 + random.Next(12)}", ["encryption"] = "sm4", ["slaGrade"] = "AA",
            });
    }
}
