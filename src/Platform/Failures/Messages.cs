using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dialtone.Platform.Access;

namespace Dialtone.Platform.Failures;

/// <summary>The sentences of every assembly's <c>Messages.zh-CN.json</c> and <c>Messages.en.json</c>, by code and language.</summary>
public sealed partial class Messages
{
    readonly Dictionary<(string Language, string Code), string> sentences = [];

    public Messages(IEnumerable<Assembly> assemblies, IEnumerable<Permission>? permissions = null)
    {
        foreach (var assembly in assemblies.Append(typeof(Messages).Assembly).Distinct())
            foreach (var language in Language.All)
                if (assembly.GetManifestResourceStream($"Messages.{language}.json") is { } stream)
                    using (stream)
                        foreach (var (code, sentence) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                            sentences[(language, code)] = sentence;
        foreach (var permission in permissions ?? [])
            (sentences[(Language.Chinese, $"permission.{permission.Name}")], sentences[(Language.English, $"permission.{permission.Name}")]) = (permission.Zh, permission.En);
    }

    /// <summary>
    /// The sentence for a code with its <c>{names}</c> filled in; the code itself where no sentence is known, so that nothing is ever hidden.
    /// A value that has a word of its own is said by it: the field <c>phone</c> by what <c>field.phone</c> says, a permission by its name.
    /// </summary>
    public string Say(string language, string code, IReadOnlyDictionary<string, object?> values) =>
        sentences.TryGetValue((language, code), out var sentence)
            ? Placeholder().Replace(sentence, m => values.TryGetValue(m.Groups[1].Value, out var value) ? Word(language, m.Groups[1].Value, value) : m.Value)
            : code;

    public string Say(string language, Problem problem) => Say(language, problem.Code, problem.Values);

    /// <summary>Several problems as text: a line each, the code for machines and the sentence for people.</summary>
    public string Log(string language, IEnumerable<Problem> problems) => string.Join('\n', problems.Select(p => $"{p.Code}: {Say(language, p)}"));

    /// <summary>Every code there is a sentence for, and every word sentences are filled with.</summary>
    public IEnumerable<string> Codes => sentences.Keys.Select(k => k.Code).Distinct();

    public bool Knows(string code) => Language.All.All(l => sentences.ContainsKey((l, code)));

    string Word(string language, string name, object? value) => value switch
    {
        string said when sentences.TryGetValue((language, $"{name}.{said}"), out var word) => word,
        Named named => named.In(language),
        IEnumerable<Named> many => Show(many.Select(n => n.In(language))),
        _ => Show(value),
    };

    static string Show(object? value) => value switch
    {
        null => "—",
        IEnumerable<string> many => many.Any() ? string.Join(", ", many) : "—",
        IFormattable f => f.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}

/// <summary>The two languages of every visible sentence.</summary>
public static class Language
{
    public const string Chinese = "zh-CN";
    public const string English = "en";
    public static readonly string[] All = [Chinese, English];

    /// <summary>The first language of an Accept-Language header that we speak; Chinese where it names none.</summary>
    public static string Of(string? acceptLanguage)
    {
        foreach (var part in (acceptLanguage ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return Chinese;
            if (part.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return English;
        }
        return Chinese;
    }
}
