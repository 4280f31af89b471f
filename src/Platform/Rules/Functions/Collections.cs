namespace Dialtone.Platform.Rules.Functions;

/// <summary>Lists, maps, bytes.</summary>
internal static class Collections
{
    [RuleFunction("size", Signature = "list(A) -> int")]
    [RuleFunction("size", Member = true, Signature = "list(A) -> int")]
    public static long Size(IReadOnlyList<object?> list) => list.Count;

    [RuleFunction("size", Signature = "map(A, B) -> int")]
    [RuleFunction("size", Member = true, Signature = "map(A, B) -> int")]
    public static long Size(RuleMap map) => map.Count;

    [RuleFunction("size")]
    [RuleFunction("size", Member = true)]
    public static long Size(byte[] bytes) => bytes.Length;

    [RuleFunction("base64.encode")]
    public static string Encode(RuleValues v, byte[] bytes)
    {
        v.Charge(bytes.Length / 10);
        return Convert.ToBase64String(bytes);
    }

    [RuleFunction("base64.decode")]
    public static byte[] Decode(RuleValues v, string text)
    {
        v.Charge(text.Length / 10);
        var bytes = new byte[text.Length];
        var padded = text.EndsWith('=') ? text : text.PadRight((text.Length + 3) / 4 * 4, '=');
        return Convert.TryFromBase64String(padded, bytes, out var count) ? bytes[..count] : v.Fail<byte[]>("platform.rule.conversion", ("value", text.Length > 40 ? text[..40] + "…" : text), ("type", "base64"));
    }
}
