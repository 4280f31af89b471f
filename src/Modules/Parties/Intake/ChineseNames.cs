using System.Text.RegularExpressions;

namespace Dialtone.Parties.Intake;

/// <summary>Names as lists and files have them, taken apart: family and given name, what stood around them.</summary>
internal static partial class ChineseNames
{
    // 两字姓: those borne today; what is left of a four-character name decides the rest.
    static readonly HashSet<string> compound =
    [
        "欧阳", "上官", "司马", "诸葛", "慕容", "皇甫", "东方", "令狐", "司徒", "尉迟", "夏侯", "端木", "公孙", "长孙", "宇文", "轩辕", "独孤", "南宫", "申屠", "淳于", "单于", "闻人", "澹台",
        "公冶", "宗政", "濮阳", "太叔", "钟离", "鲜于", "闾丘", "司空", "司寇", "亓官", "仲孙", "子车", "乐正", "公西", "漆雕", "壤驷", "公良", "拓跋", "夹谷", "宰父", "谷梁", "百里", "呼延",
        "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "西门", "第五", "赫连", "万俟", "公羊", "太史", "完颜", "纳兰",
    ];

    /// <param name="Title">先生, 女士 …, where it stood behind the name.</param>
    public sealed record Parts(string FamilyName, string GivenName, string? Title);

    /// <summary>Null where no name is left: nothing, asterisks in place of characters, or characters that were lost on the way.</summary>
    public static Parts? Split(string written)
    {
        if (written.Contains('*') || written.Contains('＊') || written.Contains('\uFFFD')) return null;
        var name = Note().Replace(written.Trim(), "").TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Trim();
        var title = Title().Match(name) is { Success: true } match && match.Index >= 2 ? match.Value : null;
        if (title is not null) name = name[..^title.Length].Trim();
        if (name.Length == 0) return null;
        if (!Han().IsMatch(name))
            return name.LastIndexOf(' ') is > 0 and var at ? new(name[(at + 1)..], name[..at].Trim(), title) : new(name, "", title);
        name = name.Replace(" ", "").Replace("\u3000", "");
        if (name.Contains('·')) return new(name[(name.LastIndexOf('·') + 1)..], name[..name.LastIndexOf('·')], title);
        var length = name.Length > 2 && compound.Contains(name[..2]) ? 2 : 1;
        return new(name[..length], name[length..], title);
    }

    [GeneratedRegex(@"[(（][^)）]*[)）]")]
    private static partial Regex Note();

    [GeneratedRegex("(先生|女士|小姐|太太)$")]
    private static partial Regex Title();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
