using Dialtone.Platform;
namespace Dialtone.Parties.CustomerPages;

/// <summary>Everything the first page of a customer shows (360°), personal values masked.</summary>
internal sealed record CustomerView(CustomerHead Customer, PartyView Party, IReadOnlyList<RoleView> Roles, IReadOnlyList<AccountView> Accounts,
    IReadOnlyList<ProductNode> Subscribers, IReadOnlyList<CustomerOrder> Orders, IReadOnlyList<TimelineEntry> Timeline);

internal sealed record CustomerHead(string Id, long Version, string Number, string Name, string Kind, string Tier, string State, string? StateSince, string HomeOrganization, DateTimeOffset CreatedAt);

internal sealed record PartyView(string Id, string Kind, string Name, string? Gender, string? BirthDate, IReadOnlyList<IdentificationView> Identifications, IReadOnlyList<ContactView> Contacts);

internal sealed record IdentificationView(string Type, string Number, string? ValidUntil, string Level);

internal sealed record ContactView(string MediumType, string Value, bool Preferred);

internal sealed record RoleView(string Role, string PartyId, string Name, string? Since);

internal sealed record AccountView(string Id, string Number, string Name, string State, string? PaymentMethod, Money? Balance, Money? Arrears, int Subscribers);

internal sealed record ProductNode(string Id, string Name, string NameEn, string OfferingName, string Kind, string? Number, string Status, IReadOnlyList<ProductStopView> Stops, string? HomeCity, string? MainPlan,
    DateTimeOffset StartedAt, DateTimeOffset? EndsOn, string? Address, IReadOnlyList<PendingView> Pending, IReadOnlyList<ProductPrice> Prices, IReadOnlyList<ProductRoleView> Roles,
    string? Account, IReadOnlyList<ProductNode> Children, IReadOnlyList<MemberView> Members);

internal sealed record ProductStopView(string Reason, DateTimeOffset Since);

/// <param name="OrderId">The order it came with, by which it can be revoked; null where it was taken over.</param>
internal sealed record PendingView(string Name, string NameEn, DateTimeOffset From, string? OrderId);

internal sealed record ProductPrice(string Name, string NameEn, string Type, string? Period, Money Amount);

internal sealed record ProductRoleView(string Role, string Name);

internal sealed record MemberView(string ProductId, string Name, string? Number, string CustomerName);

internal sealed record CustomerOrder(string Id, string Number, string CustomerId, string CustomerName, string State, string Title, string TitleEn, DateTimeOffset PlacedAt, DateTimeOffset? CompletedAt,
    string AcceptingOrganization, string HomeOrganization, string Channel, string By);

/// <param name="Kind">customer, party, account, order or product.</param>
internal sealed record TimelineEntry(DateTimeOffset At, string Kind, string Zh, string En, string Actor, string? Path);
