using Dialtone.Parties.Matching.Blocking;
using Dialtone.Parties.Matching.Comparing;
using Dialtone.Parties.Matching.Learning;
using Dialtone.Parties.Matching.Linking;

namespace Dialtone.Parties.Tests.Matching;

public sealed class LinkingTests
{
    static readonly FieldKind[] kinds = [FieldKind.FullName, FieldKind.IdentityTail, FieldKind.IdentityNumber, FieldKind.Phone];

    // Name, tail, number and phone: agreement is likely among the same and rare among others.
    static readonly MatchModel model = new([.. kinds.Select(k => Even(k, 0.9))], [.. kinds.Select(k => Even(k, 0.001))], 0.001, 0.05);

    [Fact]
    public void Name_and_the_last_four_alone_are_never_automatic()
    {
        var records = Records(["张雅鑫", "1234", "", ""], ["张雅鑫", "1234", "", ""], ["张雅鑫", "1234", "", "13812345678"], ["张雅鑫", "1234", "", "13812345678"]);
        SafetyRules.NeedsPerson(records, model, 0, 1, records.Compare(0, 1)).ShouldBeTrue();
        SafetyRules.NeedsPerson(records, model, 2, 3, records.Compare(2, 3)).ShouldBeFalse();
        Thresholds.Decision(0.9999, needsPerson: true).ShouldBe("review");
    }

    [Fact]
    public void Two_sound_identity_numbers_are_two_people_whatever_else_agrees()
    {
        var records = Records(["张雅鑫", "", "11010519491231002X", "13812345678"], ["张雅鑫", "", "440524188001010014", "13812345678"], ["张雅鑫", "", "110105194912310021", "13812345678"]);
        SafetyRules.NeedsPerson(records, model, 0, 1, records.Compare(0, 1)).ShouldBeTrue();
        SafetyRules.NeedsPerson(records, model, 0, 2, records.Compare(0, 2)).ShouldBeFalse("the check digit is wrong, so it is a slip");
    }

    [Fact]
    public void A_group_does_not_grow_over_a_contradiction()
    {
        var records = Records(["张雅鑫", "", "11010519491231002X", "13812345678"], ["张雅鑫", "", "", "13812345678"], ["张雅鑫", "", "440524188001010014", "13812345678"]);
        Clusters.Of(records, model, [Pair(0, 1), Pair(1, 2)]).ShouldBe([0, 0, 2]);
    }

    [Fact]
    public void In_two_files_each_record_has_one_partner()
    {
        var records = Records(["张雅鑫", "", "", "1"], ["张雅鑫", "", "", "1"], ["张雅鑫", "", "", "1"]) with { Split = 1 };
        Clusters.Of(records, model, [Pair(0, 2), Pair(0, 1)]).ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void The_reasons_add_up_to_the_weight()
    {
        var records = Records(["张雅鑫", "1234", "", "13812345678"], ["张雅鑫", "1243", "", "13912345678"], ["李伟", "0000", "", "13712345678"]);
        var explanation = Explanation.Of(records, model, 0, 1, r => $"R{r}");
        explanation.Reasons.Sum(r => r.Weight).ShouldBe(explanation.Weight, 0.05m);
        explanation.Reasons.Select(r => r.Level).ShouldBe(["prior", "same", "oneSlip", "missing", "oneSlip"]);
        explanation.First.ShouldBe("R0");
    }

    [Fact]
    public void Every_pair_that_shares_a_key_is_met_once_and_no_block_is_too_large()
    {
        var field = new Field("f", FieldKind.Text, FieldKind.Text.Comparator());
        for (var r = 0; r < 3000; r++) field.Add(r % 3 == 0 ? "everybody" : $"pair {r / 6}");
        for (var r = 0; r < 100; r++) field.Add($"own{r:000}street");
        field.Close();
        var records = new Records(3100, 3100, [field]);
        var blocks = Blocks.Of(records);
        var met = Enumerable.Repeat(-1, records.Count).ToArray();
        var pairs = new List<(int, int)>();
        for (var r = 0; r < records.Count; r++) blocks.Before(r, met, other => pairs.Add((other, r)));
        pairs.ShouldContain((1, 2));
        pairs.Distinct().Count().ShouldBe(pairs.Count);
        pairs.ShouldNotContain((0, 3), "everybody has this value, and there is no other field to cut by");
    }

    static Records Records(params string[][] rows)
    {
        var fields = kinds.Select(k => new Field(k.ToString(), k, k.Comparator())).ToArray();
        foreach (var row in rows)
            for (var f = 0; f < fields.Length; f++) fields[f].Add(row[f]);
        foreach (var field in fields) field.Close();
        return new(rows.Length, rows.Length, fields);
    }

    static double[] Even(FieldKind kind, double same)
    {
        var levels = kind.Comparator().Levels.Count;
        return [.. Enumerable.Range(0, levels).Select(l => l == 0 ? same : l == levels - 1 ? 1 - same - 0.0001 * (levels - 2) : 0.0001)];
    }

    static Pair Pair(int a, int b) => new(a, b, 0, 10, 0.99, false);
}
