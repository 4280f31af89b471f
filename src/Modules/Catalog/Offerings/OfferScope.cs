using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Access;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;

namespace Dialtone.Catalog.Offerings;

/// <summary>Whose an offering is (<c>scope</c>: network-wide, a province's, a city's) and what the units below may say otherwise (CAT-22).</summary>
internal static class OfferScope
{
    static readonly string[] levels = ["network", "province", "city"];

    /// <summary>The unit that owns it and everything below; the whole operator where it says none.</summary>
    public static string Of(JsonObject offering) => offering.Part("scope").Text("organization") is { Length: > 0 } path ? path : "/";

    public static IEnumerable<Problem> Problems(JsonObject offering)
    {
        var (owner, allowed) = (Of(offering), Names(offering["localisable"]));
        if (offering.Part("scope").Text("level") is { } level && !levels.Contains(level)) yield return Problem.Of("platform.enum", "scope.level", ("field", "scope.level"), ("allowed", levels));
        if (!IsPath(owner)) yield return Problem.Of("platform.organization.path", "scope.organization", ("path", owner));
        foreach (var unknown in allowed.Except(LocalVariant.Fields)) yield return Problem.Of("platform.enum", "localisable", ("field", "localisable"), ("allowed", LocalVariant.Fields));
        var variants = offering.Parts(LocalVariant.Attribute).ToArray();
        for (var i = 0; i < variants.Length; i++)
        {
            var (at, unit) = ($"{LocalVariant.Attribute}[{i}]", variants[i].Text("organization") ?? "");
            if (!IsPath(unit) || unit == owner || !IsAt(owner, unit)) yield return Problem.Of("catalog.scope.below", $"{at}.organization", ("unit", unit), ("owner", owner));
            foreach (var (name, _) in variants[i].Where(f => f.Key != "organization" && !allowed.Contains(f.Key)))
                yield return Problem.Of("catalog.scope.field", $"{at}.{name}", ("field", name), ("offer", offering.Text("name")), ("allowed", allowed));
            if (variants[i].ValidFrom() < offering.ValidFrom() || variants[i].ValidTo() > offering.ValidTo()) yield return Problem.Of("catalog.scope.period", $"{at}.validFor", ("offer", offering.Text("name")));
            var prices = offering.Parts("productOfferingPrice").Select(p => p.Text("id")).ToHashSet();
            foreach (var price in variants[i].Parts(LocalVariant.Price).Where(p => !prices.Contains(p.Text("id")) || p.Number("value") is not >= 0))
                yield return Problem.Of("catalog.scope.price", $"{at}.price", ("id", price.Text("id")), ("offer", offering.Text("name")));
        }
        foreach (var twice in LocalVariant.Organizations(offering).GroupBy(o => o).Where(g => g.Count() > 1))
            yield return Problem.Of("catalog.twice", LocalVariant.Attribute, ("field", LocalVariant.Attribute), ("name", twice.Key));
    }

    /// <summary>Refuses (422, naming the attributes) what is not the actor's to change: the owner's level writes everything, a unit below its own variant and nothing else.</summary>
    /// <param name="before">Empty for a new offering.</param>
    public static void Demand(Actor actor, JsonObject before, JsonObject after)
    {
        if (Refusals(actor, before, after) is { Count: > 0 } problems) throw Refused.Unprocessable(problems);
    }

    /// <inheritdoc cref="Demand"/>
    public static IReadOnlyList<Problem> Refusals(Actor actor, JsonObject before, JsonObject after)
    {
        var home = actor.OrganizationPath is { Length: > 0 } path ? path : "/";
        if (IsAt(home, Of(after)) && (before.Count == 0 || IsAt(home, Of(before)))) return [];
        if (before.Part("scope") is null && after.Part("scope") is null) return []; // nobody has said whose it is
        var changed = after.Select(a => a.Key).Union(before.Select(b => b.Key)).Where(a => a is not ("lastUpdate" or "version") && !StoreJson.Same(before[a], after[a])).ToArray();
        var problems = changed.Where(a => a != LocalVariant.Attribute).Select(a => Problem.Of("catalog.scope.owner", a, ("field", a), ("owner", Of(before.Count == 0 ? after : before)))).ToList();
        foreach (var unit in LocalVariant.Organizations(before).Union(LocalVariant.Organizations(after)).Where(u => !IsAt(home, u) && !StoreJson.Same(Variant(before, u), Variant(after, u))))
            problems.Add(Problem.Of("catalog.scope.owner", LocalVariant.Attribute, ("field", LocalVariant.Attribute), ("owner", unit)));
        return problems;
    }

    static JsonObject? Variant(JsonObject offering, string unit) => offering.Parts(LocalVariant.Attribute).FirstOrDefault(v => v.Text("organization") == unit);

    static string[] Names(JsonNode? list) => [.. (list as JsonArray)?.Where(n => n?.GetValueKind() == JsonValueKind.String).Select(n => (string)n!) ?? []];

    static bool IsAt(string unit, string path) => path.StartsWith(unit, StringComparison.Ordinal);

    static bool IsPath(string path) => path.StartsWith('/') && path.EndsWith('/');
}
