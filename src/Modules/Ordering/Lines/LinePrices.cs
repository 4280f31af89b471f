using Dialtone.Contracts.Catalog;
using Dialtone.Platform;
using Dialtone.Platform.Time;

namespace Dialtone.Ordering.Lines;

/// <summary>Lines as the price book is asked about them. They are settled: <see cref="LineValues"/>.</summary>
internal static class LinePrices
{
    public static IReadOnlyList<ConfiguredOffer> Of(IReadOnlyList<Line> lines, LineFacts facts) => [.. lines.Select(line => Of(line, facts))];

    static ConfiguredOffer Of(Line line, LineFacts facts) => new(line.Key, line.OfferingId, line.Characteristics, line.Quantity, Of(line.Children, facts))
    {
        Start = Clock.LocalDate(line.Effectivity.StartAt(facts.Now)),
        Extras = [.. NumberPrepayment(line, facts)],
    };

    // A beautiful number asks for money of its own, whatever the plan costs.
    static IEnumerable<ExtraCharge> NumberPrepayment(Line line, LineFacts facts)
    {
        if (line.AccessNumber is not { } number || !facts.Numbers.TryGetValue(number, out var known) || known.Prepayment is not > 0) yield break;
        var amount = known.Prepayment.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
        yield return new($"靓号预存（{number}）", $"Number prepayment ({number})", "prepayment", known.Prepayment.Value, "CNY",
            $"该号码为靓号，需预存话费 ¥{amount}，按靓号协议使用。", $"This is a sought-after number, for which ¥{amount} is paid in advance under its agreement.");
    }

    /// <summary>Whether a price or a rule of the offer may depend on what the customer has already; most do not, and then nobody is asked.</summary>
    public static bool AskHoldings(Offer offer) => offer.Prices.Select(p => p.Condition).Concat(offer.Rules.SelectMany(r => new[] { r.When, r.Then, r.Set?.Value })).Any(text => text?.Contains("holds", StringComparison.Ordinal) == true) || offer.Parts.Any(p => AskHoldings(p.Offer));

    /// <summary>What conditions of prices may know of this sale.</summary>
    public static SaleContext Context(IReadOnlyList<Line> lines, LineFacts facts, string channel)
    {
        var named = lines.Select(l => l.AccountId).OfType<string>().Distinct().ToArray();
        var account = named.Length == 1 ? facts.Accounts.FirstOrDefault(a => a.Id == named[0]) : facts.Accounts.FirstOrDefault();
        var customer = facts.Customer;
        return new(facts.Now)
        {
            Customer = new(customer.Kind, customer.Tier, customer.State, customer.HomeCity, customer.HomeOrganization) { Grade = customer.Grade },
            Account = account is null ? null : new(account.Number, account.State),
            Channel = channel, Area = facts.Area ?? customer.HomeCity,
            Holdings = new SortedDictionary<string, int>(facts.Holdings.ToDictionary(), StringComparer.Ordinal),
        };
    }
}
