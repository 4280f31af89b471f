using System.Text.Json.Nodes;
using Dialtone.Catalog.Pricing;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Rules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Trials;

/// <summary>A problem with a rule and where in its text it is; offset from 0, line and column from 1.</summary>
internal sealed record RuleProblem(string Code, string Reason, int Offset, int Line, int Column);

/// <param name="Holds">What comes of it in the trial; null where it is wrong.</param>
/// <param name="Zh">The conditions it hangs on, each a sentence.</param>
internal sealed record RuleCheckResult(IReadOnlyList<RuleProblem> Problems, bool? Holds, IReadOnlyList<string> Zh, IReadOnlyList<string> En);

/// <summary>Looks at a rule while it is written: what is wrong with it and where, and whether it holds in the test cart.</summary>
internal sealed class CheckRule(Session session, DraftOffers offers, Messages messages) : IUseCase
{
    public sealed record Input(string Id, JsonObject? Offering, IReadOnlyList<JsonObject>? Prices, string Text, TrialLine? Chosen, TrialContext Context);

    public async Task<RuleCheckResult> Run(Input input, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var context = input.Context.Context(session.Now);
        var (_, _, priced) = await offers.Compile(input.Id, input.Offering, input.Prices, context.At, ct);
        if (OfferRule.Problems(input.Text, priced.Offer) is { Count: > 0 } problems) return new([.. problems.Select(Problem)], null, [], []);
        var rule = OfferRule.Compile(input.Text, priced.Offer);
        var line = PricedLine.Of([TrialLines.Of(priced.Offer, input.Chosen)], new Dictionary<string, PricedOffer> { [input.Id] = priced })[0];
        return new([], rule.Holds(line, context).Holds, rule.Said(line, context, messages, Language.Chinese), rule.Said(line, context, messages, Language.English));
    }

    RuleProblem Problem(Problem problem)
    {
        var at = problem.Data as RulePosition ?? new(0, 1, 1);
        return new(problem.Code, messages.Say(session.Language, problem), at.Offset, at.Line, at.Column);
    }
}
