using System.Globalization;
using Dialtone.Contracts.Parties;
using Dialtone.Parties.Customers;
using Dialtone.Parties.Identity;
using Dialtone.Parties.Individuals;
using Dialtone.Parties.Organizations;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.Intake;

/// <summary>A party to be taken in, checked: its document, and the customer it becomes.</summary>
internal sealed record Newcomer(string Key, Document Document, string Kind, string Name, string? IdentityType, string? IdentityNumber, string Home, string? Tier, string State, string? Number, string PaymentMethod, decimal Arrears, DateTimeOffset? Since = null)
{
    public string? Grade { get; init; }

    /// <summary>The person as told, or why not.</summary>
    public static (Newcomer? Taken, Problem? Refusal) Of(PersonIntake person, string state, DateOnly today, string? title = null, IReadOnlyList<Characteristic>? more = null)
    {
        var number = person.IdentificationNumber is { Length: > 0 } given ? IdentityNumbers.Normal(given) : null;
        var phone = person.Phone is { Length: > 0 } typed ? PhoneNumbers.Normal(typed) : null;
        if ((person.FamilyName + person.GivenName).Trim().Length == 0) return (null, Problem.Of("parties.intake.name", "name"));
        if (number is not null && IdentityNumbers.Wrong(IdentityNumbers.ResidentCard, number, "identificationNumber", today) is { } wrong) return (null, wrong);
        if (person.Phone is { Length: > 0 } && phone is null) return (null, Problem.Of("parties.phone", "phone", ("field", "phone")));
        if (person.Email is { Length: > 0 } && !PhoneNumbers.IsEmail(person.Email)) return (null, Problem.Of("parties.email", "email", ("field", "email")));
        if (person.BirthDate is { } born && (born > today || born.Year < 1850)) return (null, Problem.Of("parties.birthDate", "birthDate", ("field", "birthDate")));
        if (person.Grade is { } grade && !Customer.Grades.Contains(grade)) return (null, Problem.Of("platform.enum", "grade", ("field", "grade"), ("allowed", Customer.Grades)));

        var document = new Individual
        {
            Scope = person.HomeOrganization,
            Body =
            {
                FamilyName = person.FamilyName,
                GivenName = person.GivenName,
                Title = title,
                Gender = person.Gender,
                BirthDate = person.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ContactMedium = ContactMedium.Of(phone, person.Email, person.AddressText, person.AddressId),
                IndividualIdentification = number is null ? null : [new() { IdentificationType = IdentityNumbers.ResidentCard, IdentificationId = number, Level = "declared" }],
                ExternalReference = [new() { ExternalReferenceType = "intake", Name = person.Key }],
                PartyCharacteristic = more is { Count: > 0 } ? [.. more] : null,
            },
        };
        return (new(person.Key, document, "individual", IndividualBody.Join(person.FamilyName, person.GivenName), IdentityNumbers.ResidentCard, number, person.HomeOrganization, null, state, person.CustomerNumber, person.PaymentMethod ?? "cash", person.Arrears, person.Since) { Grade = person.Grade }, null);
    }

    /// <summary>The organisation as told, or why not.</summary>
    public static (Newcomer? Taken, Problem? Refusal) Of(OrganizationIntake company, DateOnly today)
    {
        var code = IdentityNumbers.Normal(company.CreditCode);
        if (company.Name.Trim().Length == 0) return (null, Problem.Of("parties.intake.name", "name"));
        if (IdentityNumbers.Wrong(IdentityNumbers.CreditCode, code, "creditCode", today) is { } wrong) return (null, wrong);
        if (!Customer.Tiers.Contains(company.Tier)) return (null, Problem.Of("platform.enum", "tier", ("field", "tier"), ("allowed", Customer.Tiers)));
        var phone = company.ContactPhone is { Length: > 0 } typed ? PhoneNumbers.Normal(typed) : null;
        if (company.ContactPhone is { Length: > 0 } && phone is null) return (null, Problem.Of("parties.phone", "contactPhone", ("field", "contactPhone")));

        var facts = new List<Characteristic>();
        if (company.ContactName is { Length: > 0 } contact) facts.Add(Characteristic.Text("contactName", contact));
        if (company.ManagerUserName is { Length: > 0 } manager) facts.Add(Characteristic.Text("accountManager", manager));
        var document = new Organization
        {
            Scope = company.HomeOrganization,
            Body =
            {
                TradingName = company.Name,
                Name = company.Name,
                OrganizationType = "company",
                Industry = company.Industry,
                ContactMedium = ContactMedium.Of(phone, null, company.AddressText, company.AddressId),
                OrganizationIdentification = [new() { IdentificationType = IdentityNumbers.CreditCode, IdentificationId = code, Level = "declared" }],
                ExternalReference = [new() { ExternalReferenceType = "intake", Name = company.Key }],
                PartyCharacteristic = facts.Count > 0 ? facts : null,
            },
        };
        return (new(company.Key, document, "organization", company.Name, IdentityNumbers.CreditCode, code, company.HomeOrganization, company.Tier, CustomerStates.InNetwork, company.CustomerNumber, "directDebit", 0, company.Since), null);
    }
}
