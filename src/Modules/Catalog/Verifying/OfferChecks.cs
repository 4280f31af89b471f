using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Prices;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Verifying;

/// <summary>All there is to find out about one offer.</summary>
internal sealed class OfferChecks(VerificationScope scope, Messages messages)
{
    /// <summary>All faults found so far, as a refusal tells them; the data of each is the configuration that shows it.</summary>
    public List<Problem> Told { get; } = [];

    public OfferVerification Of(string offeringId)
    {
        var priced = scope.Compile(offeringId)!;
        var offer = priced.Offer;
        var saved = offer.Prices.SelectMany(p => PriceChecks.On(offer, p)).Concat(RuleChecks.On(offer)).DistinctBy(p => (p.Code, p.Field)).ToArray();
        var findings = new List<Finding>([.. StatementFaults.Of(offer, scope.Content(offer), scope), .. DeliveryFaults.Of(offer, scope), .. BillingFaults.Of(priced, scope)]);
        var isComplete = saved.Length == 0;
        if (isComplete)
        {
            var (reach, discounts) = (new ReachFaults(priced, scope.Now), new DiscountFaults(priced, scope.Now));
            findings.AddRange(reach.Find());
            findings.AddRange(discounts.Find());
            isComplete = reach.IsComplete && discounts.IsComplete;
        }
        return new(offer.Id, offer.Number, offer.Name, offer.NameEn, isComplete, [.. saved.Select(p => Fault(offer, p, null)), .. findings.Select(Fault)]);
    }

    OfferFault Fault(Offer offer, Problem problem, ConfiguredOffer? example = null, SaleContext? context = null)
    {
        Told.Add(example is null ? problem : problem with { Data = example });
        return new(problem.Code, offer.Id, offer.Name, problem.Field, messages.Say(Language.Chinese, problem), messages.Say(Language.English, problem with { Values = problem.Values.ToDictionary(v => v.Key, v => problem.Values.GetValueOrDefault(v.Key + "En") ?? v.Value) }), example, context);
    }

    OfferFault Fault(Finding finding)
    {
        var problem = Problem.Of("catalog.verify." + finding.Code, finding.Field, [("offer", finding.Offer.Name), ("offerEn", finding.Offer.NameEn), .. finding.Values]);
        return Fault(finding.Offer, problem, finding.Example, finding.Context);
    }
}
