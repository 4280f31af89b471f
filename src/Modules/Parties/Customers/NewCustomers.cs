using System.Text.Json.Nodes;
using Dialtone.Contracts.Parties;
using Dialtone.Parties.Accounts;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.Customers;

/// <summary>How a party becomes a customer, whichever act makes it one: with a number, a home and an account to pay from.</summary>
internal sealed class NewCustomers(Session session, ShortNumbers numbers)
{
    /// <param name="Kind">individual or organization.</param>
    public sealed record Party(string Id, string Kind, string Name);

    /// <summary>Adds customer and billing account to the session's commit and tells that there is a new customer.</summary>
    public async Task<(Customer Customer, BillingAccount Account)> Add(Party party, string home, CancellationToken ct, string? tier = null, string? state = null, string? number = null, string paymentMethod = "cash", decimal arrears = 0, DateTimeOffset? since = null, string? grade = null)
    {
        var customer = session.Add(new Customer
        {
            Scope = home,
            Kind = party.Kind,
            FirstOfParty = party.Id,
            Body =
            {
                Name = party.Name,
                CustomerNumber = number ?? await numbers.Next('C', ct),
                Status = state,
                Tier = tier,
                Grade = grade,
                EngagedParty = RefTo(party),
                ValidFor = since is { } from ? Period.From(from) : null,
            },
        });
        var account = session.Add(new BillingAccount { Scope = home });
        account.Body.Name = party.Name;
        account.Body.AccountNumber = await numbers.Next('A', ct);
        account.Body.PaymentMethod = paymentMethod;
        account.Body.RelatedParty = [RefTo(party), new PartyRef { Id = customer.Id, Name = party.Name, Role = "customer", ReferredType = "Customer" }];
        account.Body.RelatedParty[0].Role = "payer";
        PartyRef.Date(account.Body.RelatedParty, session.Now);
        if (arrears > 0) account.Owe(arrears, session.Now);
        session.Publish(new CustomerRegistered(customer.Id, party.Id, account.Id, party.Name, session.Now));
        return (customer, account);
    }

    /// <summary>Adds a customer with the body a client sent, for a party of ours or, where it names none, of another system's.</summary>
    public async Task<Customer> Add(JsonObject body, Party? party, bool first, string home, CancellationToken ct)
    {
        var customer = new Customer { Scope = home, Kind = party?.Kind ?? ((string?)body["engagedParty"]?["@referredType"] == "Organization" ? "organization" : "individual"), FirstOfParty = first ? party?.Id : null };
        body["customerNumber"] = await numbers.Next('C', ct);
        if (party is not null)
        {
            body["engagedParty"]!["name"] = party.Name;
            body["engagedParty"]!["@referredType"] = party.Kind == "organization" ? "Organization" : "Individual";
        }
        session.Add(customer, body);
        session.Publish(new CustomerRegistered(customer.Id, customer.PartyId, customer.Body.Account?.FirstOrDefault()?.Id ?? "", customer.Name, session.Now));
        return customer;
    }

    static PartyRef RefTo(Party party) => new() { Id = party.Id, Name = party.Name, ReferredType = party.Kind == "organization" ? "Organization" : "Individual" };
}
