using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules;

namespace Dialtone.Host.Commands;

/// <summary>One case of <c>rules eval</c>: an expression, names with types and values, and what became of it.</summary>
static class RuleCase
{
    static readonly Messages messages = new([]);

    /// <summary>
    /// From <c>expr</c>, <c>bindings</c>, <c>types</c>, <c>functions</c>, <c>container</c>, <c>disable_check</c>, <c>check_only</c> and <c>explain</c>
    /// to <c>value</c> and <c>type</c>, or <c>error</c>, or <c>refused</c>; an <c>id</c> comes back.
    /// </summary>
    public static JsonObject Answer(JsonObject given, CancellationToken ct)
    {
        var answer = new JsonObject();
        if (given["id"] is { } id) answer["id"] = id.DeepClone();
        try
        {
            var bindings = (given["bindings"] as JsonObject ?? []).ToDictionary(b => b.Key, b => RuleJson.Read(b.Value));
            var environment = new RuleEnvironment((string?)given["container"] ?? "");
            foreach (var (name, type) in given["types"] as JsonObject ?? []) environment.Declare(name, RuleTypeText.Parse((string?)type ?? ""));
            foreach (var name in bindings.Keys.Where(name => !environment.Names.ContainsKey(name))) environment.Declare(name, RuleType.Dyn);
            foreach (var function in given["functions"] as JsonArray ?? []) Declare(environment, (string?)function ?? "");

            var rule = Rule.Compile((string?)given["expr"] ?? "", environment, !Says(given, "disable_check"));
            if (Says(given, "check_only"))
            {
                answer["type"] = rule.Type.ToString();
                return answer;
            }
            var values = environment.NewValues();
            foreach (var (name, value) in bindings) values.Set(name, value);
            if (rule.TryEvaluate(values, out var result, out var problem, ct)) (answer["value"], answer["type"]) = (RuleJson.Write(result), rule.Type.ToString());
            else answer["error"] = Said(problem);
            if (Says(given, "explain")) answer["because"] = new JsonArray([.. rule.Explain(values, ct).Sentences().Select(s => JsonValue.Create(messages.Say(Commanded.Language, s)))]);
        }
        catch (Refused refused)
        {
            answer["refused"] = new JsonArray([.. refused.Problems.Select(Said)]);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidOperationException or ArgumentException)
        {
            answer["refused"] = new JsonArray(new JsonObject { ["code"] = "input", ["message"] = e.Message });
        }
        return answer;
    }

    // Functions come without bodies, so only their types are of use.
    static void Declare(RuleEnvironment environment, string function)
    {
        var (open, close) = (function.IndexOf('('), function.LastIndexOf("->", StringComparison.Ordinal));
        if (open < 0 || close < open) throw new FormatException($"\"{function}\" is no function. Write it as name(int, string) -> bool.");
        var takes = function[(open + 1)..close].TrimEnd();
        if (!takes.EndsWith(')')) throw new FormatException($"\"{function}\" is no function. Write it as name(int, string) -> bool.");
        var (types, gives) = RuleTypeText.Signature($"{takes[..^1]}->{function[(close + 2)..]}");
        environment.Declare(function[..open].Trim(), types, gives, _ => throw new InvalidOperationException($"{function} has no body here."));
    }

    static bool Says(JsonObject given, string flag) => given[flag] is { } said && said.GetValueKind() == JsonValueKind.True;

    static JsonObject Said(Problem problem)
    {
        var said = new JsonObject { ["code"] = problem.Code, ["message"] = messages.Say(Commanded.Language, problem) };
        if (problem.Data is RulePosition at) (said["line"], said["column"]) = (at.Line, at.Column);
        return said;
    }
}
