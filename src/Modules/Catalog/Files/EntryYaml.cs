using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dialtone.Platform.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Dialtone.Catalog.Files;

/// <summary>An entry's JSON as YAML and back without loss: what is quoted is text, what is not is a number, a truth value or nothing where it looks like one.</summary>
internal static partial class EntryYaml
{
    // What a reader looks for comes first; the rest is in alphabetical order, because a database need not keep any.
    static readonly string[] first = ["@type", "id", "offerNumber", "productNumber", "code", "key", "kind", "name", "description", "version", "lifecycleStatus"];

    public static string Write(JsonObject entry)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var yaml = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, newLine: "\n"));
        yaml.Emit(new StreamStart());
        yaml.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(yaml, entry);
        yaml.Emit(new DocumentEnd(isImplicit: true));
        yaml.Emit(new StreamEnd());
        return text.ToString();
    }

    static void Write(Emitter yaml, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject o:
                yaml.Emit(new MappingStart(null, null, true, o.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (name, value) in o.OrderBy(p => Array.IndexOf(first, p.Key) is >= 0 and var at ? at : first.Length).ThenBy(p => p.Key, StringComparer.Ordinal))
                {
                    yaml.Emit(Text(name));
                    Write(yaml, value);
                }
                yaml.Emit(new MappingEnd());
                break;
            case JsonArray array:
                yaml.Emit(new SequenceStart(null, null, true, array.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in array) Write(yaml, item);
                yaml.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String: yaml.Emit(Text(value.GetValue<string>())); break;
            // 10.0 and 1e1 are both 10, whatever a database made of them.
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number: yaml.Emit(Plain((decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture))); break;
            default: yaml.Emit(Plain(node?.ToJsonString() ?? "null")); break;
        }
    }

    /// <summary>Refuses nothing: what is no YAML is a <see cref="YamlException"/>, what is no mapping is null.</summary>
    public static JsonObject? Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents.Count == 1 ? Read(yaml.Documents[0].RootNode) as JsonObject : null;
    }

    static JsonNode? Read(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Read(c.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Read)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain } when Special().IsMatch(plain) => JsonNode.Parse(plain),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" } => null,
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    static Scalar Plain(string text) => new(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, true, false);

    static Scalar Text(string text) => Simple().IsMatch(text) && !Special().IsMatch(text) && !Ambiguous().IsMatch(text) ? Plain(text)
        : new(AnchorName.Empty, TagName.Empty, text, text.Any(char.IsControl) ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted, false, true);

    [GeneratedRegex(@"^(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)$")]
    private static partial Regex Special();

    // Other readers of YAML take these for truth values, numbers of another base or nothing.
    [GeneratedRegex(@"^(?:y|n|yes|no|on|off|true|false|null|~|[-+.]?[0-9][0-9_.,:oxa-f]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ambiguous();

    [GeneratedRegex(@"^[\p{L}\p{N}_/](?:[\p{L}\p{N}_/.+（）()、，。；\- ]*[\p{L}\p{N}_/.+（）()。])?$")]
    private static partial Regex Simple();
}
