using System.Text.Json.Nodes;
using Dialtone.Contracts.Parties;
using Dialtone.Parties.Identity;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.Individuals;

/// <summary>A person, whatever roles they have.</summary>
internal sealed class Individual : Document<IndividualBody>, IIdentified
{
    // "deceaded" is how the specification spells it.
    static readonly LegalStates states = new("status", "initialized",
        ("initialized", ["validated", "deceaded"]),
        ("validated", ["initialized", "deceaded"]),
        ("deceaded", []));

    public string Name { get; set; } = "";
    public string Pinyin { get; set; } = "";
    public string Initials { get; set; } = "";

    string IIdentified.IdentificationAttribute => "individualIdentification";
    IReadOnlyList<Identification> IIdentified.Identifications => Body.IndividualIdentification ?? [];

    protected override void Promote()
    {
        Body.FullName ??= IndividualBody.Join(Body.FamilyName, Body.GivenName);
        Name = Body.FullName;
        Pinyin = Platform.Text.Pinyin.Key(Name);
        Initials = Platform.Text.Pinyin.Initials(Name);
        State = Body.Status;
    }

    protected override void Created(Moment moment) => Body.Status = states.Begin(Body.Status);

    protected override void Patched(JsonObject before, Moment moment)
    {
        states.Move((string?)before["status"], Body.Status);
        var renamed = Body.FamilyName != (string?)before["familyName"] || Body.GivenName != (string?)before["givenName"];
        if (renamed && Body.FullName == (string?)before["fullName"]) Body.FullName = null;
    }

    protected override IEnumerable<Problem> Check() => Period.Wrong(Body);

    protected override IEnumerable<IEvent> Tell(JsonObject before) =>
        before["fullName"] is { } was && (string?)was != Name ? [new PartyChanged(Id, Name, Version)] : [];
}

internal sealed class IndividualBody : Body
{
    public string? FamilyName { get; set; }
    public string? GivenName { get; set; }
    public string? FullName { get; set; }
    public string? Title { get; set; }
    public string? Gender { get; set; }
    public string? BirthDate { get; set; }
    public string? Status { get; set; }
    public List<ContactMedium>? ContactMedium { get; set; }
    public List<Identification>? IndividualIdentification { get; set; }
    public List<ExternalReference>? ExternalReference { get; set; }
    public List<Characteristic>? PartyCharacteristic { get; set; }

    /// <summary>Chinese names are written without a space, family name first.</summary>
    public static string Join(string? familyName, string? givenName) =>
        (familyName + givenName).Any(char.IsAsciiLetter) ? $"{givenName} {familyName}".Trim() : familyName + givenName;
}
