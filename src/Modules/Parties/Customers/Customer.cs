using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.Customers;

/// <summary>The role in which a person or an organisation does business with the operator (客户); one of the three households.</summary>
internal sealed class Customer : Document<CustomerBody>
{
    public static readonly string[] Tiers = ["residential", "business", "keyAccount"];

    /// <summary>How much the operator values the customer (客户等级), the lowest first.</summary>
    public static readonly string[] Grades = ["standard", "silver", "gold", "diamond"];

    public string Number { get; set; } = "";

    /// <summary>individual or organization.</summary>
    public string Kind { get; set; } = "";
    public string PartyId { get; set; } = "";

    /// <summary>The party whose first customer record this is; unique, so that nobody becomes a customer twice at once. Null in a further record that somebody made on purpose.</summary>
    public string? FirstOfParty { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Name of the engaged party with its pinyin and initials: what people search by.</summary>
    public string PartyName { get; set; } = "";
    public string Pinyin { get; set; } = "";
    public string Initials { get; set; } = "";
    public string Tier { get; set; } = "";
    public string Grade { get; set; } = "";
    public string HomeCity { get; set; } = "";

    public override string SubjectId => PartyId.Length > 0 ? PartyId : Id;

    protected override void Promote()
    {
        Number = Body.CustomerNumber ?? "";
        PartyId = Body.EngagedParty?.Id ?? "";
        Name = Body.Name ?? "";
        PartyName = Body.EngagedParty?.Name ?? Name;
        Pinyin = Platform.Text.Pinyin.Key(PartyName);
        Initials = Platform.Text.Pinyin.Initials(PartyName);
        Tier = Body.Tier ?? "";
        Grade = Body.Grade ?? Grades[0];
        HomeCity = Body.HomeCity ?? "";
        State = Body.Status;
    }

    protected override void Created(Moment moment)
    {
        Body.Status = CustomerStates.Table.Begin(Body.Status);
        Body.StatusHistory = [];
        Stamp(Body.Status, Body.StatusReason, Instant.Parse(Body.ValidFor?.StartDateTime) is { } since && since < moment.Now ? since : moment.Now);
        Body.Tier ??= Kind == "organization" ? "business" : "residential";
        Body.Grade ??= Grades[0];
        Body.HomeOrganization = Scope;
        Body.HomeCity = Home.CityOf(Scope);
        PartyRef.Date(Body.RelatedParty, moment.Now);
        Promote();
    }

    protected override void Patched(JsonObject before, Moment moment)
    {
        if (Body.EngagedParty?.Id != (string?)before["engagedParty"]?["id"]) throw Refused.State("parties.customer.party", "engagedParty.id");
        var reason = Body.StatusReason == (string?)before["statusReason"] ? null : Body.StatusReason;
        if (CustomerStates.Table.Move((string?)before["status"], Body.Status)) Stamp(Body.Status!, reason, moment.Now);
        PartyRef.Date(Body.RelatedParty, moment.Now);
    }

    protected override IEnumerable<Problem> Check()
    {
        if (!Tiers.Contains(Body.Tier)) yield return Problem.Of("platform.enum", "tier", ("field", "tier"), ("allowed", Tiers));
        if (Body.Grade is { } grade && !Grades.Contains(grade)) yield return Problem.Of("platform.enum", "grade", ("field", "grade"), ("allowed", Grades));
        foreach (var problem in Period.Wrong(Body)) yield return problem;
    }

    /// <summary>Since when they are a customer (建档日期): before they were recorded here, where they come from another system.</summary>
    public DateTimeOffset Since => Instant.Parse(Body.ValidFor?.StartDateTime) is { } since && since < CreatedAt ? since : CreatedAt;

    /// <summary>Moves to another state of its life. False where it is in it.</summary>
    public bool Move(string to, string reason, DateTimeOffset now)
    {
        if (!CustomerStates.Table.Move(Body.Status, to)) return false;
        Body.Status = to;
        Body.StatusReason = reason;
        Stamp(to, reason, now);
        return true;
    }

    /// <summary>Follows the party's new name; a name of its own that the customer goes by is kept.</summary>
    public void PartyRenamed(string name)
    {
        if (Body.Name == Body.EngagedParty!.Name) Body.Name = name;
        Body.EngagedParty.Name = name;
    }

    void Stamp(string status, string? reason, DateTimeOffset now)
    {
        Body.StatusSince = Instant.Show(now);
        Body.StatusHistory = [.. Body.StatusHistory ?? [], new() { Status = status, Since = Body.StatusSince, Reason = reason }];
    }
}

internal sealed class CustomerBody : Body
{
    public string? Name { get; set; }
    public string? CustomerNumber { get; set; }
    public string? Tier { get; set; }
    public string? Grade { get; set; }
    public string? Status { get; set; }
    public string? StatusReason { get; set; }
    public string? StatusSince { get; set; }
    public List<StatusChange>? StatusHistory { get; set; }
    public string? HomeOrganization { get; set; }
    public string? HomeCity { get; set; }
    public PartyRef? EngagedParty { get; set; }
    public Period? ValidFor { get; set; }
    public List<PartyRef>? RelatedParty { get; set; }
    public List<ContactMedium>? ContactMedium { get; set; }
    public List<AccountRef>? Account { get; set; }
}

/// <summary>A dated step of the customer's life.</summary>
internal sealed class StatusChange : Body
{
    public string? Status { get; set; }
    public string? Since { get; set; }
    public string? Reason { get; set; }
}

internal sealed class AccountRef : Body
{
    public string? Id { get; set; }
    public string? Name { get; set; }
}
