using Dialtone.Platform;
using System.Text.Json.Nodes;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Parties.Accounts;
using Dialtone.Parties.Customers;
using Dialtone.Parties.Individuals;
using Dialtone.Parties.Organizations;
using Dialtone.Parties.PartyRoles;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.CustomerPages;

/// <summary>The customer's page in one question: eight queries here, whatever the customer has, and three questions to other modules.</summary>
internal sealed class GetCustomerView(Session session, TmfBodies bodies, IAssets assets, IOrders orders) : IUseCase
{
    const int MostOrders = 20, MostHistory = 100;

    public async Task<CustomerView> Run(string id, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Read);
        var customer = await session.Query<Customer>().FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw new Missing(nameof(Customer), id);
        var party = await Party(customer, ct);
        var accounts = await session.Query<BillingAccount>().Where(a => a.CustomerId == id).OrderBy(a => a.Id).ToListAsync(ct);
        var roles = await session.Query<PartyRole>().Where(r => r.PartyId == customer.PartyId).ToListAsync(ct);
        var products = await assets.OfCustomer(id, withEnded: false, ct);
        var counts = await assets.SubscribersOf([.. accounts.Select(a => a.Id)], ct);
        var placed = await orders.OfCustomer(id, MostOrders, ct);
        var history = await History(customer, accounts, ct);
        var actors = await NamesOf([.. history.Select(h => h.Actor).Concat(placed.Select(o => o.By)).Distinct()], ct);
        var members = await MembersOf(products, ct);

        return new(
            new(customer.Id, customer.Version, customer.Number, customer.Name, customer.Kind, customer.Tier, customer.State!, customer.Body.StatusSince, customer.Scope, customer.Since, customer.Grade, customer.HomeCity),
            party,
            [.. CustomerRoles.Of(customer, roles, products, session.Now)],
            [.. accounts.Select(a => Account(a, counts.GetValueOrDefault(a.Id)))],
            [.. products.Select(p => CustomerProducts.Show(p, accounts, members))],
            [.. placed.Select(o => new CustomerOrder(o.Id, o.Number, id, customer.Name, o.State, o.Title, o.TitleEn ?? o.Title, o.PlacedAt, o.CompletedAt, o.AcceptingOrganization, o.HomeOrganization, o.Channel, actors.GetValueOrDefault(o.By, o.By)))],
            CustomerTimeline.Of(history, placed, products, actors, customer.Since, session.Now)) { Monthly = CustomerProducts.Monthly(products) };
    }

    async Task<PartyView> Party(Customer customer, CancellationToken ct)
    {
        // Shown with the customer who may be seen, wherever it was first recorded; so it is read by its key alone.
        var (id, isCompany) = (customer.PartyId, customer.Kind == "organization");
        var stored = isCompany
            ? await session.Rows<Organization>().Where(o => o.Id == id).Select(o => o.Json).FirstOrDefaultAsync(ct)
            : await session.Rows<Individual>().Where(i => i.Id == id).Select(i => i.Json).FirstOrDefaultAsync(ct);
        var body = stored is null ? [] : (JsonObject)JsonNode.Parse(stored)!;
        await bodies.Unseal([body], clear: false, ct);
        var person = StoreJson.Read<IndividualBody>(body);
        var documents = isCompany ? StoreJson.Read<OrganizationBody>(body).OrganizationIdentification : person.IndividualIdentification;
        return new(id, customer.Kind, customer.PartyName, person.Gender, person.BirthDate,
            [.. (documents ?? []).Select(d => new IdentificationView(d.IdentificationType ?? "other", d.IdentificationId ?? "", d.ValidFor?.EndDateTime, d.Level ?? "declared"))],
            [.. (person.ContactMedium ?? []).Where(m => m.Value is not null).Select(m => new ContactView(m.MediumType ?? "other", m.Value!, m.Preferred == true))]);
    }

    static AccountView Account(BillingAccount account, int subscribers)
    {
        var balances = account.Body.AccountBalance ?? [];
        return new(account.Id, account.Number, account.Name, account.State!, account.Body.PaymentMethod,
            Amount(balances.FirstOrDefault(b => b.BalanceType != AccountBalance.Arrears)), Amount(balances.FirstOrDefault(b => b.BalanceType == AccountBalance.Arrears)), subscribers);

        static Money? Amount(AccountBalance? balance) => balance?.Amount?.Value is { } value ? new(value, balance.Amount.Unit ?? "CNY") : null;
    }

    Task<List<History>> History(Customer customer, IReadOnlyList<BillingAccount> accounts, CancellationToken ct)
    {
        var (id, party, partyType) = (customer.Id, customer.PartyId, customer.Kind == "organization" ? nameof(Organization) : nameof(Individual));
        string[] accountIds = [.. accounts.Select(a => a.Id)];
        return session.Rows<History>()
            .Where(h => h.OfType == nameof(Customer) && h.OfId == id || h.OfType == partyType && h.OfId == party || h.OfType == nameof(BillingAccount) && accountIds.Contains(h.OfId))
            .OrderByDescending(h => h.At).ThenByDescending(h => h.Version).Take(MostHistory).ToListAsync(ct);
    }

    Task<Dictionary<string, string>> NamesOf(string[] users, CancellationToken ct) =>
        session.Rows<User>().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);

    async Task<Dictionary<string, string>> MembersOf(IReadOnlyList<Contracts.Inventory.ProductNode> products, CancellationToken ct)
    {
        string[] owners = [.. CustomerProducts.Flat(products).SelectMany(p => p.Members).Select(m => m.CustomerId).Distinct()];
        return owners.Length == 0 ? [] : await session.Query<Customer>().Where(c => owners.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
    }
}
