using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.AcceptanceTypes;
using Dialtone.Ordering.Decomposition;
using Dialtone.Ordering.Fulfilment;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.PlanChanges;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Turns checked lines into an order, its plan, its holds and its first calls, all part of the session's next commit. What placing over TMF622 and submitting a cart share.</summary>
internal sealed class OrderIntake(Session session, ICatalogue catalogue, IPriceBook book, IConfigurator configurator, IPromotions promotions, Keys keys, IParties parties, IAssets assets, INumberHolds numbers, ISimHolds sims, ICardQuota quota, AcceptanceTypeList acceptanceTypes, ShortNumbers shortNumbers)
{
    /// <summary>What the checks need to know of these lines, in one query a module.</summary>
    public async Task<LineFacts> Facts(IReadOnlyList<Line> lines, Buyer buyer, CancellationToken ct)
    {
        var flat = lines.SelectMany(l => l.Flat()).ToArray();
        var offers = await catalogue.FindMany([.. flat.Select(l => l.OfferingId).Where(id => id.Length > 0).Distinct()], buyer.Customer.HomeOrganization, ct);
        var wanted = flat.Select(l => l.AccessNumber).OfType<string>().Distinct().ToArray();
        var known = wanted.Length == 0 ? new Dictionary<string, NumberFacts>() : await assets.Numbers(wanted, ct);
        var iccids = flat.Select(l => l.Iccid).OfType<string>().Distinct().ToArray();
        var cards = iccids.Length == 0 ? new CardFacts(new Dictionary<string, string>(), 0, int.MaxValue) : await assets.Cards(iccids, buyer.Customer.IdentityHash, ct);
        var users = flat.Select(l => l.UserPartyId).OfType<string>().Where(u => u != buyer.Customer.PartyId).Distinct().ToArray();
        var knownUsers = users.Length == 0 ? [buyer.Customer.PartyId] : (await parties.NamesOf(users, ct)).Keys.Append(buyer.Customer.PartyId).ToHashSet();
        return new LineFacts(offers, buyer.Customer, buyer.Accounts, known, cards, knownUsers, acceptanceTypes, session.Now) { Channel = session.Actor.Channel, Holdings = offers.Values.Any(LinePrices.AskHoldings) ? await Holdings(buyer.Customer.Id, ct) : new Dictionary<string, int>() };
    }

    /// <summary>How many the customer has in service or stopped, by offer number and by kind.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Holdings(string customerId, CancellationToken ct)
    {
        var held = await assets.HoldingsOf(customerId, ct);
        var offers = held.Count == 0 ? new Dictionary<string, Offer>() : await catalogue.FindMany([.. held.Keys], ct);
        return offers.Values.SelectMany(o => new[] { o.Number, o.Kind }.Distinct().Where(name => name.Length > 0).Select(name => (Name: name, Count: held[o.Id]))).GroupBy(h => h.Name).ToDictionary(g => g.Key, g => g.Sum(h => h.Count));
    }

    /// <summary>What lines cost and why; they are settled first, so that what is priced is what is delivered.</summary>
    public async Task<Receipt> Price(IReadOnlyList<Line> settled, LineFacts facts, CancellationToken ct) =>
        await book.Price(LinePrices.Of(settled, facts), await Context(settled, facts, ct), ct);

    /// <summary>Everything that stands in the way of these lines: the same at the cart and at submit.</summary>
    public async Task<IReadOnlyList<Problem>> Check(IReadOnlyList<Line> lines, LineFacts facts, CancellationToken ct)
    {
        var settled = lines.Settle(facts.Offers);
        var broken = await configurator.Check(LinePrices.Of(settled, facts), await Context(settled, facts, ct), ct);
        return [.. LineChecks.Check(lines, facts), .. broken.Select(b => LineChecks.Of(b, session.Language))];
    }

    /// <summary>What may still be chosen of these lines, as they are written.</summary>
    public async Task<IReadOnlyList<Configuration>> Configure(IReadOnlyList<Line> lines, LineFacts facts, CancellationToken ct) =>
        await configurator.Configure(LinePrices.Of(lines, facts), await Context(lines, facts, ct), ct);

    Task<SaleContext> Context(IReadOnlyList<Line> lines, LineFacts facts, CancellationToken ct) => WithCampaigns(LinePrices.Context(lines, facts, session.Actor.Channel), ct);

    /// <summary>What rules and conditions of prices may know of an act on something the customer has.</summary>
    public Task<SaleContext> Context(CustomerFacts customer, AccountFacts? account, IReadOnlyDictionary<string, int> holdings, string action, CancellationToken ct) => WithCampaigns(new(session.Now)
    {
        Customer = new(customer.Kind, customer.Tier, customer.State, customer.HomeCity, customer.HomeOrganization) { Grade = customer.Grade }, Account = account is null ? null : new(account.Number, account.State),
        Channel = session.Actor.Channel, Area = customer.HomeCity, Action = action, Holdings = new SortedDictionary<string, int>(holdings.ToDictionary(), StringComparer.Ordinal),
    }, ct);

    async Task<SaleContext> WithCampaigns(SaleContext context, CancellationToken ct) => context with { Campaigns = await promotions.Of(context, ct) };

    /// <summary>Refuses (422, everything at once) or prepares; the caller commits.</summary>
    public async Task<ProductOrder> Take(IReadOnlyList<Line> lines, LineFacts facts, JsonObject? given, string holder, CancellationToken ct)
    {
        if (await Check(lines, facts, ct) is { Count: > 0 } problems) throw Refused.Unprocessable(problems);
        if (facts.Accounts.Count == 0) throw Refused.Unprocessable("ordering.account.none", "billingAccount", ("customer", facts.Customer.Name));
        var order = await New(facts.Customer, string.Join(" + ", lines.Select(l => facts.Offers[l.OfferingId].Name)), ct);
        var located = Located(lines.Settle(facts.Offers));
        var receipt = await Price(located, facts, ct);
        order.Replace(Body(located, facts, receipt.Charges, given, order.Number));
        session.Add(order);
        session.AddRow(OrderReceipt.Sign(order.Id, receipt, keys));
        Hold(located, facts, order.Id, holder);
        Plan(order, OrderDecomposer.Plan(located, facts.Offers));
        session.Publish(new OrderPlaced(order.Id, order.Number, order.CustomerId, session.Now));
        return session.Answer(order);
    }

    /// <summary>An order that changes a product which is there, from the item that says how; the caller commits.</summary>
    public async Task<ProductOrder> Change(PlanChangeQuote quote, JsonObject item, JsonObject? given, CancellationToken ct)
    {
        var (change, customer) = (quote.Change, quote.Change.Facts.Customer);
        var order = await New(customer, change.To.Name, ct);
        foreach (var each in Flat(item))
        {
            each["state"] = "acknowledged";
            each["startAt"] = Instant.Show(change.StartAt);
        }
        var body = Body(customer, given, order.Number);
        body["productOrderItem"] = new JsonArray(item);
        body["orderTotalPrice"] = TotalPrice([.. quote.Anew.SelectMany(g => g)]);
        order.Replace(body);
        session.Add(order);
        session.AddRow(OrderReceipt.Sign(order.Id, quote.Receipt, keys));
        Plan(order, [new("1/change", "1", "1", "变更套餐", "Change plan", "service", "activation", "change-plan", [])]);
        session.Publish(new OrderPlaced(order.Id, order.Number, order.CustomerId, session.Now));
        return session.Answer(order);
    }

    static IEnumerable<JsonObject> Flat(JsonObject item) => (item["productOrderItem"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(Flat).Prepend(item);

    async Task<ProductOrder> New(CustomerFacts customer, string title, CancellationToken ct) => new()
    {
        Id = Ids.New(), Number = await shortNumbers.Next('O', ct), Scope = customer.HomeOrganization,
        CustomerId = customer.Id, CustomerName = customer.Name, CustomerPartyId = customer.PartyId,
        AcceptingOrganization = session.Actor.OrganizationPath, Channel = session.Actor.Channel, PlacedBy = session.Actor.Name, PlacedById = session.Actor.Id, PlacedAt = session.Now,
        Title = title,
    };

    // A part is where the bundle it belongs to is, and is paid from the same account, unless it says otherwise.
    static IReadOnlyList<Line> Located(IReadOnlyList<Line> lines, Line? above = null) => [.. lines.Select(line =>
    {
        var here = line with { AccountId = line.AccountId ?? above?.AccountId };
        if (here.AddressId is null && above is not null) here = here with { AddressId = above.AddressId, AddressText = above.AddressText };
        return here with { Children = Located(here.Children, here) };
    })];

    JsonObject Body(CustomerFacts customer, JsonObject? given, string number)
    {
        var body = (JsonObject?)given?.DeepClone() ?? new JsonObject
        {
            ["relatedParty"] = new JsonArray(new JsonObject { ["id"] = customer.Id, ["name"] = customer.Name, ["role"] = "customer", ["@referredType"] = "Customer" }),
        };
        foreach (var own in new[] { "cancellationDate", "cancellationReason", "completionDate", "state" }) body.Remove(own);
        body["state"] = "acknowledged";
        body["orderDate"] = Instant.Show(session.Now);
        body["orderNumber"] = number;
        return body;
    }

    JsonObject Body(IReadOnlyList<Line> lines, LineFacts facts, IReadOnlyList<Charge> prices, JsonObject? given, string number)
    {
        var body = Body(facts.Customer, given, number);
        var byOffer = AllOffers(facts.Offers.Values).DistinctBy(o => o.Id).ToDictionary(o => o.Id);
        var kept = GivenItems(given?["productOrderItem"] as JsonArray, "").ToDictionary(g => g.Id, g => g.Item);
        body["productOrderItem"] = LineBodies.Write(lines, "productOrderItem", (line, item) =>
        {
            item["productOffering"]!["name"] = byOffer[line.OfferingId].Name;
            item["productOffering"]!["nameEn"] = byOffer[line.OfferingId].NameEn;
            item["state"] = "acknowledged";
            if (byOffer[line.OfferingId].Kind == "bundle") item["product"]!["isBundle"] = true;
            LineRouting.Mark(item, byOffer[line.OfferingId]);
            item["productId"] = Ids.New();
            item["startAt"] = Instant.Show(line.Effectivity.StartAt(session.Now));
            item["billingAccount"] ??= new JsonObject { ["id"] = facts.Accounts[0].Id, ["@referredType"] = "BillingAccount" };
            item["itemPrice"] = new JsonArray([.. prices.Where(p => p.LineKey == line.Key).Select(Price)]);
            return kept.TryGetValue(line.Key, out var sent) ? Merged(sent, item) : item;
        });
        body["orderTotalPrice"] = TotalPrice(prices);
        return body;
    }

    static JsonArray TotalPrice(IReadOnlyList<Charge> prices) => new([.. prices.GroupBy(p => (p.Type, p.Period, p.Unit)).Select(g => Price(g.Key.Type, g.Key.Type, g.Key.Type, g.Key.Period, g.Sum(p => p.Amount), g.Key.Unit))]);

    internal static JsonNode Price(Charge charge)
    {
        var price = Price(charge.Name, charge.NameEn, charge.Type, charge.Period, charge.Amount, charge.Unit);
        if (charge.UnitOfMeasure is { } unit) price["unitOfMeasure"] = unit;
        if (charge.Later.Count > 0) price["later"] = new JsonArray([.. charge.Later.Select(l => new JsonObject { ["from"] = l.From, ["amount"] = l.Amount })]);
        if (charge.Later.Count > 0) price["prorationOfStart"] = charge.Proration.Start;
        if (charge.PriceId is { } id) price["productOfferingPrice"] = new JsonObject { ["id"] = id, ["name"] = charge.Name };
        return price;
    }

    static JsonObject Price(string name, string nameEn, string type, string? period, decimal amount, string unit)
    {
        var price = new JsonObject
        {
            ["name"] = name, ["nameEn"] = nameEn, ["priceType"] = type,
            ["price"] = new JsonObject { ["taxIncludedAmount"] = new JsonObject { ["unit"] = unit, ["value"] = amount } },
        };
        if (period is not null) price["recurringChargePeriod"] = period;
        return price;
    }

    // What happens to an item is ours to say, whatever a client wrote there.
    static readonly string[] ownOfItem = ["productOrderItem", "state", "productId", "startAt", "completionDate", "billingStart"];

    /// <summary>What a client sent and we do not decide on stays in the item.</summary>
    static JsonObject Merged(JsonObject sent, JsonObject ours)
    {
        foreach (var (name, value) in sent)
            if (!ownOfItem.Contains(name) && !ours.ContainsKey(name)) ours[name] = value?.DeepClone();
        if (sent["product"] is JsonObject product && ours["product"] is JsonObject mine)
            foreach (var (name, value) in product)
                if (!mine.ContainsKey(name) && name != "id") mine[name] = value?.DeepClone();
        return ours;
    }

    static IEnumerable<(string Id, JsonObject Item)> GivenItems(JsonArray? items, string path) => (items ?? []).OfType<JsonObject>().SelectMany((item, i) =>
    {
        var place = path.Length == 0 ? $"{i + 1}" : $"{path}.{i + 1}";
        return GivenItems(item["productOrderItem"] as JsonArray, place).Prepend(((string?)item["id"] ?? place, item));
    });

    static IEnumerable<Offer> AllOffers(IEnumerable<Offer> roots) => roots.SelectMany(o => AllOffers(o.Parts.Select(p => p.Offer)).Prepend(o));

    void Hold(IReadOnlyList<Line> lines, LineFacts facts, string orderId, string holder)
    {
        // In one order for everybody, so that two orders after the same two numbers cannot wait for each other.
        var flat = lines.SelectMany(l => l.Flat()).OrderBy(l => l.AccessNumber, StringComparer.Ordinal).ThenBy(l => l.Iccid, StringComparer.Ordinal).ToArray();
        foreach (var line in flat.Where(l => l.AccessNumber is not null && facts.Numbers.ContainsKey(l.AccessNumber))) numbers.Reserve(session, line.AccessNumber!, holder, orderId);
        foreach (var line in flat.Where(l => l.Iccid is not null)) sims.Reserve(session, line.Iccid!, orderId);
        var cards = flat.Count(l => l.Iccid is not null);
        if (cards > 0 && facts.Customer is { Kind: "individual", IdentityHash: { } identity }) quota.Take(session, identity, cards, orderId);
    }

    void Plan(ProductOrder order, IReadOnlyList<PlannedTask> planned)
    {
        session.AddRow(new OrderPlan { OrderId = order.Id });
        var tasks = planned.Select((t, i) => new OrderTask
        {
            OrderId = order.Id, Id = t.Id, Position = i, ItemId = t.ItemId, UnitId = t.UnitId, Name = t.Name, NameEn = t.NameEn,
            Kind = t.Kind, Peer = t.Peer, Operation = t.Operation, DependsOn = string.Join(' ', t.DependsOn),
        }).ToList();
        tasks.Add(new OrderTask
        {
            OrderId = order.Id, Id = OrderDecomposer.BillingTask, Position = tasks.Count, ItemId = "", UnitId = "", Name = "通知计费", NameEn = "Tell billing",
            Kind = "billing", Peer = "billing", Operation = "start-billing", DependsOn = "",
        });
        session.AddRows(tasks);
        PlanProgress.Start(session, order, tasks);
    }
}
