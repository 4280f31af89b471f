using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>A rule with its expressions compiled for the offer it stands on.</summary>
internal sealed record CompiledRule(ConfigurationRule Rule, OfferRule? When, OfferRule? Then, OfferRule? Value)
{
    public static CompiledRule Of(ConfigurationRule rule, Offer offer) => new(rule, Compile(rule.When, offer), Compile(rule.Then, offer), Compile(rule.Set?.Value, offer));

    public IEnumerable<OfferRule> Expressions() => new[] { When, Then, Value }.OfType<OfferRule>();

    static OfferRule? Compile(string? text, Offer offer) => text is null ? null : OfferRule.Compile(text, offer);
}
