using System.Text.Json;
using System.Text.RegularExpressions;
using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Tests;

public sealed partial class MessageTests
{
    [Fact]
    public void Both_languages_say_the_same_codes_with_the_same_names()
    {
        static Dictionary<string, string> Of(string language) => JsonSerializer.Deserialize<Dictionary<string, string>>(typeof(Messages).Assembly.GetManifestResourceStream($"Messages.{language}.json")!)!;
        var (zh, en) = (Of(Language.Chinese), Of(Language.English));
        zh.Keys.ShouldBe(en.Keys);
        foreach (var (code, sentence) in en)
            Names().Matches(sentence).Select(m => m.Value).Distinct().Order().ShouldBe(Names().Matches(zh[code]).Select(m => m.Value).Distinct().Order(), code);
    }

    [Theory]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("fr, zh-TW;q=0.8, en;q=0.5", "zh-CN")]
    [InlineData("", "zh-CN")]
    [InlineData(null, "zh-CN")]
    public void The_first_language_we_speak_is_spoken(string? header, string language) => Language.Of(header).ShouldBe(language);

    [Fact]
    public void A_name_is_said_in_the_language_of_its_sentence()
    {
        var named = new Named("副卡", "Shared card");
        (named.In(Language.Chinese), named.In(Language.English)).ShouldBe(("副卡", "Shared card"));
        (named with { En = "" }).In(Language.English).ShouldBe("副卡");

        var messages = new Messages([]);
        var problem = Problem.Of("platform.reference", null, ("field", named), ("id", (Named[])[named, named]));
        messages.Say(Language.English, problem).ShouldContain("Shared card, Shared card");
        messages.Say(Language.Chinese, problem).ShouldNotContain("Shared card");
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Names();
}
