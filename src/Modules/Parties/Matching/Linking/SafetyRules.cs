using Dialtone.Parties.Matching.Comparing;
using Dialtone.Parties.Matching.Learning;

namespace Dialtone.Parties.Matching.Linking;

/// <summary>What no score may overrule.</summary>
internal static class SafetyRules
{
    /// <summary>
    /// Whether a person has to decide, however high the score: two sound identity numbers that differ, or nothing that speaks for it but what many people
    /// share: name, sex, category and the last four characters of an identity number.
    /// </summary>
    public static bool NeedsPerson(Records records, MatchModel model, int a, int b, ulong pattern)
    {
        if (Contradict(records, a, b)) return true;
        var isProvable = false;
        for (var f = 0; f < records.Fields.Length; f++)
        {
            var (field, level) = (records.Fields[f], Records.Level(pattern, f));
            if (!Proves(field.Kind)) continue;
            isProvable = true;
            if (level != Field.Missing && field.Comparator.Levels[level].Agrees && model.Weight(f, level) > 0) return false;
        }
        return isProvable || records.Fields.Any(f => f.Kind == FieldKind.IdentityTail);
    }

    /// <summary>Whether two records have whole identity numbers with right check digits that differ: two people, whatever else agrees.</summary>
    public static bool Contradict(Records records, int a, int b)
    {
        foreach (var field in records.Fields)
            if (field.Kind == FieldKind.IdentityNumber && field[a] is { } x && field[b] is { } y && x.Text != y.Text && IdentityComparator.IsSound(x.Text) && IdentityComparator.IsSound(y.Text)) return true;
        return false;
    }

    static bool Proves(FieldKind kind) => kind is not (FieldKind.GivenName or FieldKind.Surname or FieldKind.FullName or FieldKind.Gender or FieldKind.IdentityTail or FieldKind.Category);
}
