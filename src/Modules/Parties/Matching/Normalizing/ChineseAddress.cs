using System.Globalization;
using System.Text.RegularExpressions;

namespace Dialtone.Parties.Matching.Normalizing;

/// <summary>
/// An address from the province down to the room (省市区县 → 镇街道 → 路 → 号 → 栋 → 单元 → 室), however the levels are written or left out. Regions are
/// kept as stems without their suffix, so that a county which became a district (县改区) is the same.
/// </summary>
/// <param name="Regions">Stems from the top: 安徽, 合肥, 庐阳, 大杨.</param>
/// <param name="Road">Road or village with its suffix; empty where none was found.</param>
/// <param name="Numbers">Door, building, unit, room: as many as were written.</param>
internal sealed partial record ChineseAddress(ChineseAddress.Region Regions, string Road, int[] Numbers)
{
    // Cities and districts that changed their name or went up in another, and still stand in old files.
    static readonly (string Old, string Now)[] renamed =
    [
        ("襄樊", "襄阳"), ("思茅", "普洱"), ("崇文", "东城"), ("宣武", "西城"), ("卢湾", "黄浦"), ("闸北", "静安"), ("南汇", "浦东"), ("塘沽", "滨海"), ("汉沽", "滨海"), ("大港", "滨海"),
        ("东山", "越秀"), ("芳村", "荔湾"), ("沧浪", "姑苏"), ("平江", "姑苏"), ("金阊", "姑苏"), ("下城", "拱墅"), ("江干", "上城"), ("江东", "鄞州"), ("达县", "达州"), ("中甸", "香格里拉"),
    ];

    static readonly string[] bare =
    [
        "北京", "上海", "天津", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾",
        "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
    ];

    /// <summary>Stems from the top, and the same sorted, for counting what two have in common.</summary>
    internal sealed record Region(string[] Stems)
    {
        public string[] Sorted { get; } = [.. Stems.Order(StringComparer.Ordinal)];
    }

    /// <summary>All of it in one spelling; equal texts are the same address.</summary>
    public string Text => $"{string.Join('/', Regions.Stems)}|{Door}";

    /// <summary>Road and numbers: what is the same however the region above was written.</summary>
    public string Door => $"{Road}|{string.Join('-', Numbers)}";

    public bool IsSameDoor(ChineseAddress other) => Numbers.Length >= 2 && Road == other.Road && Numbers.AsSpan().SequenceEqual(other.Numbers);

    /// <param name="known">Regions met before: a million addresses name a few thousand.</param>
    public static ChineseAddress Of(string written, Dictionary<string, Region>? known = null)
    {
        var text = Blank().Replace(Folding.Plain(written), "");
        var tail = Tail().Match(text);
        var head = tail.Success ? text[..tail.Index] : text;
        var numbers = tail.Success ? [.. Number().Matches(tail.Value).Select(n => int.TryParse(n.ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue)] : Array.Empty<int>();
        var road = RoadName().Match(head).Value;
        var region = head[..^road.Length];
        if (known is null) return new(Split(region), road, numbers);
        if (!known.TryGetValue(region, out var regions)) known[region] = regions = Split(region);
        return new(regions, road, numbers);
    }

    static Region Split(string text)
    {
        var stems = new List<string>();
        if (bare.FirstOrDefault(p => text.StartsWith(p, StringComparison.Ordinal)) is { } province)
        {
            stems.Add(province);
            text = AfterProvince().Replace(text[province.Length..], "");
        }
        foreach (Match part in Part().Matches(text))
        {
            var stem = part.Groups[1].Value;
            foreach (var (old, now) in renamed) if (stem == old) stem = now;
            if (!stems.Contains(stem)) stems.Add(stem);
        }
        return new([.. stems]);
    }

    // From the first number that a door, building or room mark follows, to the end.
    [GeneratedRegex(@"\d+(?:号院|号|#|弄|栋|幢|座|楼|单元|室|-).*$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"[^省市区县旗州盟镇乡村路街巷道]{1,8}(?:大道|大街|路|街|巷|道|胡同|村|弄)$")]
    private static partial Regex RoadName();

    [GeneratedRegex(@"^(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)")]
    private static partial Regex AfterProvince();

    [GeneratedRegex(@"(.+?)(?:各族自治县|自治州|自治县|自治旗|地区|林区|矿区|新区|街道|苏木|省|市|区|县|盟|旗|镇|乡|$)")]
    private static partial Regex Part();

    [GeneratedRegex(@"[\s,;，；、。()（）]")]
    private static partial Regex Blank();
}
