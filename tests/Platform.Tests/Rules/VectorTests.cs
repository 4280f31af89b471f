using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules;

namespace Dialtone.Platform.Tests.Rules;

/// <summary>
/// Facts of the public conformance vectors (google/cel-spec, tests/simple/testdata), those without protobuf messages, by file: what is true, what is false, what fails,
/// the same without checking, and what has another value.
/// </summary>
public sealed class VectorTests
{
    static readonly JsonObject files = (JsonObject)JsonNode.Parse(typeof(VectorTests).Assembly.GetManifestResourceStream("rules/vectors.json")!)!;

    public static IEnumerable<TheoryDataRow<string>> Files => files.Select(f => new TheoryDataRow<string>(f.Key));

    [Theory, MemberData(nameof(Files))]
    public void A_file_of_the_public_vectors_comes_out_as_it_should(string file)
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (kind, facts) in files[file]!.AsObject())
            foreach (var fact in facts!.AsArray())
            {
                count++;
                if (Wrong(kind, fact!) is { } why) wrong.Add(why);
            }
        count.ShouldBeGreaterThan(3);
        wrong.ShouldBeEmpty();
    }

    static string? Wrong(string kind, JsonNode fact)
    {
        var given = kind switch
        {
            "values" => new JsonObject { ["expr"] = fact[0]!.DeepClone(), ["value"] = fact[1]?.DeepClone() },
            "cases" => (JsonObject)fact.DeepClone(),
            _ => new JsonObject { ["expr"] = fact.DeepClone(), ["unchecked"] = kind.StartsWith("unchecked", StringComparison.Ordinal), ["value"] = kind.EndsWith("rue", StringComparison.Ordinal) },
        };
        var fails = kind is "error" or "uncheckedError" || given.ContainsKey("error");
        var text = (string)given["expr"]!;
        try
        {
            var environment = new RuleEnvironment((string?)given["container"] ?? "");
            foreach (var (name, type) in given["types"] as JsonObject ?? []) environment.Declare(name, RuleTypeText.Parse((string)type!));
            foreach (var function in given["functions"] as JsonArray ?? [])
            {
                var (name, rest) = ((string)function!).Split('(', 2) is var parts ? (parts[0], parts[1]) : default;
                var (takes, gives) = RuleTypeText.Signature(rest.Remove(rest.LastIndexOf(')', rest.IndexOf("->", StringComparison.Ordinal)), 1));
                environment.Declare(name, takes, gives, _ => null);
            }
            var bindings = given["bindings"] as JsonObject ?? [];
            foreach (var name in bindings.Select(b => b.Key).Except(environment.Names.Keys)) environment.Declare(name, RuleType.Dyn);

            var rule = Rule.Compile(text, environment, (bool?)given["unchecked"] != true);
            if ((string?)given["type"] is { } deduced) return rule.Type.ToString() == deduced ? null : $"{text}: {rule.Type}";
            var values = environment.NewValues();
            foreach (var (name, value) in bindings) values.Set(name, RuleJson.Read(value));
            if (!rule.TryEvaluate(values, out var result, out var problem)) return fails ? null : $"{text}: {problem.Code}";
            return !fails && JsonNode.DeepEquals(RuleJson.Write(result), given["value"]) && SameKind(result, RuleJson.Read(given["value"])) ? null : $"{text}: {RuleJson.Write(result)?.ToJsonString() ?? "null"}";
        }
        catch (Refused refused)
        {
            return $"{text}: {refused.Message}";
        }
    }

    // JSON takes 1 and 1.0 for the same.
    static bool SameKind(object? one, object? other) => one?.GetType() == other?.GetType() || one is not (long or double);
}
