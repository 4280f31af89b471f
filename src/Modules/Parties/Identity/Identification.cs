using Dialtone.Platform.Store;

namespace Dialtone.Parties.Identity;

/// <summary>An identity document as a person's or an organisation's body carries it (TMF632 individualIdentification, organizationIdentification).</summary>
internal sealed class Identification : Body
{
    public string? IdentificationType { get; set; }
    public string? IdentificationId { get; set; }
    public string? IssuingAuthority { get; set; }
    public Period? ValidFor { get; set; }

    public const string Declared = "declared", Verified = "verified";

    /// <summary>How sure we are of it: declared by whoever showed it, or verified with the issuing authority from the card itself.</summary>
    public string? Level { get; set; }
}

/// <summary>That an identity document belongs to a party. One document type and number belongs to one party only, whatever else happens: that is the key.</summary>
internal sealed class IdentityClaim
{
    /// <summary>Blind hash of the number alone, so that cards held by one identity are counted across customers.</summary>
    public required string Hash { get; init; }
    public required string Type { get; init; }
    public required string PartyId { get; init; }
}

/// <summary>A party that identity documents belong to.</summary>
internal interface IIdentified
{
    string Id { get; }

    /// <summary>The attribute of the body that lists them.</summary>
    string IdentificationAttribute { get; }
    IReadOnlyList<Identification> Identifications { get; }
}
