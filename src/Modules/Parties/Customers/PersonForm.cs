using System.Globalization;
using Dialtone.Parties.Identity;
using Dialtone.Parties.Individuals;
using Dialtone.Platform.Failures;

namespace Dialtone.Parties.Customers;

/// <summary>Reads the counter's form of a new person; everything wrong with it is told at once.</summary>
internal static class PersonForm
{
    const int LongestAddress = 200;
    static readonly string[] genders = ["male", "female"];

    public static Individual Read(RegisterCustomerInput input, DateOnly today)
    {
        var problems = new List<Problem>();
        var (family, given) = (Name("familyName", input.FamilyName), Name("givenName", input.GivenName));
        var type = Required("identificationType", input.IdentificationType);
        var number = IdentityNumbers.Normal(Required("identificationNumber", input.IdentificationNumber));
        if (number.Length > 0 && IdentityNumbers.Wrong(type, number, "identificationNumber", today) is { } wrong) problems.Add(wrong);
        if (input.Gender is { Length: > 0 } && !genders.Contains(input.Gender)) problems.Add(Problem.Of("platform.enum", "gender", ("field", "gender"), ("allowed", genders)));
        var born = Birth(input, type, number, today, problems);
        var phone = PhoneNumbers.Normal(Required("phone", input.Phone));
        if (input.Phone is { Length: > 0 } && phone is null) problems.Add(Problem.Of("parties.phone", "phone", ("field", "phone")));
        if (input.Email is { Length: > 0 } email && !PhoneNumbers.IsEmail(email)) problems.Add(Problem.Of("parties.email", "email", ("field", "email")));
        if (input.Address is { } address && (address.Length > LongestAddress || address.Any(char.IsControl))) problems.Add(Problem.Of("parties.address", "address", ("most", LongestAddress)));
        if (problems.Count > 0) throw Refused.Invalid(problems);

        return new Individual
        {
            Body =
            {
                FamilyName = family,
                GivenName = given,
                Gender = input.Gender,
                BirthDate = born?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ContactMedium = ContactMedium.Of(phone, input.Email, input.Address?.Trim(), input.AddressId),
                IndividualIdentification = [new() { IdentificationType = type, IdentificationId = number, Level = Identification.Declared, IssuingAuthority = input.IssuingAuthority, ValidFor = input.ValidUntil is { Length: > 0 } until ? new() { EndDateTime = until } : null }],
            },
        };

        string Name(string field, string? value)
        {
            var name = Required(field, value);
            if (name.Length > 0 && !PersonNames.IsName(name)) problems.Add(Problem.Of("parties.name", field, ("field", field), ("most", PersonNames.Longest)));
            return name;
        }

        string Required(string field, string? value)
        {
            if (string.IsNullOrWhiteSpace(value)) problems.Add(Problem.Of("platform.required", field, ("field", field)));
            return value?.Trim() ?? "";
        }
    }

    static DateOnly? Birth(RegisterCustomerInput input, string type, string number, DateOnly today, List<Problem> problems)
    {
        var onCard = type == IdentityNumbers.ResidentCard ? IdentityNumbers.BirthDate(number) : null;
        if (input.BirthDate is not { Length: > 0 } given) return onCard;
        if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born > today || born.Year < 1850)
            problems.Add(Problem.Of("parties.birthDate", "birthDate", ("field", "birthDate")));
        else if (onCard is not null && born != onCard) problems.Add(Problem.Of("parties.birthDate.card", "birthDate", ("field", "birthDate")));
        return born;
    }
}
