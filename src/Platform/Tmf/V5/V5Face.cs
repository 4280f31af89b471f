using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Dialtone.Platform.Tmf.V5;

/// <summary>A resource as v5 has it: the stored v4 shape goes through <see cref="V5Shape"/> at the edge, both ways. Use cases see v4 only.</summary>
public sealed class V5Face : Face
{
    static readonly string[] reserved = ["fields", "offset", "limit", "cursor"], comparisons = ["gte", "gt", "lte", "lt", "ne", "eq"];
    readonly V5Shape shape;
    readonly HashSet<string> filled;

    /// <param name="filled">Attributes that v5 requires on creation and the server fills where they are left out.</param>
    internal V5Face(TmfResource resource, Schema schema, string name, IReadOnlyDictionary<string, V5Rule[]> rules, IEnumerable<string> filled) : base(resource, schema, "v5", name)
    {
        var all = V5Rules.Common.ToDictionary();
        foreach (var (type, own) in rules) all[type] = [.. all.GetValueOrDefault(type) ?? [], .. own];
        shape = new(resource.Schema, schema, all, OtherHref);
        this.filled = [.. filled];
    }

    public override bool AlwaysShows(string attribute) => attribute == "@type";

    // What v4 requires is demanded of the stored shape too, by the name it has here.
    public override IEnumerable<string> Demanded => base.Demanded.Where(a => !IsFilled(a))
        .Concat(Resource.Faces[0].Demanded.Select(Shown).Where(Schema.Types[Type].Attributes.ContainsKey)).Distinct();

    public override JsonObject Show(JsonObject stored) => shape.To5(Type, stored);

    public override JsonObject Accept(JsonObject given)
    {
        var problems = Schema.Check(Type, given, whole: true).Where(p => p.Code != "platform.required" || !IsFilled(p.Field!)).ToArray();
        if (problems.Length > 0) throw Refused.Invalid(problems);
        return Shallow(shape.To4(Type, given));
    }

    bool IsFilled(string attribute) => attribute != "@type" && (filled.Contains(attribute) || Resource.ServerSet.Contains(Stored(attribute)));

    public override JsonObject Change(JsonObject stored, Func<JsonObject, JsonObject> patch)
    {
        var before = Show(stored);
        var after = patch(before);
        // What was stored by v4 need not have all that v5 requires; that is no reason to refuse a change of something else.
        var known = Schema.Check(Type, before, whole: true).Select(p => (p.Code, p.Field)).ToHashSet();
        var problems = Schema.Check(Type, after, whole: true).Where(p => !known.Contains((p.Code, p.Field))).ToArray();
        if (problems.Length > 0) throw Refused.Invalid(problems);
        return Shallow((JsonObject)Rebase.Onto(stored, shape.To4(Type, before), shape.To4(Type, after))!);
    }

    // v4 has levels where v5 has none: what was just not too deep to be read would be too deep to be read back.
    static JsonObject Shallow(JsonObject stored) => Patches.Depth(stored) <= StrictJson.MaxDepth ? stored : throw Refused.Invalid("platform.json.depth", null, ("most", StrictJson.MaxDepth));

    public override string Stored(string attribute) => shape.Stored(Type, attribute).Path?.Split('.')[0] ?? attribute;

    public override string Shown(string path)
    {
        var (first, rest) = path.IndexOfAny(['.', '[']) is > 0 and var at ? (path[..at], path[at..]) : (path, "");
        return (Schema.Types[Type].Attributes.Keys.FirstOrDefault(a => a != first && Stored(a) == first && shape.Stored(Type, first).Path is null) ?? first) + rest;
    }

    public override IQueryCollection Ask(IQueryCollection query)
    {
        var asked = new Dictionary<string, StringValues>();
        foreach (var (name, values) in query)
            if (name == "sort") asked[name] = string.Join(',', values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Key));
            else if (name == "filter") asked[name] = new([.. values.Select(v => new V5JsonPath(Path4).Translate(v ?? ""))]);
            else if (reserved.Contains(name)) asked[name] = values;
            else
            {
                var (path, suffix) = Operator(name);
                asked[Path4(path) + suffix] = new([.. values.Select(v => string.Join(',', (v ?? "").Split(',').Select(a => shape.Stored(Type, path, a).Value)))]);
            }
        return new QueryCollection(asked);
    }

    string Key(string sort) => sort[0] is '+' or '-' or ' ' ? sort[0] + Path4(sort[1..]) : Path4(sort);

    string Path4(string path) => shape.Stored(Type, path).Path ?? throw Refused.Invalid("platform.filter.unknown", path, ("field", path), ("type", Type));

    (string Path, string Suffix) Operator(string name)
    {
        if (name.EndsWith('*')) return (name[..^1], "*");
        var dot = name.LastIndexOf('.');
        return dot > 0 && comparisons.Contains(name[(dot + 1)..]) && Schema.TypeAt(Type, name) is null ? (name[..dot], name[dot..]) : (name, "");
    }

    string OtherHref(string href, bool toV5)
    {
        if (!href.StartsWith("/tmf-api/", StringComparison.Ordinal)) return href;
        foreach (var (v4, v5) in Resource.Api.Versions)
            if (href.StartsWith((toV5 ? v4 : v5) + "/", StringComparison.Ordinal)) return (toV5 ? v5 : v4) + href[(toV5 ? v4 : v5).Length..];
        return href;
    }
}
