using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf.Tasks;
using Dialtone.Platform.Tmf.V5;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Tmf;

/// <summary>A client's change of a resource: a merge patch (RFC 7396) or a JSON patch (RFC 6902), not yet applied.</summary>
public sealed class Patch
{
    readonly JsonNode content;
    readonly Face? face;

    /// <param name="face">The version the client sees the resource in; the stored shape without one.</param>
    public Patch(JsonNode content, bool isJsonPatch, Face? face = null)
    {
        this.face = face;
        if (isJsonPatch ? content is not JsonArray : content is not JsonObject) throw Refused.Invalid(isJsonPatch ? "platform.json.array" : "platform.json.object");
        this.content = content;
    }

    /// <summary>The top-level attributes the patch writes to, as they are stored.</summary>
    public IEnumerable<string> Touched => (content is JsonArray operations ? Patches.Touched(operations) : ((JsonObject)content).Select(p => p.Key)).Select(a => face?.Stored(a) ?? a);

    /// <summary>The new value of a top-level text attribute in a merge patch, or null.</summary>
    public string? Text(string name) => content is JsonObject o && o[name] is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;

    public JsonObject ApplyTo(JsonObject document) => face is null ? Apply(document) : face.Change(document, Apply);

    JsonObject Apply(JsonObject document)
    {
        if (content is JsonArray operations) return Patches.Apply(document, operations);
        var result = (JsonObject)document.DeepClone();
        Patches.Merge(result, (JsonObject)content);
        return result;
    }
}

/// <summary>One resource of the TM Forum edge: its descriptor. What is not said here is the protocol's, and the same for all.</summary>
public abstract class TmfResource
{
    protected TmfResource(TmfApi api, Schema schema, string name, Type documentType)
    {
        (Api, Schema, Name, DocumentType, Type, Path) = (api, schema, name, documentType, schema.Resources[name], $"/tmf-api/{schema.ApiName}/v4/{name}");
        Faces = [new(this, schema, "v4", name)];
    }

    internal TmfApi Api { get; }
    public Schema Schema { get; }
    public string Name { get; }
    public Type DocumentType { get; }

    /// <summary>The resource's type name in the specification.</summary>
    public string Type { get; }
    public string Path { get; }

    /// <summary>The versions it is served in; the first is v4, the stored shape.</summary>
    public List<Face> Faces { get; }

    /// <summary>The resource in a version; one that does not have it is told as v4 has it.</summary>
    public Face In(string version) => Faces.Find(f => f.Version == version) ?? Faces[0];

    public string ReadPermission { get; protected set; } = "";
    public string WritePermission { get; protected set; } = "";

    /// <summary>Attributes only the server writes; a patch of them is refused.</summary>
    public HashSet<string> ServerSet { get; } = ["id", "href", "@type"];
    internal Dictionary<string, LambdaExpression> Promoted { get; } = [];
    internal HashSet<string> Operations { get; } = [];

    /// <summary>For a task: how it is done.</summary>
    internal TaskSteps? Steps { get; set; }

    /// <summary>The attributes the document's body types, our own extensions among them, and those a later version has and the body keeps under the same name.</summary>
    public IReadOnlySet<string> Extensions => extensions ??= BodyAttributes(DocumentType).Concat(Faces.SelectMany(f => f.Schema.Types[f.Type].Attributes.Keys.Where(a => f.Stored(a) == a))).ToHashSet();

    HashSet<string>? extensions;

    static IEnumerable<string> BodyAttributes(Type documentType)
    {
        StoreJson.Options.MakeReadOnly(populateMissingResolver: true);
        for (var type = documentType; type is not null; type = type.BaseType)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Document<>))
                return StoreJson.Options.GetTypeInfo(type.GetGenericArguments()[0]).Properties.Where(p => !p.IsExtensionData).Select(p => p.Name);
        return [];
    }

    public string Href(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    /// <summary>Every resource of a list that the caller may see and the query (<c>name=x&amp;lastUpdate.gt=…</c>, without its question mark) finds, in order of id, whole: for files, where a page is for people. A bad query is refused before the first.</summary>
    public abstract IAsyncEnumerable<JsonObject> Find(IServiceProvider services, string query, CancellationToken ct);
}

/// <inheritdoc/>
public sealed class TmfResource<T> : TmfResource where T : Document, new()
{
    internal TmfResource(TmfApi api, Schema schema, string name) : base(api, schema, name, typeof(T)) { }

    internal Func<IServiceProvider, JsonObject, CancellationToken, Task<T>>? Creating { get; private set; }
    internal Func<IServiceProvider, string, Patch, long?, CancellationToken, Task<T>>? Patching { get; private set; }
    internal Func<IServiceProvider, string, long?, CancellationToken, Task>? Deleting { get; private set; }

    /// <summary>The permissions that reading and writing demand.</summary>
    public TmfResource<T> Needs(string read, string write)
    {
        (ReadPermission, WritePermission) = (read, write);
        return this;
    }

    /// <summary>An attribute that filters and sorts by a column instead of by the body.</summary>
    public TmfResource<T> Promote(string attribute, Expression<Func<T, string?>> column)
    {
        Promoted[attribute] = column;
        return this;
    }

    public TmfResource<T> ServerSets(params string[] attributes)
    {
        ServerSet.UnionWith(attributes);
        return this;
    }

    /// <summary>Served in v5 too, beside v4.</summary>
    /// <param name="name">Its name in v5, where that is another.</param>
    /// <param name="rules">What makes its type another there, besides what v5 changed for all.</param>
    /// <param name="nested">The same for types that only this resource has below it.</param>
    /// <param name="filled">What v5 requires on creation and the server fills.</param>
    public TmfResource<T> V5(string? name = null, V5Rule[]? rules = null, Dictionary<string, V5Rule[]>? nested = null, params string[] filled)
    {
        var schema = Api.SchemaOf(Schema.Api + ".v5");
        var all = nested ?? [];
        all[schema.Resources[name ?? Name]] = rules ?? [];
        Faces.Add(new V5Face(this, schema, name ?? Name, all, filled));
        return this;
    }

    public TmfResource<T> List() => Has("list");

    public TmfResource<T> Get() => Has("get");

    /// <summary>Creation by the protocol alone: schema, references, the document's own checks.</summary>
    public TmfResource<T> Create()
    {
        Creating = (services, body, ct) => Documents.Create(services, this, body, ct);
        return Has("create");
    }

    /// <summary>Creation by a use case; the protocol has checked schema and references before.</summary>
    public TmfResource<T> Create<TUseCase>(Func<TUseCase, JsonObject, CancellationToken, Task<T>> run) where TUseCase : notnull
    {
        Creating = (services, body, ct) => run((TUseCase)services.GetService(typeof(TUseCase))!, body, ct);
        return Has("create");
    }

    internal TmfResource<T> Create(Func<IServiceProvider, JsonObject, CancellationToken, Task<T>> run)
    {
        Creating = run;
        return Has("create");
    }

    public TmfResource<T> Patch()
    {
        Patching = (services, id, patch, version, ct) => Documents.Patch(services, this, id, patch, version, ct);
        return Has("patch");
    }

    public TmfResource<T> Patch<TUseCase>(Func<TUseCase, string, Patch, long?, CancellationToken, Task<T>> run) where TUseCase : notnull
    {
        Patching = (services, id, patch, version, ct) => run((TUseCase)services.GetService(typeof(TUseCase))!, id, patch, version, ct);
        return Has("patch");
    }

    public TmfResource<T> Delete()
    {
        Deleting = (services, id, version, ct) => Documents.Delete<T>(services, this, id, version, ct);
        return Has("delete");
    }

    /// <summary>Deletion by a use case, where more than the document goes.</summary>
    public TmfResource<T> Delete<TUseCase>(Func<TUseCase, string, long?, CancellationToken, Task> run) where TUseCase : notnull
    {
        Deleting = (services, id, version, ct) => run((TUseCase)services.GetService(typeof(TUseCase))!, id, version, ct);
        return Has("delete");
    }

    public override IAsyncEnumerable<JsonObject> Find(IServiceProvider services, string query, CancellationToken ct)
    {
        var session = (Session)services.GetService(typeof(Session))!;
        session.Demand(ReadPermission);
        var matching = new TmfQuery<T>(this, session).Filter(session.Query<T>(), new QueryCollection(QueryHelpers.ParseQuery(query)));
        return Read((TmfBodies)services.GetService(typeof(TmfBodies))!, matching, ct);
    }

    async IAsyncEnumerable<JsonObject> Read(TmfBodies bodies, IQueryable<T> matching, [EnumeratorCancellation] CancellationToken ct)
    {
        const int AtOnce = 500;
        for (var last = ""; ;)
        {
            var page = await TmfEndpoints.Asked(matching.Where(d => string.Compare(d.Id, last) > 0).OrderBy(d => d.Id).Take(AtOnce).ToListAsync(ct));
            foreach (var body in await bodies.Show(Faces[0], page, null, ct)) yield return body;
            if (page.Count < AtOnce) yield break;
            last = page[^1].Id;
        }
    }

    TmfResource<T> Has(string operation)
    {
        Operations.Add(operation);
        return this;
    }
}

/// <summary>A module's resources, said beside their nouns and found by scan.</summary>
public interface ITmfApi
{
    static abstract void Map(TmfApi api);
}

/// <summary>Collects the descriptors of all modules.</summary>
public sealed class TmfApi
{
    readonly Dictionary<string, Schema> schemas = [];
    readonly List<TmfResource> resources = [];

    public IReadOnlyList<TmfResource> Resources => resources;

    /// <summary>A resource of an API by its number (<c>TMF632</c>) and name (<c>individual</c>).</summary>
    public TmfResource<T> Resource<T>(string api, string name) where T : Document, new()
    {
        var resource = new TmfResource<T>(this, SchemaOf(api), name);
        resources.Add(resource);
        return resource;
    }

    internal Schema SchemaOf(string table) => schemas.TryGetValue(table, out var schema) ? schema : schemas[table] = Schema.Of(table);

    /// <summary>The paths of all resources that have one in v5 too: v4's and v5's.</summary>
    internal IEnumerable<(string V4, string V5)> Versions => resources.Where(r => r.Faces.Count > 1).Select(r => (r.Path, r.Faces[1].Path));

    /// <summary>Where a document type is served, for its <c>href</c>.</summary>
    public TmfResource? Of(string typeName) => resources.FirstOrDefault(r => r.DocumentType.Name == typeName);
}
