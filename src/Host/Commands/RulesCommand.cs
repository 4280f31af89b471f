using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;

namespace Dialtone.Host.Commands;

/// <summary><c>rules eval</c>: evaluates expressions of the rules language, without a store. docs/guides/rules.md says how values are written.</summary>
static class RulesCommand
{
    public static Command Rules()
    {
        var expression = new Argument<string?>("expression") { Description = "The expression; left out with --lines.", Arity = ArgumentArity.ZeroOrOne };
        var bindings = new Option<string?>("--bindings") { Description = "Values of names, a JSON object; @FILE reads a file." };
        var types = new Option<string[]>("--type") { Description = "name=TYPE, such as x=list(int). A bound name without a type is dyn." };
        var functions = new Option<string[]>("--function") { Description = "name(TYPE, …) -> TYPE, for --check-only." };
        var container = new Option<string>("--container") { Description = "The namespace names are looked up in.", DefaultValueFactory = _ => "" };
        var unchecked_ = new Option<bool>("--disable-check") { Description = "Leaves types to the evaluation." };
        var only = new Option<bool>("--check-only") { Description = "Prints the type and evaluates nothing." };
        var explain = new Option<bool>("--explain") { Description = "Prints after the value what decided it." };
        var lines = new Option<bool>("--lines") { Description = "Reads cases from standard input, one JSON object a line, and answers each with one." };
        var command = new Command("eval", "Prints the value of an expression as JSON. Exit code 0: a value; 1: the evaluation failed; 2: refused before.") { expression, bindings, types, functions, container, unchecked_, only, explain, lines };
        command.SetAction((parsed, ct) =>
        {
            if (parsed.GetValue(lines)) return Lines(ct);
            var given = new JsonObject
            {
                ["expr"] = parsed.GetValue(expression),
                ["types"] = new JsonObject((parsed.GetValue(types) ?? []).Select(t => t.Split('=', 2)).Select(t => KeyValuePair.Create(t[0], (JsonNode?)(t.Length == 2 ? t[1] : "")))),
                ["functions"] = new JsonArray([.. (parsed.GetValue(functions) ?? []).Select(f => JsonValue.Create(f))]),
                ["container"] = parsed.GetValue(container),
                ["disable_check"] = parsed.GetValue(unchecked_),
                ["check_only"] = parsed.GetValue(only),
                ["explain"] = parsed.GetValue(explain),
            };
            return Task.FromResult(One(given, parsed.GetValue(bindings), ct));
        });
        return new Command("rules", "The rules language.") { command };
    }

    static int One(JsonObject given, string? bindings, CancellationToken ct)
    {
        try
        {
            if (bindings is not null) given["bindings"] = JsonNode.Parse(bindings.StartsWith('@') ? File.ReadAllText(bindings[1..]) : bindings);
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
        var answer = RuleCase.Answer(given, ct);
        if (answer["value"] is { } || answer.ContainsKey("value")) Console.WriteLine(Text(answer["value"]));
        else if (answer["type"] is { } type) Console.WriteLine(type);
        foreach (var line in answer["because"]?.AsArray() ?? []) Console.WriteLine(line);
        foreach (var problem in (answer["refused"] ?? (answer["error"] is { } error ? new JsonArray(error.DeepClone()) : new JsonArray())).AsArray()) Console.Error.WriteLine($"{problem!["code"]}: {problem["message"]}");
        return answer.ContainsKey("refused") ? 2 : answer.ContainsKey("error") ? 1 : 0;
    }

    static async Task<int> Lines(CancellationToken ct)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        while (await Console.In.ReadLineAsync(ct) is { } line)
        {
            if (line.Trim() == "") continue;
            JsonObject answer;
            try
            {
                answer = RuleCase.Answer(JsonNode.Parse(line) as JsonObject ?? [], ct);
            }
            catch (JsonException e)
            {
                answer = new() { ["refused"] = new JsonArray(new JsonObject { ["code"] = "json", ["message"] = e.Message }) };
            }
            await output.WriteLineAsync(Text(answer));
        }
        return 0;
    }

    static string Text(JsonNode? json) => json?.ToJsonString(Platform.Json.StoreJson.Options) ?? "null";
}
