namespace Dialtone.Contracts.Parties;

/// <summary>Takes in many customers at once: the demonstration's and imported files'. One commit for all that are given together.</summary>
public interface IPartyIntake
{
    /// <summary>Registers persons as customers with an account each. What is wrong with one refuses that one only and is said in its result.</summary>
    Task<IReadOnlyList<IntakeResult>> TakePersons(IReadOnlyList<PersonIntake> persons, CancellationToken ct);

    Task<IReadOnlyList<IntakeResult>> TakeOrganizations(IReadOnlyList<OrganizationIntake> organizations, CancellationToken ct);

    /// <summary>Reads a CSV of customers (header row; name, gender, dob, id_last4 or identificationNumber, phone, email, address, record_id), line by line.</summary>
    Task<ImportReport> ImportCustomers(TextReader csv, Action<ImportLine> tell, CancellationToken ct);
}

/// <param name="Key">The caller's own, returned with the result and kept as an external reference.</param>
/// <param name="HomeOrganization">Organisation path (归属).</param>
public sealed record PersonIntake(string Key, string FamilyName, string GivenName, string? Gender, DateOnly? BirthDate, string? IdentificationNumber,
    string? Phone, string? Email, string? AddressText, string? AddressId, string HomeOrganization, string? PaymentMethod = null, decimal Arrears = 0, string? CustomerNumber = null)
{
    /// <summary>Since when they are a customer, where that was before they are taken in.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>standard, silver, gold or diamond; null is standard.</summary>
    public string? Grade { get; init; }
}

public sealed record OrganizationIntake(string Key, string Name, string CreditCode, string Industry, string? ContactName, string? ContactPhone, string? AddressText, string? AddressId,
    string HomeOrganization, string Tier, string? ManagerUserName = null, string? CustomerNumber = null)
{
    public DateTimeOffset? Since { get; init; }
}

/// <param name="Refusal">Null where it was taken; else why not, as a message code and its values.</param>
public sealed record IntakeResult(string Key, string? CustomerId, string? PartyId, string? AccountId, Dialtone.Platform.Failures.Problem? Refusal);

/// <param name="Outcome">created, exists or refused.</param>
public sealed record ImportLine(int Number, string Outcome, string Subject, Dialtone.Platform.Failures.Problem? Why);

public sealed record ImportReport(int Read, int Created, int Existing, int Refused);
