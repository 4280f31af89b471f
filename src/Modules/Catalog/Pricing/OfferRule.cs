using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules;

namespace Dialtone.Catalog.Pricing;

/// <summary>A rule of the catalogue compiled for the offer it stands on.</summary>
internal sealed class OfferRule
{
    readonly Rule rule;
    readonly RuleEnvironment names;
    readonly Offer offer;

    OfferRule(string text, IReadOnlyList<LiteralCall> calls, Rule rule, RuleEnvironment names, Offer offer) => (Text, Calls, this.rule, this.names, this.offer) = (text, calls, rule, names, offer);

    public string Text { get; }

    public IReadOnlyList<LiteralCall> Calls { get; }

    /// <summary>The names it reads; those of calls are the calls' own.</summary>
    public IReadOnlyList<string> Names => rule.Condition.Names;

    public Rule Rule => rule;

    public RuleEnvironment Environment => names;

    /// <summary>The rule for an offer, whatever no longer fits in it left to fail where it is reached: a published offer is priced even after a part of it is gone.</summary>
    public static OfferRule Compile(string text, Offer offer)
    {
        var (replaced, calls) = LiteralCalls.In(text);
        var names = RuleNames.Of(offer, calls.Select(c => (c, TypeOf(c, offer) ?? RuleType.Dyn)));
        return new(text, calls, Rule.Compile(replaced, names, check: false), names, offer);
    }

    /// <summary>Everything wrong with a rule on an offer; without an offer, with a rule that has none yet.</summary>
    /// <param name="yesNo">Whether its value must be yes or no.</param>
    public static IReadOnlyList<Problem> Problems(string text, Offer? offer, bool yesNo = true)
    {
        var (replaced, calls) = LiteralCalls.In(text);
        var problems = calls.Where(c => (c.Function == "value") != (c.Second is not null)).Select(c => LiteralCalls.At(text, c, "catalog.rule.arguments", ("call", c.Text))).ToList();
        if (offer is not null) problems.AddRange(calls.Where(c => TypeOf(c, offer) is null).Select(c => Unknown(text, c, offer)));
        if (problems.Count > 0) return problems;
        try
        {
            var names = offer is null ? RuleNames.Anybody(calls) : RuleNames.Of(offer, calls.Select(c => (c, TypeOf(c, offer)!)));
            var type = Rule.Compile(replaced, names).Type;
            if (yesNo && type.Kind is not (RuleKind.Bool or RuleKind.Dyn)) problems.Add(Problem.Of("catalog.rule.yesNo", null, ("type", type.ToString())));
        }
        catch (Refused wrong)
        {
            problems.AddRange(wrong.Problems);
        }
        return problems;
    }

    /// <summary>Whether it holds for a line, and what it read. A rule that fails on what was chosen does not hold.</summary>
    public (bool Holds, IReadOnlyList<ReceiptRead> Reads) Holds(PricedLine line, SaleContext context)
    {
        var values = Values(line, context);
        if (!rule.TryEvaluate(values, out var held, out _) || held is not true) return (false, []);
        var reads = Reads(rule.Explain(values).Reason).Select(r => new ReceiptRead(LiteralCalls.Written(r.Name, Calls), Shown(r.Value))).DistinctBy(r => r.Name).ToArray();
        return (true, reads);
    }

    /// <summary>The conditions its value hangs on, each a sentence: it holds, it does not or it failed, and what it read.</summary>
    public string[] Said(PricedLine line, SaleContext context, Messages messages, string language) =>
        [.. rule.Explain(Values(line, context)).Sentences().Select(s => LiteralCalls.Written(messages.Say(language, s), Calls))];

    /// <summary>Whether it holds for a line; null where it fails on what was chosen.</summary>
    public bool? Holds(PricedLine line, SaleContext context, out Problem? problem) => rule.TryEvaluate(Values(line, context), out var held, out problem) ? held as bool? : null;

    /// <summary>Its value as carts write it; null where it fails.</summary>
    public string? Say(PricedLine line, SaleContext context) => rule.TryEvaluate(Values(line, context), out var value, out _) ? Shown(value) : null;

    public static string Shown(object? value) => value switch
    {
        string text => text,
        RuleTimestamp at => at.ToString(),
        IReadOnlyList<object?> many => string.Join(", ", many),
        decimal number => (number / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => RuleJson.Write(value)?.ToJsonString() ?? "",
    };

    RuleValues Values(PricedLine line, SaleContext context)
    {
        var values = names.NewValues();
        RuleNames.Fill(values, context);
        foreach (var characteristic in offer.Characteristics)
            if (RuleNames.IsName(characteristic.Name) && line.Characteristics.TryGetValue(characteristic.Name, out var text) && RuleNames.Value(characteristic, text) is { } value) values.Set("own." + characteristic.Name, value);
        foreach (var call in Calls)
            if (Answer(call, line, context) is { } answer) values.Set(call.Name, answer);
        return values;
    }

    static IEnumerable<RuleRead> Reads(RuleReason reason) => reason.IsDecisive ? reason.Reads.Where(r => r.IsSet).Concat(reason.Parts.SelectMany(Reads)) : [];

    static object? Answer(LiteralCall call, PricedLine line, SaleContext context)
    {
        if (call.Function == "holds") return context.Holdings.GetValueOrDefault(call.First);
        var below = line.Below().Where(l => l.Offer.Number == call.First).ToArray();
        if (call.Function == "count") return below.Sum(l => l.Quantity) / Math.Max(1, line.Quantity);
        return below.Select(l => l.Offer.Characteristics.FirstOrDefault(c => c.Name == call.Second) is { } characteristic && l.Characteristics.TryGetValue(call.Second!, out var text) ? RuleNames.Value(characteristic, text) : null)
            .FirstOrDefault(v => v is not null);
    }

    // Null where the offer has no such part, or the part no such characteristic.
    static RuleType? TypeOf(LiteralCall call, Offer offer) => call.Function switch
    {
        "holds" => RuleType.Int,
        "count" => Parts(offer).Any(o => o.Number == call.First) ? RuleType.Int : null,
        _ => Parts(offer).Where(o => o.Number == call.First).SelectMany(o => o.Characteristics).FirstOrDefault(c => c.Name == call.Second) is { } characteristic ? RuleNames.TypeOf(characteristic) : null,
    };

    static Problem Unknown(string text, LiteralCall call, Offer offer) => Parts(offer).Any(o => o.Number == call.First)
        ? LiteralCalls.At(text, call, "catalog.rule.characteristic", ("offer", call.First), ("name", call.Second))
        : LiteralCalls.At(text, call, "catalog.rule.part", ("offer", offer.Name), ("part", call.First));

    static IEnumerable<Offer> Parts(Offer offer) => offer.Parts.SelectMany(p => Parts(p.Offer).Prepend(p.Offer));
}
