using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.PlanChanges;

/// <summary>Reads what a change of plan is decided on, and reckons what it costs.</summary>
internal sealed class PlanChangeReader(Session session, ICatalogue catalogue, IMainPlans plans, IHeldProducts products, IParties parties, IPriceBook book, IChangeBook changes, OrderIntake intake)
{
    public async Task<PlanChangeFacts> Facts(string productId, CancellationToken ct)
    {
        var held = await products.Find(productId, ct) ?? throw new Missing("Product", productId);
        var buyer = await parties.FindBuyer(held.CustomerId, ct) ?? throw new Missing("Customer", held.CustomerId);
        var onSale = await plans.OnSale(ct);
        var offers = await catalogue.FindMany([.. held.Flat().Select(p => p.OfferingId).Distinct()], ct);
        return new(held, offers, onSale, buyer.Customer, buyer.Accounts, session.Now);
    }

    /// <summary>A plan to change to: one on sale, or any the catalogue knows, which is then refused with its name.</summary>
    public async Task<Offer> Plan(PlanChangeFacts facts, string offeringId, CancellationToken ct) =>
        facts.Plans.FirstOrDefault(p => p.Id == offeringId) ?? await catalogue.Find(offeringId, ct) ?? throw Refused.Unprocessable("ordering.offering.unknown", "offeringId", ("id", offeringId));

    public async Task<PlanChangeQuote> Quote(PlanChange change, CancellationToken ct)
    {
        var lines = new PlanChangeLines(change);
        var penalties = changes.Reckon(lines.Case([])).Penalties;
        var context = intake.Context(change.Facts.Customer, change.Facts.Accounts.FirstOrDefault(a => a.Id == change.Facts.Held.AccountId), await intake.Holdings(change.Facts.Customer.Id, ct), "modify");
        var receipt = await book.Price(lines.Priced(penalties), context, ct);
        return lines.Quote(receipt, penalties, changes);
    }
}
