using System.Globalization;
using System.Text.RegularExpressions;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.AcceptanceTypes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Time;

namespace Dialtone.Ordering.Lines;

/// <summary>Everything a check of lines may know; read once, then decided on.</summary>
internal sealed record LineFacts(
    IReadOnlyDictionary<string, Offer> Offers, CustomerFacts Customer, IReadOnlyList<AccountFacts> Accounts,
    IReadOnlyDictionary<string, NumberFacts> Numbers, CardFacts Cards, IReadOnlySet<string> Users, AcceptanceTypeList AcceptanceTypes, DateTimeOffset Now)
{
    /// <summary>How many the customer has already, by offer number and by kind.</summary>
    public IReadOnlyDictionary<string, int> Holdings { get; init; } = new Dictionary<string, int>();

    /// <summary>Through which the lines are sold.</summary>
    public string Channel { get; init; } = "";

    /// <summary>The city it is wanted in; null is the customer's.</summary>
    public string? Area { get; init; }
}

/// <summary>
/// Whether lines can be sold and delivered as they stand. Every problem names the line, the field, the rule and the way out.
/// What Inventory refuses at the commit has Inventory's code here already.
/// </summary>
internal static class LineChecks
{
    public static IReadOnlyList<Problem> Check(IReadOnlyList<Line> lines, LineFacts facts)
    {
        var problems = new List<Problem>();
        if (lines.Count == 0) problems.Add(Problem.Of("ordering.lines.empty", "lines"));
        if (facts.Customer.State == "blacklisted") problems.Add(Problem.Of("ordering.customer.blacklisted", "customer", ("customer", facts.Customer.Name)));
        foreach (var line in lines)
        {
            if (!facts.Offers.TryGetValue(line.OfferingId, out var offer)) problems.Add(At(line, "offeringId", "ordering.offering.unknown", ("id", line.OfferingId)));
            else
            {
                if (!offer.IsSellable) problems.Add(At(line, "offeringId", "ordering.offering.notSoldAlone", ("offer", offer.Called())));
                Line(line, offer, null, facts, problems);
            }
        }
        var flat = lines.SelectMany(l => l.Flat()).ToArray();
        foreach (var twice in flat.GroupBy(l => l.Key).Where(g => g.Count() > 1)) problems.Add(At(twice.First(), "id", "ordering.line.twice", ("key", twice.Key)));
        foreach (var twice in flat.Where(l => l.AccessNumber is not null).GroupBy(l => l.AccessNumber).Where(g => g.Count() > 1))
            problems.Add(At(twice.Last(), "accessNumber", "ordering.number.twice", ("number", twice.Key)));
        foreach (var twice in flat.Where(l => l.Iccid is not null).GroupBy(l => l.Iccid).Where(g => g.Count() > 1))
            problems.Add(At(twice.Last(), "iccid", "ordering.sim.twice", ("iccid", twice.Key)));
        var cards = flat.Count(l => l.Iccid is not null);
        if (cards > 0 && facts.Customer is { Kind: "individual", IdentityHash: not null } && facts.Cards.Used + cards > facts.Cards.Limit)
            problems.Add(At(flat.Last(l => l.Iccid is not null), "iccid", "inventory.cards.limit", ("used", facts.Cards.Used), ("asked", cards), ("limit", facts.Cards.Limit)));
        return problems;
    }

    /// <summary>A rule of the catalogue that does not hold, in the product manager's words.</summary>
    public static Problem Of(BrokenRule broken, string language) => Problem.Of(broken.Kind switch { "group" => "ordering.group", "eligibility" => "ordering.eligibility", _ => "ordering.rule" }, $"{broken.LineKey}.{broken.Field ?? "rule"}",
        ("rule", broken.Key), ("why", language == Language.English ? broken.En : broken.Zh));

    static void Line(Line line, Offer offer, string? inheritedAddress, LineFacts facts, List<Problem> problems)
    {
        var address = line.AddressId ?? inheritedAddress;
        problems.AddRange(LineEligibility.Check($"{line.Key}.offeringId", offer, address ?? facts.Customer.HomeCity, facts));
        if (facts.AcceptanceTypes.Find(line.AcceptanceType) is not { } type) problems.Add(At(line, "acceptanceType", "ordering.acceptanceType.unknown", ("type", line.AcceptanceType), ("allowed", facts.AcceptanceTypes.All.Select(t => t.Code))));
        else if (type.Action != "add" || !type.Kinds.Contains(offer.Kind)) problems.Add(At(line, "acceptanceType", "ordering.acceptanceType.kind", ("type", new Named(type.Zh, type.En)), ("offer", offer.Called())));
        Effect(line, facts.Now, problems);
        if (line.Quantity != 1) problems.Add(At(line, "quantity", "ordering.quantity", ("given", line.Quantity)));
        if (line.AccountId is { } account && facts.Accounts.All(a => a.Id != account)) problems.Add(At(line, "accountId", "ordering.account.unknown", ("id", account)));
        if (line.UserPartyId is { } user && !facts.Users.Contains(user)) problems.Add(At(line, "userPartyId", "ordering.user.unknown", ("id", user)));
        Characteristics(line, offer, problems);
        Telecom(line, offer, address, facts, problems);
        foreach (var group in line.Children.Select(c => offer.Parts.FirstOrDefault(p => p.Offer.Id == c.OfferingId)?.Offer).Where(o => o?.Terms.Contract is { ExclusionGroup: not null, Stacks: false }).GroupBy(o => o!.Terms.Contract!.ExclusionGroup).Where(g => g.Count() > 1))
            problems.Add(At(line, "children", "ordering.contract.exclusive", ("contracts", group.Select(o => o!.Called()))));
        foreach (var part in offer.Parts)
        {
            var count = line.Children.Where(c => c.OfferingId == part.Offer.Id).Sum(c => c.Quantity);
            if (count < part.Lower || count > part.Upper)
                problems.Add(At(line, "children", "ordering.cardinality", ("bundle", offer.Called()), ("part", part.Offer.Called()), ("lower", part.Lower), ("upper", part.Upper), ("given", count)));
        }
        foreach (var child in line.Children)
            if (offer.Parts.FirstOrDefault(p => p.Offer.Id == child.OfferingId) is { } part) Line(child, part.Offer, address, facts, problems);
            else problems.Add(At(child, "offeringId", "ordering.part.foreign", ("part", facts.Offers.GetValueOrDefault(child.OfferingId)?.Name ?? child.OfferingId), ("bundle", offer.Called())));
    }

    static void Effect(Line line, DateTimeOffset now, List<Problem> problems)
    {
        var today = Clock.LocalDate(now);
        if (!Effectivity.Kinds.Contains(line.Effectivity.Kind)) problems.Add(At(line, "effectivity", "ordering.effectivity.kind", ("given", line.Effectivity.Kind), ("allowed", Effectivity.Kinds)));
        else if (line.Effectivity.Kind == "date" && (line.Effectivity.Date is not { } date || date < today || date > today.AddYears(1)))
            problems.Add(At(line, "effectivity", "ordering.effectivity.date", ("from", Iso(today)), ("to", Iso(today.AddYears(1)))));
    }

    static void Characteristics(Line line, Offer offer, List<Problem> problems)
    {
        foreach (var name in line.Characteristics.Keys.Where(n => offer.Characteristics.All(c => c.Name != n)))
            problems.Add(At(line, name, "ordering.characteristic.unknown", ("name", name), ("offer", offer.Called())));
        foreach (var characteristic in offer.Characteristics)
        {
            if (!line.Characteristics.TryGetValue(characteristic.Name, out var given) || given.Length == 0)
            {
                if (characteristic.Required && characteristic.Configurable && characteristic.Values.All(v => !v.IsDefault))
                    problems.Add(At(line, characteristic.Name, "ordering.characteristic.required", ("name", new Named(characteristic.Label, characteristic.LabelEn)), ("offer", offer.Called())));
                continue;
            }
            if (characteristic.Columns.Count > 0)
            {
                problems.AddRange(LineRows.Check(characteristic, given, $"{line.Key}.{characteristic.Name}"));
                continue;
            }
            var values = characteristic.Split(given);
            if (values.Length > characteristic.MaxValues)
                problems.Add(At(line, characteristic.Name, "ordering.characteristic.many", ("name", new Named(characteristic.Label, characteristic.LabelEn)), ("most", characteristic.MaxValues), ("given", values.Length)));
            foreach (var value in values)
                if (!Fits(characteristic, value))
                    problems.Add(At(line, characteristic.Name, "ordering.characteristic.value", ("name", new Named(characteristic.Label, characteristic.LabelEn)), ("given", value), ("allowed", Allowed(characteristic))));
        }
    }

    static bool Fits(OfferCharacteristic characteristic, string value)
    {
        var number = decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : (decimal?)null;
        if (characteristic.ValueType == "number" && number is null) return false;
        if (characteristic.ValueType == "boolean" && value is not ("true" or "false")) return false;
        if (characteristic.Regex is { } regex && !Regex.IsMatch(value, $"^(?:{regex})$", RegexOptions.None, TimeSpan.FromMilliseconds(100))) return false;
        if (characteristic.From is not null || characteristic.To is not null) return number is { } v && v >= (characteristic.From ?? v) && v <= (characteristic.To ?? v);
        return characteristic.Values.Count == 0 || characteristic.Values.Any(v => v.Value == characteristic.Spell(value));
    }

    static string Allowed(OfferCharacteristic characteristic) => characteristic.From is not null || characteristic.To is not null
        ? $"{characteristic.From}–{characteristic.To}"
        : characteristic.Values.Count > 0 ? string.Join(", ", characteristic.Values.Select(v => v.Value)) : characteristic.Regex ?? characteristic.ValueType;

    static void Telecom(Line line, Offer offer, string? address, LineFacts facts, List<Problem> problems)
    {
        var telecom = offer.Telecom;
        if (telecom.AccessNumber is "mobile" or "fixed")
        {
            if (line.AccessNumber is not { } number) problems.Add(At(line, "accessNumber", "ordering.number.required", ("offer", offer.Called())));
            else if (!facts.Numbers.TryGetValue(number, out var known)) problems.Add(At(line, "accessNumber", "ordering.number.unknown", ("number", number)));
            else if (known.Kind != telecom.AccessNumber) problems.Add(At(line, "accessNumber", "ordering.number.kind", ("number", number), ("offer", offer.Called())));
        }
        else if (line.AccessNumber is { } superfluous && telecom.AccessNumber is null) problems.Add(At(line, "accessNumber", "ordering.number.superfluous", ("number", superfluous), ("offer", offer.Called())));
        if (line.Iccid is { } iccid && facts.Cards.States.GetValueOrDefault(iccid) is var card && card != "blank")
            problems.Add(At(line, "iccid", card is null ? "inventory.sim.unknown" : "inventory.sim.taken", ("iccid", iccid)));
        if (telecom.Sim && line.Iccid is null) problems.Add(At(line, "iccid", "ordering.sim.required", ("offer", offer.Called())));
        if (telecom.Sim && facts.Customer.Kind == "individual" && facts.Customer.IdentityHash is null) problems.Add(At(line, "customer", "ordering.identity.required", ("customer", facts.Customer.Name)));
        if (telecom.Address && address is null) problems.Add(At(line, "addressId", "ordering.address.required", ("offer", offer.Called())));
    }

    static Problem At(Line line, string field, string code, params (string, object?)[] values) =>
        Problem.Of(code, $"{line.Key}.{field}", values);

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
