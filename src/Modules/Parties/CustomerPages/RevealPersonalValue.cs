using Dialtone.Parties.Customers;
using Dialtone.Parties.Identity;
using Dialtone.Parties.Individuals;
using Dialtone.Parties.Organizations;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.CustomerPages;

internal sealed record RevealInput(string? Field, string? Reason);

internal sealed record RevealedValue(string Value);

/// <summary>Shows one personal value in clear. Who saw it and why is stored before anybody sees it.</summary>
internal sealed class RevealPersonalValue(Session session) : IUseCase
{
    /// <summary>Characters a reason has at the least: shorter ones say nothing to an auditor.</summary>
    const int ShortestReason = 4;

    static readonly string[] fields = ["identification", "phone", "address", "birthDate"];

    public async Task<RevealedValue> Run(string customerId, RevealInput input, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Reveal);
        if (!fields.Contains(input.Field)) throw Refused.Invalid("platform.enum", "field", ("field", "field"), ("allowed", fields));
        var reason = input.Reason?.Trim() ?? "";
        if (reason.Length < ShortestReason) throw Refused.Invalid("parties.reveal.reason", "reason", ("least", ShortestReason));
        var customer = await session.Query<Customer>().FirstOrDefaultAsync(c => c.Id == customerId, ct) ?? throw new Missing(nameof(Customer), customerId);
        var stored = await Value(customer, input.Field!, ct) ?? throw Refused.Unprocessable("parties.reveal.nothing", "field", ("field", input.Field));

        session.AddRow(new Reveal { Id = Ids.New(), At = session.Now, Actor = session.Actor.Id, OfType = customer.Kind == "organization" ? nameof(Organization) : nameof(Individual), OfId = customer.PartyId, Field = input.Field!, Reason = reason });
        await session.Commit(ct);
        return new(await session.Open(stored, ct));
    }

    async Task<string?> Value(Customer customer, string field, CancellationToken ct)
    {
        var (media, documents, birthDate) = customer.Kind == "organization"
            ? await session.Rows<Organization>().FirstOrDefaultAsync(o => o.Id == customer.PartyId, ct) is { } organization ? (organization.Body.ContactMedium, organization.Body.OrganizationIdentification, null) : default
            : await session.Rows<Individual>().FirstOrDefaultAsync(i => i.Id == customer.PartyId, ct) is { } person ? (person.Body.ContactMedium, person.Body.IndividualIdentification, person.Body.BirthDate) : default((List<ContactMedium>?, List<Identification>?, string?));
        return field switch
        {
            "identification" => documents?.OrderBy(d => d.IdentificationType == IdentityNumbers.ResidentCard ? 0 : 1).Select(d => d.IdentificationId).FirstOrDefault(i => i is not null),
            "phone" => media?.OrderBy(m => m.Preferred == true ? 0 : 1).Select(m => m.Characteristic?.PhoneNumber).FirstOrDefault(p => p is not null),
            "address" => media?.Select(m => m.Characteristic?.Street1).FirstOrDefault(a => a is not null),
            _ => birthDate,
        };
    }
}
