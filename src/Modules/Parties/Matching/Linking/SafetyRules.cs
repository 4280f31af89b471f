using Dialtone.Parties.Matching.Comparing;

namespace Dialtone.Parties.Matching.Linking;

/// <summary>What no score may overrule.</summary>
internal static class SafetyRules
{
    /// <summary>
    /// Whether a person has to decide: two sound identity numbers that differ, or nothing that agrees but what many share: name, sex, region and the
    /// last four characters of an identity number.
    /// </summary>
    public static bool NeedsPerson(Records records, int a, int b, ulong pattern)
    {
        var proof = 0;
        for (var f = 0; f < records.Fields.Length; f++)
        {
            var (field, level) = (records.Fields[f], Records.Level(pattern, f));
            if (level is Field.Missing) continue;
            if (field.Kind == FieldKind.IdentityNumber && level > 0 && IdentityComparator.IsSound(field[a]!.Text) && IdentityComparator.IsSound(field[b]!.Text)) return true;
            if (level < field.Different && Proves(field.Kind)) proof++;
        }
        return proof == 0 && records.Fields.Any(f => f.Kind == FieldKind.IdentityTail || f.Kind == FieldKind.FullName && records.Fields.Any(o => Proves(o.Kind)));
    }

    static bool Proves(FieldKind kind) => kind is not (FieldKind.GivenName or FieldKind.Surname or FieldKind.FullName or FieldKind.Gender or FieldKind.IdentityTail or FieldKind.Category);
}
