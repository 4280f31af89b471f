using Dialtone.Parties.Matching.Comparing;

namespace Dialtone.Parties.Matching.Learning;

/// <summary>
/// Fellegi and Sunter's model: for each field and level how likely it is among pairs of the same person (m) and among others (u). The weight of a
/// level is log2(m/u), that of a pair the sum over its fields; what is missing weighs nothing.
/// </summary>
/// <param name="Share">How many of all pairs are of the same person.</param>
/// <param name="Crossed">How often given name and surname stand in each other's place among pairs of the same person.</param>
internal sealed record MatchModel(double[][] M, double[][] U, double Share, double Crossed)
{
    const double MostWeight = 40;

    /// <summary>Log2 of the odds before anything was compared.</summary>
    public double Prior => Math.Log2(Share / (1 - Share));

    public double Weight(int field, int level) => level == Field.Missing ? 0 : Math.Clamp(Math.Log2(M[field][level] / U[field][level]), -MostWeight, MostWeight);

    // Chance has been counted in the names themselves, so the order only ever costs.
    public double CrossedWeight => Math.Log2(Crossed);

    public double Weight(ulong pattern)
    {
        var weight = Records.IsCrossed(pattern) ? CrossedWeight : 0;
        for (var f = 0; f < M.Length; f++) weight += Weight(f, Records.Level(pattern, f));
        return weight;
    }

    /// <summary>Of a pair of records: values that many have weigh less, rare ones more.</summary>
    public double Weight(Records records, int a, int b, ulong pattern)
    {
        var weight = Records.IsCrossed(pattern) ? CrossedWeight : 0;
        for (var f = 0; f < M.Length; f++) weight += FieldWeight(records, a, b, pattern, f);
        return weight;
    }

    /// <summary>One field's part in the weight of a pair.</summary>
    public double FieldWeight(Records records, int a, int b, ulong pattern, int f)
    {
        var level = Records.Level(pattern, f);
        return level == 0 ? Weight(f, 0) - Math.Log2(records.Fields[f].Frequency(a)) : Weight(f, level);
    }

    public static double Probability(double logOdds) => 1 / (1 + Math.Pow(2, -logOdds));
}
