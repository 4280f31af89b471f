using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tmf;

/// <summary>Create, patch and delete of a resource whose business is in its document: what most resources need.</summary>
public static class Documents
{
    public static async Task<T> Create<T>(IServiceProvider services, TmfResource<T> resource, JsonObject body, CancellationToken ct) where T : Document, new()
    {
        var session = services.GetRequiredService<Session>();
        session.Demand(resource.WritePermission);
        var document = new T { Scope = session.Actor.OrganizationPath is { Length: > 0 } home ? home : "/" };
        document.Replace(body);
        session.Add(document);
        await session.Commit(ct);
        return document;
    }

    public static async Task<T> Patch<T>(IServiceProvider services, TmfResource<T> resource, string id, Patch patch, long? version, CancellationToken ct) where T : Document, new()
    {
        var session = services.GetRequiredService<Session>();
        session.Demand(resource.WritePermission);
        var document = await session.Get<T>(id, version, ct);
        if (await services.GetRequiredService<TmfBodies>().Apply(resource, document, patch, session, ct)) await session.Commit(ct);
        return document;
    }

    public static async Task Delete<T>(IServiceProvider services, TmfResource resource, string id, long? version, CancellationToken ct) where T : Document
    {
        var session = services.GetRequiredService<Session>();
        session.Demand(resource.WritePermission);
        var document = await session.Get<T>(id, version, ct);
        session.Remove(document);
        await session.Commit(ct);
    }
}

/// <summary>Bodies as clients send and see them: checked on the way in, masked on the way out.</summary>
public sealed class TmfBodies(TmfApi api, References references, SubjectKeys keys, CrmDb db, Session own)
{
    /// <summary>A body to create from: schema, required attributes and references checked, id and href left to the server.</summary>
    public async Task<JsonObject> Accept(TmfResource resource, JsonObject body, Session session, CancellationToken ct)
    {
        body.Remove("id");
        body.Remove("href");
        var problems = resource.Schema.Check(resource.Type, body, whole: true).ToList();
        RefuseForged(body);
        problems.AddRange(await Dangling(body, ct));
        if (problems.Count > 0) throw Refused.Invalid(problems);
        session.Keep(Removable(references.OwnIn(body)));
        return body;
    }

    /// <summary>Applies a patch to a document. False where it changes nothing.</summary>
    public async Task<bool> Apply<T>(TmfResource resource, T document, Patch patch, Session session, CancellationToken ct) where T : Document
    {
        var before = (JsonObject)JsonNode.Parse(document.Json)!;
        var shown = (JsonObject)before.DeepClone();
        shown["id"] = document.Id;
        shown["href"] = resource.Href(document.Id);
        var after = patch.ApplyTo(shown);
        if (resource.ServerSet.FirstOrDefault(a => patch.Touched.Contains(a) && (a is "id" or "href" || !StoreJson.Same(shown[a], after[a]))) is { } own)
            throw Refused.Invalid("platform.patch.serverSet", own, ("field", own));
        after.Remove("id");
        after.Remove("href");
        new Masks(before, await keys.FindMany(db, Seal.Subjects(before), ct)).Restore(after);
        RefuseForged(after, before);
        var problems = resource.Schema.Check(resource.Type, after, whole: true).ToList();
        // What the document referred to before may have gone since; that is no reason to refuse a change of something else.
        var referred = references.In(before).Select(f => (f.Path, f.Id)).ToHashSet();
        problems.AddRange((await Dangling(after, ct)).Where(p => !referred.Contains((p.Field!, (string)p.Values["id"]!))));
        if (problems.Count > 0) throw Refused.Invalid(problems);
        if (StoreJson.Same(before, after)) return false;
        session.Keep(Removable(references.OwnIn(after).Where(f => !referred.Contains((f.Path, f.Id)))));
        document.Replace(after);
        document.Patched(before, session.Moment);
        return true;
    }

    /// <summary>The resource as its reader sees it; <paramref name="fields"/> null for all of it.</summary>
    public async Task<IReadOnlyList<JsonObject>> Show<T>(Face face, IReadOnlyList<T> documents, FieldSelection? fields, CancellationToken ct, bool clear = false) where T : Document
    {
        var shown = documents.Select(d => (JsonObject)JsonNode.Parse(d.Json)!).ToArray();
        await Unseal(shown, clear, ct);
        return [.. shown.Select((body, i) => Complete(face, documents[i].Id, face.Show(body), fields))];
    }

    static JsonObject Complete(Face face, string id, JsonObject body, FieldSelection? fields)
    {
        var full = new JsonObject { ["id"] = id, ["href"] = face.Href(id) };
        foreach (var (name, value) in body.ToArray())
            if (fields is null || fields.Wants(name) || face.AlwaysShows(name))
            {
                body.Remove(name);
                full[name] = fields is null || !fields.Wants(name) ? value : fields.Prune(name, value);
            }
        return full;
    }

    /// <summary>Masks (or opens) every sealed value, fetching the keys of all subjects at once.</summary>
    public async Task Unseal(IReadOnlyCollection<JsonObject> bodies, bool clear, CancellationToken ct)
    {
        var subjects = bodies.SelectMany(Seal.Subjects).ToHashSet();
        if (subjects.Count == 0) return;
        var found = await keys.FindMany(db, subjects, ct);
        foreach (var body in bodies)
            Seal.Visit(body, (kind, value) => !Seal.IsSealed(value) ? value
                : !found.TryGetValue(Seal.Subject(value), out var key) ? Seal.Erased
                : Seal.Open(key, value) is var opened && clear ? opened : PersonalAttributes.Mask(kind, opened));
    }

    /// <summary>A sealed value can only come from the store: one in a client's body would put somebody else's number under another name.</summary>
    public static void RefuseForged(JsonObject body, JsonObject? stored = null)
    {
        var own = new HashSet<string>();
        if (stored is not null) Seal.Visit(stored, (_, value) => { own.Add(value); return value; });
        Seal.Visit(body, (_, value) => Seal.IsSealed(value) && !own.Contains(value) || !Seal.IsSealed(value) && value.Contains("***", StringComparison.Ordinal)
            ? throw Refused.Invalid("platform.masked", null, ("value", Seal.IsSealed(value) ? "…" : value)) : value);
    }

    /// <summary>References to resources of ours that are not there for the actor. A reference's own type says where to look; where it says nothing, any type it may mean will do.</summary>
    public async Task<IReadOnlyList<Problem>> Dangling(JsonObject body, CancellationToken ct)
    {
        var found = references.OwnIn(body);
        if (found.Count == 0) return [];
        there.UnionWith(await own.Seen(found.SelectMany(f => f.Types.Select(t => (t, f.Id))), ct));
        return [.. found.Where(f => !f.Types.Any(t => there.Contains((t, f.Id)))).Select(f => Problem.Of("platform.reference", f.Path, ("field", f.Path), ("id", f.Id))).DistinctBy(p => (p.Field, p.Values["id"]))];
    }

    readonly HashSet<(string Type, string Id)> there = [];

    // What can be removed between the look and the commit; what this API never removes stays.
    (string, string, string)[] Removable(IEnumerable<References.Found> found) =>
        [.. found.SelectMany(f => f.Types.Where(t => there.Contains((t, f.Id)) && api.Of(t)?.Operations.Contains("delete") == true).Take(1).Select(t => (t, f.Id, f.Path)))];
}

/// <summary>Rule 3: the attributes a client asked for; <c>none</c> leaves id and href, which always come back.</summary>
public sealed class FieldSelection(string fields)
{
    readonly string[][] wanted = [.. fields.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(f => f != "none").Select(f => f.Split('.'))];

    public IEnumerable<string> Paths => wanted.Select(w => string.Join('.', w));

    public bool Wants(string name) => wanted.Any(w => w[0] == name);

    public JsonNode? Prune(string name, JsonNode? value) => Prune(value, [.. wanted.Where(w => w[0] == name).Select(w => w[1..])]);

    static JsonNode? Prune(JsonNode? value, string[][] paths)
    {
        if (paths.Any(p => p.Length == 0)) return value;
        if (value is JsonArray array)
        {
            var kept = array.Select(item => Prune(item?.DeepClone(), paths)).ToArray();
            return new JsonArray(kept);
        }
        if (value is not JsonObject o) return value;
        var pruned = new JsonObject();
        foreach (var (name, inner) in o)
            if (paths.Where(p => p[0] == name).Select(p => p[1..]).ToArray() is { Length: > 0 } below) pruned[name] = Prune(inner?.DeepClone(), below);
        return pruned;
    }
}
