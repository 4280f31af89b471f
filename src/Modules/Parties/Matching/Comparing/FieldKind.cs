namespace Dialtone.Parties.Matching.Comparing;

/// <summary>What a column holds, and so how its values are compared.</summary>
internal enum FieldKind
{
    GivenName, Surname, FullName, Gender, Date, Phone, Email, IdentityNumber, IdentityTail, Address, Text, Prose, Number, Postcode, Category,
}

internal static class FieldKinds
{
    public static Comparator Comparator(this FieldKind kind) => kind switch
    {
        FieldKind.GivenName or FieldKind.Surname => new NameComparator(),
        FieldKind.FullName => new FullNameComparator(),
        FieldKind.Date => new DateComparator(),
        FieldKind.Phone => new PhoneComparator(),
        FieldKind.Email => new EmailComparator(),
        FieldKind.IdentityNumber => new IdentityComparator(),
        FieldKind.IdentityTail => new CodeComparator(),
        FieldKind.Address => new AddressComparator(),
        FieldKind.Text => new TextComparator(),
        FieldKind.Prose => new ProseComparator(),
        FieldKind.Number or FieldKind.Postcode => new PostcodeComparator(),
        _ => new CategoryComparator(),
    };
}
