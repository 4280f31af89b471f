namespace Dialtone.Parties.Matching.Comparing;

/// <summary>Telephone numbers, with or without 86, 0086, blanks and hyphens.</summary>
internal sealed class PhoneComparator : CodeComparator
{
    protected override string Normal(string plain)
    {
        var digits = string.Concat(plain.Where(c => char.IsAsciiDigit(c) || c == '*'));
        if (digits.StartsWith("0086", StringComparison.Ordinal)) digits = digits[4..];
        else if (digits.StartsWith("86", StringComparison.Ordinal) && digits.Length == 13) digits = digits[2..];
        return digits.Length < 5 ? "" : digits;
    }
}
