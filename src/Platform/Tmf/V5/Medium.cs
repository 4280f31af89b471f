using System.Text.Json.Nodes;

namespace Dialtone.Platform.Tmf.V5;

/// <summary>
/// A contact medium: v4 names its kind in <c>mediumType</c> and has its values under <c>characteristic</c>; v5 has a type for each kind and the values in it.
/// A v4 kind that the v5 type does not tell (a landline among phones) stays to be seen as <c>mediumType</c>.
/// </summary>
sealed class Medium : V5Rule
{
    static readonly string[] outer = ["id", "href", "@type", "@baseType", "@schemaLocation", "mediumType", "preferred", "validFor"];

    // The v4 kind that each type is shown for without a word; the first that has a value is meant.
    static readonly (string Type, string Kind, string[] Values)[] kinds =
    [
        ("EmailContactMedium", "email", ["emailAddress"]),
        ("PhoneContactMedium", "mobile", ["phoneNumber"]),
        ("FaxContactMedium", "fax", ["faxNumber"]),
        ("SocialContactMedium", "socialNetwork", ["socialNetworkId"]),
        ("GeographicAddressContactMedium", "postalAddress", ["street1", "street2", "city", "postCode", "stateOrProvince", "country", "geographicAddress"]),
    ];

    public override void To5(JsonObject o)
    {
        var type = Infer(o);
        if (o["characteristic"] is JsonObject values && o.Remove("characteristic"))
            foreach (var (name, value) in values.ToArray())
            {
                values.Remove(name);
                if (!outer.Contains(name)) o[name] = value;
            }
        if (kinds.Any(k => k.Type == type && (o["mediumType"] as JsonValue)?.TryGetValue<string>(out var kind) == true && kind == k.Kind)) o.Remove("mediumType");
    }

    public override void To4(JsonObject o)
    {
        var values = new JsonObject();
        foreach (var name in o.Select(p => p.Key).Except(outer).ToArray()) Renamed.Move(o, name, name, values);
        o["characteristic"] = values;
        if (!o.ContainsKey("mediumType"))
            o["mediumType"] = (kinds.FirstOrDefault(k => (o["@type"] as JsonValue)?.TryGetValue<string>(out var type) == true && type == k.Type) is { Kind: { } said } ? said
                : kinds.FirstOrDefault(k => k.Values.Any(values.ContainsKey)).Kind) ?? "other";
    }

    public override string? Step(string attribute) => attribute == "characteristic" ? null : outer.Contains(attribute) ? attribute : "characteristic." + attribute;

    public override string? Infer(JsonObject o) => o["characteristic"] is JsonObject values && kinds.FirstOrDefault(k => k.Values.Any(values.ContainsKey)).Type is { } type ? type : "ContactMedium";
}
