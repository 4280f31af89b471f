using System.Text.Json.Nodes;
using Dialtone.Host.Commands;

namespace Dialtone.Conformance.Tests;

/// <summary>What <c>rules eval</c> answers, as the guide has it.</summary>
public sealed class RuleCaseTests
{
    [Theory]
    [InlineData("""{"id":1,"expr":"x + 1","types":{"x":"int"},"bindings":{"x":41}}""", """{"id":1,"value":42,"type":"int"}""")]
    [InlineData("""{"expr":"x","bindings":{"x":{"@uint":"1"}}}""", """{"value":{"@uint":"1"},"type":"dyn"}""")]
    [InlineData("""{"expr":"null"}""", """{"value":null,"type":"null_type"}""")]
    [InlineData("""{"expr":"y","container":"x","types":{"x.y":"bool"},"bindings":{"x.y":true}}""", """{"value":true,"type":"bool"}""")]
    [InlineData("""{"expr":"f(1)","functions":["f(int) -> list(int)"],"check_only":true}""", """{"type":"list(int)"}""")]
    [InlineData("""{"expr":"1 == 1.0","disable_check":true}""", """{"value":true,"type":"dyn"}""")]
    public void A_case_is_answered_with_its_value(string given, string answer) => Answer(given).ToJsonString().ShouldBe(JsonNode.Parse(answer)!.ToJsonString());

    [Fact]
    public void A_failure_and_a_refusal_are_told_apart()
    {
        Answer("""{"expr":"1 / 0"}""")["error"]!["code"]!.GetValue<string>().ShouldBe("platform.rule.divideByZero");
        Answer("""{"expr":"1 +"}""")["refused"]![0]!["column"]!.GetValue<int>().ShouldBe(4);
        Answer("""{"expr":"1 == 1.0"}""")["refused"]![0]!["code"]!.GetValue<string>().ShouldBe("platform.rule.overload");
        Answer("""{"expr":"x","types":{"x":"int"},"bindings":{"x":"1"}}""")["refused"]![0]!["code"]!.GetValue<string>().ShouldBe("platform.rule.value");
        Answer("""{"expr":"x","bindings":{"x":{"@uint":"-1"}}}""").ContainsKey("refused").ShouldBeTrue();
        Answer("{}").ContainsKey("refused").ShouldBeTrue();
    }

    [Fact]
    public void A_case_may_ask_why() =>
        Answer("""{"expr":"speed >= 500 && price < 100","bindings":{"speed":500,"price":129},"explain":true}""")["because"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldContain("129");

    static JsonObject Answer(string given) => RuleCase.Answer((JsonObject)JsonNode.Parse(given)!, CancellationToken.None);
}
