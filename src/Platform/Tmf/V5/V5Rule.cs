using System.Text.Json.Nodes;
using Dialtone.Platform.Json;

namespace Dialtone.Platform.Tmf.V5;

/// <summary>What makes a v5 type another than its v4 counterpart, both ways. Objects are changed in place while what is in them has the v4 shape.</summary>
public abstract class V5Rule
{
    public abstract void To5(JsonObject o);

    public abstract void To4(JsonObject o);

    /// <summary>Where v4 keeps a v5 attribute: its path, empty where the attribute is no level of its own in v4, null where the name means nothing in v5.</summary>
    public virtual string? Step(string attribute) => attribute;

    /// <summary>Where v4 keeps what a path from here on leads to, where it has one name for all of it.</summary>
    public virtual string? Whole(string path) => null;

    /// <summary>A filter's value for an attribute, in v4's words.</summary>
    public virtual string Word(string attribute, string value) => value;

    /// <summary>The type that <c>@type</c> says in v5, where the content of a v4 object decides it.</summary>
    public virtual string? Infer(JsonObject o) => null;
}

/// <summary>The same attribute by another name.</summary>
public sealed class Renamed(string v4, string v5) : V5Rule
{
    public override void To5(JsonObject o) => Move(o, v4, v5);

    public override void To4(JsonObject o) => Move(o, v5, v4);

    public override string? Step(string attribute) => attribute == v5 ? v4 : attribute == v4 ? null : attribute;

    internal static void Move(JsonObject from, string name, string to, JsonObject? into = null)
    {
        if (!from.Remove(name, out var value)) return;
        (into ?? from)[to] = value;
    }
}

/// <summary>A value of an enumeration by another name.</summary>
public sealed class Reworded(string attribute, string v4, string v5) : V5Rule
{
    public override void To5(JsonObject o) => Replace(o, v4, v5);

    public override void To4(JsonObject o) => Replace(o, v5, v4);

    public override string Word(string name, string value) => name == attribute && value == v5 ? v4 : value;

    void Replace(JsonObject o, string from, string to)
    {
        if (o[attribute] is JsonValue value && value.TryGetValue<string>(out var text) && text == from) o[attribute] = to;
    }
}

/// <summary>
/// Attributes that one version has in an object of their own and the other beside it: <c>{id, role}</c> in v4 is <c>{role, partyOrPartyRole: {id}}</c> in v5.
/// What else the inner object says stays in it, as an extension of the flat version.
/// </summary>
public sealed class Nested(string inner, IReadOnlyList<string> attributes, bool inV5 = true) : V5Rule
{
    public override void To5(JsonObject o)
    {
        if (inV5) PutIn(o); else TakeOut(o);
    }

    public override void To4(JsonObject o)
    {
        if (inV5) TakeOut(o); else PutIn(o);
    }

    public override string? Step(string attribute) => inV5 ? attribute == inner ? "" : attribute : attributes.Contains(attribute) ? $"{inner}.{attribute}" : attribute;

    void PutIn(JsonObject o)
    {
        if (!attributes.Any(o.ContainsKey)) return;
        if (o[inner] is not JsonObject into) o[inner] = into = [];
        foreach (var name in attributes) Renamed.Move(o, name, name, into);
    }

    void TakeOut(JsonObject o)
    {
        if (o[inner] is not JsonObject from) return;
        foreach (var name in attributes) Renamed.Move(from, name, name, o);
        if (from.Count == 0) o.Remove(inner);
    }
}

/// <summary>What is a text in v4 and in v5 an object with that text as its id, or a list of such. What more a client says of it is kept beside the text.</summary>
/// <param name="beside">The attribute that keeps it, in the stored shape.</param>
/// <param name="id">The stored name of the object's id.</param>
public sealed class Spelled(string v4, string v5, string beside, string id = "id", bool many = false) : V5Rule
{
    public override void To5(JsonObject o)
    {
        o.Remove(beside, out var said);
        o.Remove(v4, out var text);
        if (text is null && said is null) return;
        var first = said is JsonArray { Count: > 0 } items ? items[0] : said;
        o[v5] = StoreJson.Same((first as JsonObject)?[id], text) ? said : many ? new JsonArray(new JsonObject { [id] = text }) : new JsonObject { [id] = text };
    }

    public override void To4(JsonObject o)
    {
        if (!o.Remove(v5, out var said) || said is null) return;
        var first = (said is JsonArray { Count: > 0 } items ? items[0] : said) as JsonObject;
        if (first?[id] is { } text) o[v4] = text.DeepClone();
        if (first is not { Count: 1 } || !o.ContainsKey(v4) || said is JsonArray { Count: > 1 }) o[beside] = said;
    }

    public override string? Step(string attribute) => attribute == v4 && v4 != v5 ? null : attribute;

    public override string? Whole(string path) => path == v5 + ".id" ? v4 : null;
}

/// <summary>What one resource alone needs; said beside it.</summary>
public sealed class Own(Action<JsonObject> to5, Action<JsonObject> to4, Func<string, string?>? step = null) : V5Rule
{
    public override void To5(JsonObject o) => to5(o);

    public override void To4(JsonObject o) => to4(o);

    public override string? Step(string attribute) => step is null ? attribute : step(attribute);
}
