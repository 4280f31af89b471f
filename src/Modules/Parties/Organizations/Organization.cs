using System.Text.Json.Nodes;
using Dialtone.Contracts.Parties;
using Dialtone.Parties.Identity;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.Organizations;

/// <summary>A company, an institution or a part of one, whatever roles it has.</summary>
internal sealed class Organization : Document<OrganizationBody>, IIdentified
{
    static readonly LegalStates states = new("status", "initialized",
        ("initialized", ["validated", "closed"]),
        ("validated", ["initialized", "closed"]),
        ("closed", []));

    public string Name { get; set; } = "";
    public string Pinyin { get; set; } = "";
    public string Initials { get; set; } = "";

    string IIdentified.IdentificationAttribute => "organizationIdentification";
    IReadOnlyList<Identification> IIdentified.Identifications => Body.OrganizationIdentification ?? [];

    protected override void Promote()
    {
        Name = Body.TradingName ?? Body.Name ?? "";
        Pinyin = Platform.Text.Pinyin.Key(Name);
        Initials = Platform.Text.Pinyin.Initials(Name);
        State = Body.Status;
    }

    protected override void Created(Moment moment) => Body.Status = states.Begin(Body.Status);

    protected override void Patched(JsonObject before, Moment moment) => states.Move((string?)before["status"], Body.Status);

    protected override IEnumerable<Problem> Check() => Period.Wrong(Body);

    protected override IEnumerable<IEvent> Tell(JsonObject before) =>
        before["tradingName"] is { } was && (string?)was != Name ? [new PartyChanged(Id, Name, Version)] : [];
}

internal sealed class OrganizationBody : Body
{
    public string? Name { get; set; }
    public string? TradingName { get; set; }
    public string? OrganizationType { get; set; }
    public string? Industry { get; set; }
    public string? Status { get; set; }
    public List<ContactMedium>? ContactMedium { get; set; }
    public List<Identification>? OrganizationIdentification { get; set; }
    public OrganizationRelationship? OrganizationParentRelationship { get; set; }
    public List<ExternalReference>? ExternalReference { get; set; }
    public List<Characteristic>? PartyCharacteristic { get; set; }
}

internal sealed class OrganizationRelationship : Body
{
    public string? RelationshipType { get; set; }
    public PartyRef? Organization { get; set; }
}
