using Dialtone.Platform.Text;

namespace Dialtone.Platform.Tests.Text;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("张伟", "zhangwei", "zw")]
    [InlineData("欧阳文静", "ouyangwenjing", "oywj")]
    [InlineData("单雄信", "shanxiongxin", "sxx")]
    [InlineData("曾国藩", "zengguofan", "zgf")]
    [InlineData("尉迟恭", "yuchigong", "ycg")]
    [InlineData("吕布", "lvbu", "lb")]
    [InlineData("澄江5G科技", "chengjiang5gkeji", "cj5gkj")]
    [InlineData("John Smith", "johnsmith", "js")]
    [InlineData("Ａ１", "a1", "a1")]
    [InlineData("", "", "")]
    public void Names_are_found_by_pinyin_and_initials(string name, string key, string initials)
    {
        Pinyin.Key(name).ShouldBe(key);
        Pinyin.Initials(name).ShouldBe(initials);
    }
}
