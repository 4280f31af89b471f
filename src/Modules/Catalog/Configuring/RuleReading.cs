using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>Reads the rules of a specification or an offering. What the checks would refuse is not there.</summary>
internal static class RuleReading
{
    public const string Require = "require", Exclude = "exclude", Eligibility = "eligibility", Default = "default", Derive = "derive";

    public static readonly string[] Kinds = [Require, Exclude, Eligibility, Default, Derive];

    public static IEnumerable<ConfigurationRule> Of(JsonObject content, string origin, string originEn) => content.Parts("rule")
        .Where(r => r.Text("key") is { Length: > 0 } && Kinds.Contains(r.Text("kind")) && (r.Text("then") is not null || r.Part("set").Text("value") is not null))
        .Select(r => new ConfigurationRule(r.Text("key")!, r.Text("kind")!, r.Text("when"), r.Text("then"), r.Part("set") is { } set ? new(set.Text("part"), set.Text("characteristic"), set.Text("value") ?? "") : null,
            r.Part("message").Text("zh") ?? r.Part("message").Text("en") ?? r.Text("key")!, r.Part("message").Text("en") ?? r.Part("message").Text("zh") ?? r.Text("key")!, origin, originEn));

    /// <summary>Whether it sets something instead of asking that something holds.</summary>
    public static bool Sets(string? kind) => kind is Default or Derive;
}
