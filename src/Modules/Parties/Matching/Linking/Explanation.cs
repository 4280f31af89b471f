using Dialtone.Contracts.Parties;
using Dialtone.Parties.Matching.Comparing;
using Dialtone.Parties.Matching.Learning;

namespace Dialtone.Parties.Matching.Linking;

/// <summary>Why two records got their weight, field by field; the reasons' weights add up to the whole.</summary>
internal static class Explanation
{
    public static MatchExplanation Of(Records records, MatchModel model, int a, int b, Func<int, string> name)
    {
        var pattern = records.Compare(a, b);
        var reasons = new List<MatchReason> { new("prior", null, null, "prior", Bits(model.Prior)) };
        for (var f = 0; f < records.Fields.Length; f++)
        {
            var (field, level) = (records.Fields[f], Records.Level(pattern, f));
            var code = level == Field.Missing ? "missing" : field.Comparator.Levels[level].Code;
            reasons.Add(new(field.Name, field[a]?.Text, field[b]?.Text, code, Bits(model.FieldWeight(records, a, b, pattern, f))));
        }
        if (Records.IsCrossed(pattern)) reasons.Add(new("order", null, null, "crossed", Bits(model.CrossedWeight)));
        var weight = model.Prior + model.Weight(records, a, b, pattern);
        var probability = MatchModel.Probability(weight);
        return new(name(a), name(b), Bits(weight), decimal.Round((decimal)probability, 4), Thresholds.Decision(probability, SafetyRules.NeedsPerson(records, model, a, b, pattern)), reasons);
    }

    static decimal Bits(double weight) => decimal.Round((decimal)weight, 2);
}
