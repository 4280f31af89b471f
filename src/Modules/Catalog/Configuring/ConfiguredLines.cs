using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>From a solution back to lines as carts have them.</summary>
internal static class ConfiguredLines
{
    public static ConfiguredOffer Of(ConfigurationModel model, Domains solution) => Of(model.Root, model.Root.Given?.Key ?? "1", solution);

    static ConfiguredOffer Of(ModelNode node, string key, Domains solution)
    {
        var characteristics = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in node.Characteristics)
            if (solution.Place(variable) is var place && place != variable.Other && variable.Texts[place] is { } text) characteristics[variable.Characteristic!.Name] = text;
        // What a clerk fills in beyond what the catalogue knows stays as it is.
        foreach (var (name, text) in node.Given?.Characteristics ?? new Dictionary<string, string>()) characteristics.TryAdd(name, text);
        var parts = new List<ConfiguredOffer>();
        foreach (var part in node.Parts)
            for (var n = 1; n <= part.Count(solution.Place(part)); n++)
                if (node.Children.FindLast(c => c.Count == part && c.Ordinal <= n) is { } child)
                    parts.Add(Of(child, child.Given is { } given && child.Ordinal == n ? given.Key : $"{key}.{part.Part!.Offer.Number}{(n > 1 ? $"-{n}" : "")}", solution));
        return (node.Given ?? new ConfiguredOffer(key, node.Offer.Id, characteristics, 1, parts)) with { Key = key, Characteristics = characteristics, Parts = parts };
    }

    /// <summary>A line in one spelling, so that two that are alike are equal.</summary>
    public static string Spell(ConfiguredOffer line) => $"{line.OfferingId}{{{string.Join(';', line.Characteristics.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"))}}}({string.Join(',', line.Parts.Select(Spell).Order(StringComparer.Ordinal))})";

    /// <summary>The facts of the sale in a solution, as far as they were open.</summary>
    public static SaleContext Context(ConfigurationModel model, Domains solution, DateTimeOffset now)
    {
        var said = model.Variables.Where(v => v.Context is not null).ToDictionary(v => v.Context!, v => v.Values[solution.Place(v)]);
        string Text(string name, string otherwise) => said.TryGetValue(name, out var value) && value is string text && text != Places.Other ? text : otherwise;
        return new(said.TryGetValue("today", out var day) && day is DateTimeOffset at ? at : now)
        {
            Customer = new(Text("customer.kind", "individual"), Text("customer.tier", "residential"), Text("customer.state", "inNetwork"), Text("customer.city", ""), Text("customer.organization", "")) { Grade = Text("customer.grade", "standard") },
            Account = new(Text("account.number", ""), Text("account.state", "active")),
            Channel = Text("channel", ""), Area = Text("area", ""), Action = Text("action", "add"),
            Campaigns = said.TryGetValue("campaign", out var campaigns) && campaigns is object[] named ? [.. named.OfType<string>()] : [],
            Holdings = new SortedDictionary<string, int>(said.Where(s => s.Key.StartsWith("holds ", StringComparison.Ordinal)).ToDictionary(s => s.Key[6..], s => (int)(long)s.Value!), StringComparer.Ordinal),
        };
    }
}
