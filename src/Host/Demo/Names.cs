using System.Globalization;

namespace Dialtone.Host.Demo;

/// <summary>Surnames by their share of the population, given names by sex and generation.</summary>
internal static class Names
{
    // 欧阳 is left out on purpose: its initials belong to the one customer that guides and tests look for.
    private const string Surnames = """
        王7.2 李7.0 张6.8 刘5.4 陈4.6 杨3.1 赵2.1 黄2.2 周2.1 吴2.0 徐1.7 孙1.5 胡1.3 朱1.3 高1.2 林1.2 何1.2 郭1.2 马1.1 罗1.1
        梁1.0 宋0.8 郑0.9 谢0.8 韩0.7 唐0.7 冯0.7 于0.6 董0.6 萧0.1 肖0.6 程0.6 曹0.6 袁0.5 邓0.6 许0.7 傅0.5 沈0.5 曾0.6 彭0.6
        吕0.5 苏0.5 卢0.5 蒋0.5 蔡0.5 贾0.4 丁0.4 魏0.5 薛0.4 叶0.4 阎0.2 余0.4 潘0.4 杜0.4 戴0.3 夏0.4 钟0.4 汪0.4 田0.4 任0.4
        姜0.4 范0.4 方0.4 石0.3 姚0.3 谭0.4 廖0.4 邹0.3 熊0.3 金0.3 陆0.3 郝0.3 孔0.2 白0.3 崔0.3 康0.2 毛0.2 邱0.3 秦0.3 江0.3
        史0.2 顾0.2 侯0.2 邵0.2 孟0.2 龙0.2 万0.2 段0.2 雷0.2 钱0.2 汤0.2 尹0.2 黎0.2 易0.2 常0.2 武0.2 乔0.2 贺0.2 赖0.2 龚0.2
        文0.2 庞0.1 樊0.1 兰0.1 殷0.1 施0.1 陶0.1 洪0.1 翟0.1 安0.1 颜0.1 倪0.1 严0.1 牛0.1 温0.1 芦0.1 季0.1 俞0.1 章0.1 鲁0.1
        葛0.1 伍0.1 韦0.1 申0.1 尤0.1 毕0.1 聂0.1 丛0.1 焦0.1 向0.1 柳0.1 邢0.1 路0.1 岳0.1 齐0.1 梅0.1 莫0.1 庄0.1 辛0.1 管0.1
        司马0.03 上官0.03 诸葛0.03 慕容0.02 皇甫0.02 东方0.02 令狐0.02 司徒0.02 尉迟0.01 夏侯0.02 端木0.01 公孙0.01
        """;

    private static readonly int[] Generations = [1960, 1975, 1990, 2000, int.MaxValue];

    private static readonly string[][] Male =
    [
        Words("建国 建华 国强 志明 德福 永福 玉林 文元 长青 树林 国华 兴旺 福生 志成 金生 世昌 德才 广田 守仁 明德 永年 家顺"),
        Words("建军 卫东 国庆 志强 建平 永刚 红军 爱民 新民 卫国 海涛 立新 建新 学军 伟民 春生 志刚 国平 利民 庆华 家明 少华"),
        Words("伟 勇 军 磊 强 涛 斌 鹏 超 波 刚 峰 杰 辉 明 健 亮 飞 凯 俊 志伟 海波 晓东 建波 文杰 永强 剑锋 立群"),
        Words("浩 鑫 宇 帅 俊杰 志豪 家豪 文博 天宇 嘉伟 晓峰 子豪 明轩 博文 立阳 思远 书豪 云飞 泽楷 景明"),
        Words("子轩 浩宇 宇航 浩然 梓轩 俊熙 皓轩 博涵 一鸣 致远 奕辰 沐阳 景行 承泽 知行 锦程"),
    ];

    private static readonly string[][] Female =
    [
        Words("秀英 桂英 玉兰 凤英 玉珍 秀兰 桂兰 淑珍 淑英 玉梅 秀珍 凤兰 桂芳 素珍 月英 春兰 翠兰 淑兰 菊英 惠珍"),
        Words("丽华 建英 红梅 秀芳 爱华 玉华 丽萍 桂香 春梅 小红 淑芬 惠芳 凤霞 国英 美华 志红 亚琴 雪梅 冬梅 金凤"),
        Words("敏 静 丽 艳 娟 霞 燕 芳 玲 红 洁 琳 颖 慧 莉 婷 倩 雪 海燕 丽娟 晓燕 春燕 艳红 小丽 文娟 亚男"),
        Words("婷婷 佳 雨晴 思琪 梦婷 欣怡 晓雯 佳慧 诗雨 雅静 梦瑶 静怡 雪莹 嘉欣 莹莹 若琳 紫薇 晨曦"),
        Words("梓涵 欣妍 雨桐 诗涵 一诺 可馨 思涵 语桐 梓萱 若曦 依诺 沐晴 知夏 清欢 予安"),
    ];

    private const string MaleFirst = "建志国文明永德家俊云宇浩天泽思晓海振庆学世宏景立", MaleSecond = "强华军平辉杰峰林涛斌鹏龙毅恒宁安宇航成良";
    private const string FemaleFirst = "丽晓雅静美玉秀春淑慧文梦诗雨佳婉若思芷紫", FemaleSecond = "芳兰梅琴华英娟萍蓉怡琳婷欣瑶洁莹宁薇云菲";

    private static readonly (string Name, double UpTo)[] Ladder = BuildLadder();

    public static string PickSurname(Random random)
    {
        var at = random.NextDouble() * Ladder[^1].UpTo;
        var (low, high) = (0, Ladder.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Ladder[middle].UpTo > at) high = middle;
            else low = middle + 1;
        }
        return Ladder[low].Name;
    }

    public static string PickGiven(Random random, bool male, int birthYear)
    {
        if (random.Next(10) < 4)
            return male ? Two(random, MaleFirst, MaleSecond) : Two(random, FemaleFirst, FemaleSecond);
        var pool = (male ? Male : Female)[Array.FindIndex(Generations, before => birthYear < before)];
        return pool[random.Next(pool.Length)];
    }

    private static string Two(Random random, string first, string second) =>
        $"{first[random.Next(first.Length)]}{second[random.Next(second.Length)]}";

    private static string[] Words(string line) => line.Split(' ');

    private static (string, double)[] BuildLadder()
    {
        var sum = 0.0;
        return [.. Surnames.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(entry =>
        {
            var digits = entry.AsSpan().IndexOfAnyInRange('0', '9');
            return (entry[..digits], sum += double.Parse(entry.AsSpan(digits), CultureInfo.InvariantCulture));
        })];
    }
}
