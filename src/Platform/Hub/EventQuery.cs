using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Platform.Hub;

/// <summary>
/// What a subscriber wants to hear: TMF630's filter over the notification (<c>eventType=ProductOrderStateChangeEvent&amp;event.productOrder.state=completed</c>)
/// and <c>fields</c>. Read and checked once; asked of each notification as its reader sees it, so that nothing masked can be found out by filtering.
/// </summary>
public sealed class EventQuery
{
    static readonly string[] comparisons = ["gte", "gt", "lte", "lt", "ne", "eq"];

    /// <summary>The attributes of a notification, with their types; v4 and v5 spell one of them differently.</summary>
    static readonly Dictionary<string, string> common = new()
    {
        ["eventId"] = "string", ["eventTime"] = "dateTime", ["eventType"] = "string", ["correlationId"] = "string", ["domain"] = "string", ["title"] = "string",
        ["description"] = "string", ["priority"] = "string",
    };
    static readonly Dictionary<string, string> v4 = new(common) { ["timeOcurred"] = "dateTime" }, v5 = new(common) { ["timeOccurred"] = "dateTime", ["@type"] = "string" };

    /// <summary>What a reader needs to recognise an event; <c>fields</c> cannot leave it out.</summary>
    static readonly string[] always = ["eventId", "eventTime", "eventType"];

    sealed record Condition(string Path, string Op, IReadOnlyList<string> Operands, string Type)
    {
        public bool Holds(string json)
        {
            var op = Op == "ne" ? "eq" : Op;
            var any = Operands.Any(o => op != "re" && (Type is "number" or "integer" || Type == "any" && decimal.TryParse(o, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                ? SqliteFunctions.Match(json, Path, "n" + op, o) || Type == "any" && SqliteFunctions.Match(json, Path, op, o)
                : SqliteFunctions.Match(json, Path, op, o));
            return Op == "ne" ? !any : any;
        }
    }

    readonly List<Condition> conditions = [];
    readonly IReadOnlyList<Face> faces;
    readonly Dictionary<string, string> attributes;
    readonly HashSet<string> eventTypes;
    FieldSelection? fields;
    Failure? broken;

    EventQuery(IReadOnlyList<TmfResource> resources, string version)
    {
        (faces, attributes) = ([.. resources.Select(r => r.In(version))], version == "v4" ? v4 : v5);
        eventTypes = [.. faces.SelectMany(ResourceEvent.TypesOf).Select(t => t.EventType)];
    }

    /// <summary>Reads a query in the words of a version; throws <see cref="Refused"/> (400) naming what is unknown or malformed.</summary>
    public static EventQuery Parse(string? query, IReadOnlyList<TmfResource> resources, string version)
    {
        var read = new EventQuery(resources, version);
        foreach (var part in (query ?? "").Trim().TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            if (equals <= 0) throw Refused.Invalid("platform.hub.query", "query", ("part", part));
            var (name, value) = (Uri.UnescapeDataString(part[..equals]).Trim(), Uri.UnescapeDataString(part[(equals + 1)..]).Trim());
            if (name == "fields") read.Select(value);
            else read.conditions.Add(read.Read(name, value));
        }
        foreach (var condition in read.conditions.Where(c => c.Path == "eventType")) read.eventTypes.RemoveWhere(t => !condition.Holds(new JsonObject { ["eventType"] = t }.ToJsonString()));
        return read;
    }

    /// <summary>As <see cref="Parse"/>, for a query stored by an earlier version: one that is no longer understood drops nothing, and says so when it is asked.</summary>
    public static EventQuery Stored(string? query, IReadOnlyList<TmfResource> resources, string version)
    {
        try
        {
            return Parse(query, resources, version);
        }
        catch (Refused refused)
        {
            return new EventQuery(resources, version) { broken = refused };
        }
    }

    /// <summary>Whether events of this type can pass at all.</summary>
    public bool MayWant(string eventType) => eventTypes.Contains(eventType);

    public bool Wants(JsonObject notification)
    {
        if (broken is not null) throw broken;
        if (conditions.Count == 0) return true;
        var json = notification.ToJsonString(StoreJson.Options);
        return conditions.All(c => c.Holds(json));
    }

    /// <summary>The notification with the attributes asked for.</summary>
    public JsonObject Pruned(JsonObject notification)
    {
        if (fields is null) return notification;
        var pruned = new JsonObject();
        foreach (var (name, value) in notification)
            if (always.Contains(name)) pruned[name] = value?.DeepClone();
            else if (fields.Wants(name)) pruned[name] = fields.Prune(name, value?.DeepClone());
        return pruned;
    }

    void Select(string value)
    {
        fields = new FieldSelection(value);
        foreach (var path in fields.Paths)
            if (path != "event") _ = TypeAt(path);
    }

    Condition Read(string name, string value)
    {
        var (path, op) = Operator(name);
        var type = TypeAt(path) ?? throw Refused.Invalid("platform.hub.query.object", "query", ("field", path));
        if (PersonalAttributes.All.ContainsKey(path.Split('.')[^1])) throw Refused.Invalid("platform.hub.query.personal", "query", ("field", path));
        var operands = op == "re" ? [value] : value.Split(',', StringSplitOptions.TrimEntries);
        foreach (var operand in operands) Check(path, op, operand, type);
        // Our own instants are compared as the text they are shown as.
        if (op != "re" && attributes.ContainsKey(path) && type == "dateTime") operands = [.. operands.Select(o => Instant.Show(Instant.Parse(o)!.Value))];
        return new(path, op, operands, type);
    }

    void Check(string path, string op, string operand, string type)
    {
        if (operand.Contains('\0')) throw Refused.Invalid("platform.json.nul", "query");
        if (op == "re")
        {
            try { _ = new Regex(operand, JsonTest.Linear); }
            catch (Exception e) when (e is ArgumentException or NotSupportedException) { throw Refused.Invalid("platform.filter.pattern", "query", ("field", path), ("pattern", operand)); }
        }
        else if (path == "eventType" && op == "eq" && !eventTypes.Contains(operand)) throw Refused.Invalid("platform.hub.query.eventType", "query", ("given", operand), ("allowed", eventTypes.Order()));
        else if (type is "number" or "integer" && !decimal.TryParse(operand, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || type == "boolean" && operand is not ("true" or "false") || type == "dateTime" && Instant.Parse(operand) is null)
            throw Refused.Invalid("platform.type", "query", ("field", path), ("expected", type));
    }

    static (string Path, string Op) Operator(string name) =>
        name.EndsWith('*') ? (name[..^1], "re")
        : name.LastIndexOf('.') is > 0 and var dot && comparisons.Contains(name[(dot + 1)..]) ? (name[..dot], name[(dot + 1)..])
        : (name, "eq");

    string? TypeAt(string path)
    {
        if (attributes.TryGetValue(path, out var own)) return own;
        if (path.Split('.', 3) is not ["event", var name, ..] steps || faces.FirstOrDefault(f => f.Name == name) is not { } face)
            throw Refused.Invalid("platform.hub.query.unknown", "query", ("field", path), ("resources", faces.Select(f => "event." + f.Name)));
        if (steps.Length == 2) return null;
        if (face.Schema.TypeAt(face.Type, steps[2]) is { } type) return type;
        // What the version's table does not know and the stored body has is told under its own name.
        var (first, resource) = (steps[2].Split('.')[0], face.Resource);
        var isKept = resource.Extensions.Contains(first) || resource.Schema.Types[resource.Type].Attributes.ContainsKey(first);
        return isKept && face.Shown(first) == first && !face.Schema.Types[face.Type].Attributes.ContainsKey(first) ? "any"
            : throw Refused.Invalid("platform.filter.unknown", "query", ("field", path), ("type", face.Type));
    }
}
