namespace Dialtone.Parties.Intake;

/// <summary>What another system or file calls a party, so that taking it in twice gives one party.</summary>
internal sealed class PartyKey
{
    public required string Key { get; init; }
    public required string PartyId { get; init; }
}
