using Dialtone.Parties.Accounts;
using Dialtone.Parties.Identity;
using Dialtone.Parties.Individuals;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Customers;

/// <param name="Receipt">What reading the card gave, where the card was read and confirmed.</param>
internal sealed record RegisterCustomerInput(
    string? FamilyName, string? GivenName, string? Gender, string? BirthDate, string? IdentificationType, string? IdentificationNumber,
    string? Address, string? Phone, string? Email = null, string? AddressId = null, string? ValidUntil = null, string? IssuingAuthority = null, string? HomeOrganization = null, string? Receipt = null);

internal sealed record RegisteredCustomer(string CustomerId, string PartyId, string AccountId, string Number, bool Existing);

/// <summary>Registers the person at the counter (客户建档): person, customer and account in one commit. Whoever holds the identity document already is that customer.</summary>
internal sealed class RegisterCustomer(Session session, IdentityRegister identities, NewCustomers customers, CardCheck checks) : IUseCase
{
    public async Task<RegisteredCustomer> Run(RegisterCustomerInput input, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Write);
        var home = Home.Of(session.Actor, input.HomeOrganization);
        var person = PersonForm.Read(input, Clock.LocalDate(session.Now));
        var document = person.Body.IndividualIdentification![0];
        var shown = new CardFacts(IndividualBody.Join(person.Body.FamilyName, person.Body.GivenName), person.Body.Gender ?? "", person.Body.BirthDate ?? "", document.IdentificationId!, input.Address ?? "");
        document.Level = document.IdentificationType == IdentityNumbers.ResidentCard && checks.Confirms(input.Receipt, shown, session.Actor.Id) ? Identification.Verified : Identification.Declared;
        var known = await identities.OwnerOf(document.IdentificationType!, document.IdentificationId!, ct);
        if (known is not null && await Existing(known, ct) is { } existing) return existing;

        var individual = known is null ? session.Add(person) : await session.Find<Individual>(known, ct) ?? throw Elsewhere();
        if (known is null)
        {
            individual.Scope = home;
            await identities.Keep(individual, isNew: true, ct);
        }
        var name = IndividualBody.Join(individual.Body.FamilyName, individual.Body.GivenName);
        var (customer, account) = await customers.Add(new(individual.Id, "individual", name), home, ct);
        var registered = new RegisteredCustomer(customer.Id, individual.Id, account.Id, customer.Number, Existing: false);
        session.Answer(customer, registered);
        await session.Commit(ct);
        return registered;
    }

    async Task<RegisteredCustomer?> Existing(string partyId, CancellationToken ct)
    {
        if (!await session.Rows<Customer>().AnyAsync(c => c.PartyId == partyId, ct)) return null;
        var customer = await session.Query<Customer>().Where(c => c.PartyId == partyId).OrderBy(c => c.Id).FirstOrDefaultAsync(ct) ?? throw Elsewhere();
        var account = await session.Query<BillingAccount>().Where(a => a.CustomerId == customer.Id).OrderBy(a => a.Id).Select(a => a.Id).FirstOrDefaultAsync(ct);
        var registered = new RegisteredCustomer(customer.Id, partyId, account ?? "", customer.Number, Existing: true);
        session.Answer(customer, registered);
        await session.Commit(ct);
        return registered;
    }

    // The customer belongs to another organisation: that there is one may be said, who it is may not.
    static Conflict Elsewhere() => Conflict.Taken("parties.identity.elsewhere", "identificationNumber", ("field", "identificationNumber"));
}
