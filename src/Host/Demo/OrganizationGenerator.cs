using Dialtone.Platform.Organizations;

namespace Dialtone.Host.Demo;

/// <summary>A unit of the operator or a partner. Kind: province, city, hall, callCentre, department, agent. Path holds the codes from the top, as rows are scoped by it.</summary>
internal sealed record OrganizationSeed(
    string Code, string Name, string NameEn, string Kind, string Path, string? ParentCode, string? CityCode, string? AddressText, string? Phone)
{
    /// <summary>As the web shows it: a branch by the city it is, because numbers and customers belong to the city.</summary>
    public OrganizationUnit Unit(AddressBook book) => Kind == "city"
        ? OrganizationUnit.Of(Path, book.Cities.First(c => c.Code == CityCode).Name, NameEn.Replace(" Branch", ""))
        : OrganizationUnit.Of(Path, Name, NameEn, Kind switch { "callCentre" => OrganizationUnit.Centre, "department" => OrganizationUnit.Team, _ => Kind });
}

/// <summary>The operator: one province company, three city branches, 40 halls, one 10000 centre, its departments, and 30 agents.</summary>
internal static class OrganizationGenerator
{
    public const string Operator = "CJ", CallCentre = "C10000", ProductDepartment = "D01", MarketingDepartment = "D02", TechnologyDepartment = "D03", AuditDepartment = "D04";

    private static readonly string[][] Halls =
    [
        ["文庙 Wenmiao", "鼓楼 Gulou", "渡口 Dukou", "桂花井 Guihuajing", "江湾 Jiangwan", "白鹭洲 Bailuzhou", "石埠 Shibu", "会展中心 Convention Centre", "云岭 Yunling", "茶园 Chayuan", "机床厂 Jichuangchang", "大学城 University Town", "火车站 Railway Station", "长青 Changqing", "黄泥桥 Huangniqiao", "高新园 Hi-tech Park"],
        ["银滩 Yintan", "灯塔 Dengta", "渔港 Yugang", "南沙尾 Nanshawei", "港城 Gangcheng", "造船 Zaochuan", "保税 Bonded Zone", "观涛 Guantao", "凤凰木 Fenghuangmu", "市府 City Hall", "金滩 Jintan", "温泉 Wenquan", "空港 Airport"],
        ["南屏 Nanping", "古城 Gucheng", "竹器 Zhuqi", "松溪 Songxi", "纺织 Fangzhi", "果园 Guoyuan", "翠湖 Cuihu", "师范 Shifan", "石桥 Shiqiao", "矿务 Kuangwu", "新城 Xincheng"],
    ];

    private static readonly string[][] Agents =
    [
        ["通达 Tongda", "联讯 Lianxun", "云桥 Yunqiao", "金铃 Jinling", "广联 Guanglian", "新声 Xinsheng", "万象 Wanxiang", "信鸽 Xinge", "江畔 Jiangpan", "长虹桥 Changhongqiao", "百汇 Baihui", "启明 Qiming", "四方 Sifang", "飞鸿 Feihong"],
        ["海联 Hailian", "帆讯 Fanxun", "蓝湾 Lanwan", "潮声 Chaosheng", "港通 Gangtong", "海鸥 Haiou", "明珠 Mingzhu", "远帆 Yuanfan", "银浪 Yinlang"],
        ["青竹 Qingzhu", "翠屏 Cuiping", "山泉 Shanquan", "古道 Gudao", "松风 Songfeng", "石桥 Shiqiao", "屏山 Pingshan"],
    ];

    private static readonly (string Code, string Name, string NameEn)[] Departments =
    [
        (ProductDepartment, "产品部", "Product Department"),
        (MarketingDepartment, "市场部", "Marketing Department"),
        (TechnologyDepartment, "信息技术部", "Information Technology Department"),
        (AuditDepartment, "稽核部", "Audit Department"),
    ];

    private static readonly string[] CityNamesEn = ["Chengzhou", "Wanghai", "Qingping"];

    /// <summary>Parents come before their children.</summary>
    public static IEnumerable<OrganizationSeed> Generate(AddressBook book)
    {
        yield return new(Operator, "澄江通信", "Chengjiang Telecom", "province", "/CJ/", null, null, At(book, 0, 7, 0), "10000");
        yield return new(CallCentre, "10000 客服中心", "10000 Call Centre", "callCentre", $"/CJ/{CallCentre}/", Operator, null, At(book, 0, 15, 1), "10000");
        foreach (var (code, name, nameEn) in Departments)
            yield return new(code, name, nameEn, "department", $"/CJ/{code}/", Operator, null, At(book, 0, 7, 0), null);
        for (var c = 0; c < book.Cities.Length; c++)
        {
            var (city, nameEn) = (book.Cities[c], CityNamesEn[c]);
            var place = city.Name.TrimEnd('市');
            yield return new(city.Code, $"{place}分公司", $"{nameEn} Branch", "city", $"/CJ/{city.Code}/", Operator, city.Code, At(book, c, 0, 1), $"{city.AreaCode}10000");
            yield return new($"D{city.Code}01", $"{place}政企部", $"{nameEn} Key Accounts", "department", $"/CJ/{city.Code}/D{city.Code}01/", city.Code, city.Code, At(book, c, 0, 1), null);
            yield return new($"D{city.Code}02", $"{place}渠道部", $"{nameEn} Channels", "department", $"/CJ/{city.Code}/D{city.Code}02/", city.Code, city.Code, At(book, c, 0, 1), null);
            for (var i = 0; i < Halls[c].Length; i++)
            {
                var (zh, en, code) = Entry(Halls[c][i], $"H{city.Code}{i + 1:00}");
                var street = StreetNamed(city, zh);
                yield return new(code, $"{zh}营业厅", $"{en} Hall", "hall", $"/CJ/{city.Code}/{code}/", city.Code, city.Code, At(book, c, street, i % 3), $"{city.AreaCode}8{9_000_000 + (c * 100) + i}");
            }
            for (var i = 0; i < Agents[c].Length; i++)
            {
                var (zh, en, code) = Entry(Agents[c][i], $"A{city.Code}{i + 1:00}");
                yield return new(code, $"{place}{zh}通信代理店", $"{en} Communications, {nameEn} agent", "agent", $"/CJ/{city.Code}/{code}/", city.Code, city.Code, At(book, c, i, (i + 1) % 3), $"{city.AreaCode}8{9_100_000 + (c * 100) + i}");
            }
        }
    }

    private static (string Zh, string En, string Code) Entry(string entry, string code)
    {
        var space = entry.IndexOf(' ');
        return (entry[..space], entry[(space + 1)..], code);
    }

    private static int StreetNamed(AddressBook.City city, string hall) =>
        Array.FindIndex([.. city.Districts.SelectMany(d => d.Streets)], street => street.Name == hall + "街道");

    private static string At(AddressBook book, int cityIndex, int street, int road)
    {
        var city = book.Cities[cityIndex];
        var district = city.Districts[street / 4 % city.Districts.Length];
        return $"{book.Province}{city.Name}{district.Name}{district.Streets[street % 4].Roads[road]}{street * 7 + road * 3 + 8}号";
    }
}
