using Dialtone.Platform.Store;

namespace Dialtone.Parties;

/// <summary>What another system calls a party.</summary>
internal sealed class ExternalReference : Body
{
    public string? ExternalReferenceType { get; set; }
    public string? Name { get; set; }
}
