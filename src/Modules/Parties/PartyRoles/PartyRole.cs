using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.PartyRoles;

/// <summary>A role a party plays for a time: employee, competitor, partner, customer or another an operator names. What belongs to the role stands here and ends with it.</summary>
internal sealed class PartyRole : Document<PartyRoleBody>
{
    public static readonly string[] Types = ["customer", "employee", "competitor", "partner"];

    static readonly LegalStates states = new("status", "active",
        ("active", ["suspended", "closed"]),
        ("suspended", ["active", "closed"]),
        ("closed", []));

    public string Name { get; set; } = "";
    public string PartyId { get; set; } = "";
    public string RoleType { get; set; } = "";

    public override string SubjectId => PartyId.Length > 0 ? PartyId : Id;

    protected override void Promote()
    {
        Name = Body.Name ?? "";
        PartyId = Body.EngagedParty?.Id ?? "";
        RoleType = Body.RoleType ?? "";
        State = Body.Status;
    }

    protected override void Created(Moment moment)
    {
        Body.Status = states.Begin(Body.Status);
        Body.RoleType ??= Types.FirstOrDefault(t => string.Equals(t, Body.Name, StringComparison.OrdinalIgnoreCase)) ?? "other";
        Body.ValidFor ??= new();
        Body.ValidFor.StartDateTime ??= Instant.Show(moment.Now);
    }

    // Taking a role away is closing it: it ends today and stays on record.
    protected override void Patched(JsonObject before, Moment moment)
    {
        if (Body.EngagedParty?.Id != (string?)before["engagedParty"]?["id"] && before["engagedParty"] is not null) throw Refused.State("parties.role.party", "engagedParty.id");
        if (!states.Move((string?)before["status"], Body.Status) || Body.Status != "closed") return;
        Body.ValidFor ??= new();
        if (!(Instant.Parse(Body.ValidFor.EndDateTime) <= moment.Now)) Body.ValidFor.EndDateTime = Instant.Show(moment.Now);
    }

    protected override IEnumerable<Problem> Check()
    {
        if (!Types.Contains(Body.RoleType) && Body.RoleType != "other") yield return Problem.Of("platform.enum", "roleType", ("field", "roleType"), ("allowed", Types.Append("other").ToArray()));
        foreach (var problem in Period.Wrong(Body)) yield return problem;
    }
}

internal sealed class PartyRoleBody : Body
{
    public string? Name { get; set; }

    /// <summary>customer, employee, competitor, partner, or other.</summary>
    public string? RoleType { get; set; }
    public string? Status { get; set; }
    public PartyRef? EngagedParty { get; set; }
    public Period? ValidFor { get; set; }
}
