using System.Text.Json.Nodes;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Customers;

/// <summary>Makes a customer as another system describes it (TMF629); the account is that system's to add.</summary>
internal sealed class CreateCustomer(Session session, NewCustomers customers, PartyFinder parties) : IUseCase
{
    public async Task<Customer> Run(JsonObject body, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Write);
        var home = Home.Of(session.Actor, (string?)body["homeOrganization"]);
        var party = (string?)body["engagedParty"]?["id"] is { } id ? await parties.Find(id, ct) : null;
        var first = party is not null && !await session.Rows<Customer>().AnyAsync(c => c.FirstOfParty == party.Id, ct);

        var customer = await customers.Add(body, party, first, home, ct);
        await session.Commit(ct);
        return customer;
    }
}
