using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dialtone.Host.Conformance;

/// <summary>What is asked of one API in one version: its resources, with payloads that refer to what the same run created before (<c>{{customer.id}}</c>).</summary>
internal sealed record Kit(string Api, string Base, IReadOnlyList<KitResource> Resources)
{
    public string Version { get; init; } = "";

    /// <summary>The kits of a version (<c>v4</c>), in an order in which everything referred to exists already.</summary>
    public static IReadOnlyList<Kit> Of(string version) =>
        [.. JsonSerializer.Deserialize<Kit[]>(Content($"conformance/{version}"), JsonSerializerOptions.Web)!.Select(k => k with { Version = version })];

    public static IReadOnlyList<string> Versions { get; } =
        [.. typeof(Kit).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("conformance/v", StringComparison.Ordinal)).Select(n => n["conformance/".Length..]).Order()];

    /// <summary>The requests a public conformance kit makes of an API, or none where there is no such kit.</summary>
    public IReadOnlyList<Fact> Facts() => Version == "v4" && typeof(Kit).Assembly.GetManifestResourceNames().Contains($"facts/{Api}")
        ? JsonNode.Parse(Content($"facts/{Api}")) is { } facts ? [.. facts["requests"]!.AsArray().Select(r => new Fact((string)facts["kit"]!, r!.AsObject()))] : []
        : [];

    static byte[] Content(string name)
    {
        using var stream = typeof(Kit).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

/// <param name="Create">What is created; it holds an attribute that can be changed and one that can be removed. Null where nobody creates the resource: it is listed and read.</param>
/// <param name="Filter">A text attribute to filter, sort and select by.</param>
/// <param name="Patch">A change; null where nobody may change the resource.</param>
/// <param name="Remove">An optional attribute of the payload that a merge patch with null takes away.</param>
/// <param name="Mandatory">Attributes every answer must have besides id, href and @type.</param>
/// <param name="Refers">An attribute whose reference to nothing must be refused.</param>
/// <param name="Needs">Resources that must exist though the payload does not name them: an order wants an account of its customer.</param>
/// <param name="Keeps">Whether the resource is a record that is not deleted.</param>
/// <param name="Ends">For a task: the two words for its end, well or not.</param>
internal sealed record KitResource(string Name, JsonObject? Create = null, string Filter = "", string Remove = "", JsonObject? Patch = null, IReadOnlyList<string>? Mandatory = null, string? Refers = null, bool Keeps = false, IReadOnlyList<string>? Needs = null, IReadOnlyList<string>? Ends = null);

/// <summary>One request of a public kit: what it asks, which answers it takes, what it demands of them.</summary>
internal sealed class Fact(string kit, JsonObject fact)
{
    /// <summary>The public kit by its name: <c>TMF622_v4.0.0</c>.</summary>
    public string Kit { get; } = kit;
    public HttpMethod Method { get; } = new((string)fact["method"]!);
    public string Path { get; } = (string)fact["path"]!;
    public string Resource => Path.Split('/', '?')[0];
    public IReadOnlyList<int> Statuses { get; } = [.. fact["status"]!.AsArray().Select(s => (int)s!).DefaultIfEmpty(200)];
    public IReadOnlyList<string> Mandatory { get; } = [.. fact["mandatory"]!.AsArray().Select(a => (string)a!)];

    /// <summary>The JSON type of each attribute the kit looks at.</summary>
    public IReadOnlyList<(string Attribute, string Type)> Types { get; } = [.. fact["types"]!.AsObject().Select(t => (t.Key, (string)t.Value!))];
}
