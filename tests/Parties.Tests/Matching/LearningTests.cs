using Dialtone.Parties.Matching.Learning;

namespace Dialtone.Parties.Tests.Matching;

public sealed class LearningTests
{
    static readonly double[][] m = [[0.9, 0.07, 0.03], [0.8, 0.2], [0.7, 0.2, 0.1], [0.95, 0.05]];
    static readonly double[][] u = [[0.01, 0.02, 0.97], [0.05, 0.95], [0.002, 0.008, 0.99], [0.1, 0.9]];
    const double Share = 0.01;
    const int Pairs = 400_000;

    [Fact]
    public void What_the_pairs_were_made_with_is_learned_without_labels()
    {
        var patterns = Made();

        var model = Expectation.Maximize([3, 2, 3, 2], Pairs, patterns, patterns, 0.05);

        model.Share.ShouldBe(Share, 0.001);
        for (var f = 0; f < m.Length; f++)
            for (var level = 0; level < m[f].Length; level++)
            {
                model.M[f][level].ShouldBe(m[f][level], 0.03, $"m of field {f} level {level}");
                model.U[f][level].ShouldBe(u[f][level], 0.005, $"u of field {f} level {level}");
            }
    }

    [Fact]
    public void The_same_pairs_give_the_same_model() =>
        Expectation.Maximize([3, 2, 3, 2], Pairs, Made(), Made(), 0.05).M[0].ShouldBe(Expectation.Maximize([3, 2, 3, 2], Pairs, Made(), Made(), 0.05).M[0]);

    [Fact]
    public void What_is_missing_weighs_nothing()
    {
        var model = new MatchModel(m, u, Share, 0.05);
        model.Weight(0xFFFF).ShouldBe(0);
        model.Weight(0x0FFF).ShouldBe(model.Weight(3, 0));
    }

    static Patterns Made()
    {
        var dice = new Dice(3);
        var patterns = new Patterns();
        for (var n = 0; n < Pairs; n++)
        {
            var likely = dice.Below(1_000_000) < Share * 1_000_000 ? m : u;
            ulong pattern = 0;
            for (var f = 0; f < likely.Length; f++)
            {
                var (at, level) = (dice.Below(1_000_000) / 1e6, 0);
                while (level < likely[f].Length - 1 && (at -= likely[f][level]) > 0) level++;
                pattern |= (ulong)level << (4 * f);
            }
            patterns.Add(pattern);
        }
        return patterns;
    }
}
