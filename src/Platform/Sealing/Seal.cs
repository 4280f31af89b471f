using System.Text;
using System.Text.Json.Nodes;

namespace Dialtone.Platform.Sealing;

/// <summary>
/// A sealed value in a body: <c>§1:{subject}:{base64}</c>. The subject stands in it, so that any copy can be opened, masked or erased
/// without knowing which document it came from.
/// </summary>
public static class Seal
{
    public const string Mark = "§1:";

    /// <summary>Shown where the subject's key has been destroyed.</summary>
    public const string Erased = "（已删除 · erased）";

    public static bool IsSealed(string? value) => value is not null && value.StartsWith(Mark, StringComparison.Ordinal);

    public static string Close(byte[] key, string subject, string value) =>
        Mark + subject + ":" + Convert.ToBase64String(Keys.Encrypt(key, Encoding.UTF8.GetBytes(value), subject));

    public static string Subject(string token) => token[Mark.Length..token.IndexOf(':', Mark.Length)];

    public static string Open(byte[] key, string token) =>
        Encoding.UTF8.GetString(Keys.Decrypt(key, Convert.FromBase64String(token[(token.IndexOf(':', Mark.Length) + 1)..]), Subject(token)));

    /// <summary>Whose values are sealed in a body.</summary>
    public static HashSet<string> Subjects(JsonNode? body)
    {
        var subjects = new HashSet<string>();
        Visit(body, (_, value) =>
        {
            if (IsSealed(value)) subjects.Add(Subject(value));
            return value;
        });
        return subjects;
    }

    /// <summary>Visits every personal value of a body, replacing it by what <paramref name="change"/> gives.</summary>
    public static void Visit(JsonNode? node, Func<PersonalKind, string, string> change)
    {
        if (node is JsonArray array)
            foreach (var item in array) Visit(item, change);
        if (node is not JsonObject o) return;
        foreach (var (name, value) in o.ToArray())
            if (value is JsonValue v && PersonalAttributes.All.TryGetValue(name, out var kind) && v.TryGetValue<string>(out var text))
            {
                var changed = change(kind, text);
                if (!ReferenceEquals(changed, text)) o[name] = changed;
            }
            else Visit(value, change);
    }
}
