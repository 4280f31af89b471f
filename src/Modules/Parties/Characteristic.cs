using System.Text.Json;
using Dialtone.Platform.Store;

namespace Dialtone.Parties;

/// <summary>A named fact about a party that has no attribute of its own.</summary>
internal sealed class Characteristic : Body
{
    public string? Name { get; set; }
    public string? ValueType { get; set; }
    public JsonElement? Value { get; set; }

    public static Characteristic Text(string name, string value) => new() { Name = name, ValueType = "string", Value = JsonSerializer.SerializeToElement(value) };
}
