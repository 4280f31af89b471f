using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Dialtone.Platform.Tmf;

/// <summary>A resource as one version of its specification has it. v4 is the shape that is stored, so its face changes nothing; see <see cref="V5.V5Face"/> for the other.</summary>
public class Face(TmfResource resource, Schema schema, string version, string name)
{
    public TmfResource Resource { get; } = resource;
    public Schema Schema { get; } = schema;
    public string Name { get; } = name;
    public string Version { get; } = version;

    /// <summary>The resource's type name in this version.</summary>
    public string Type { get; } = schema.Resources[name];
    public string Path { get; } = $"/tmf-api/{schema.ApiName}/{version}/{name}";

    public string Href(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    /// <summary>Attributes a body to create from must have.</summary>
    public virtual IEnumerable<string> Demanded => Schema.Types[Type].Required.Where(a => a is not ("id" or "href"));

    /// <summary>Attributes that come back whatever <c>fields</c> says, besides id and href.</summary>
    public virtual bool AlwaysShows(string attribute) => false;

    /// <summary>A body as it is shown, from the stored shape.</summary>
    public virtual JsonObject Show(JsonObject stored) => stored;

    /// <summary>A body to create from, checked and in the stored shape.</summary>
    public virtual JsonObject Accept(JsonObject given) => given;

    /// <summary>What a patch makes of a document: <paramref name="stored"/> in the stored shape, with id and href, and the same changed.</summary>
    public virtual JsonObject Change(JsonObject stored, Func<JsonObject, JsonObject> patch) => patch(stored);

    /// <summary>The stored attribute that an attribute of this version is kept in.</summary>
    public virtual string Stored(string attribute) => attribute;

    /// <summary>The attribute of this version that shows a stored one; a path keeps its later steps.</summary>
    public virtual string Shown(string path) => path;

    /// <summary>A list's filters and order, by stored attributes.</summary>
    public virtual IQueryCollection Ask(IQueryCollection query) => query;
}
