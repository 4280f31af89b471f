using System.Collections.Frozen;

namespace Dialtone.Parties.Matching.Normalizing;

/// <summary>Words of Western streets and organisations, with what is usually shortened written in one way.</summary>
internal static class Streets
{
    static readonly FrozenDictionary<string, string> shortened = new Dictionary<string, string>
    {
        ["street"] = "st", ["str"] = "st", ["road"] = "rd", ["avenue"] = "ave", ["av"] = "ave", ["drive"] = "dr", ["place"] = "pl", ["court"] = "ct", ["crescent"] = "cres", ["circuit"] = "cct", ["close"] = "cl",
        ["lane"] = "ln", ["boulevard"] = "blvd", ["terrace"] = "tce", ["highway"] = "hwy", ["parade"] = "pde", ["square"] = "sq", ["parkway"] = "pkwy", ["apartment"] = "apt", ["suite"] = "ste", ["building"] = "bldg",
        ["north"] = "n", ["south"] = "s", ["east"] = "e", ["west"] = "w", ["saint"] = "st", ["mount"] = "mt", ["fort"] = "ft", ["incorporated"] = "inc", ["limited"] = "ltd", ["corporation"] = "corp", ["company"] = "co",
        ["center"] = "ctr", ["centre"] = "ctr", ["and"] = "", ["the"] = "",
    }.ToFrozenDictionary();

    public static string[] Words(string written) =>
        [.. Folding.Words(written).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => shortened.GetValueOrDefault(word, word)).Where(word => word.Length > 0)];
}
