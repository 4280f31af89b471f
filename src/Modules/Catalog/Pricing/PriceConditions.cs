using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Pricing;

/// <summary>Whether prices apply to lines in one context; each asked once, however many months are reckoned.</summary>
/// <param name="assumed">What rules are taken to say where nobody buys yet; null asks them.</param>
internal sealed class PriceConditions(SaleContext context, Func<OfferPrice, bool>? assumed = null)
{
    readonly Dictionary<(PricedLine, CompiledPrice), (bool Holds, IReadOnlyList<ReceiptRead> Reads)> asked = [];

    public bool Holds(PricedLine line, CompiledPrice compiled, out IReadOnlyList<ReceiptRead> reads)
    {
        reads = [];
        if (compiled.Price.When is { } when && line.Characteristics.GetValueOrDefault(when.Characteristic) != when.Value) return false;
        if (compiled.Rule is not { } rule) return true;
        if (assumed is not null) return assumed(compiled.Price);
        if (!asked.TryGetValue((line, compiled), out var answer)) asked[(line, compiled)] = answer = rule.Holds(line, context);
        reads = answer.Reads;
        return answer.Holds;
    }
}
