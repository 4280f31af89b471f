namespace Dialtone.Parties.Customers;

/// <summary>The life of a customer: potential (潜在), in the network (在网), lost (流失), blacklisted (黑名单), a competitor's (竞争对手客户). No state is final: everybody may come back.</summary>
internal static class CustomerStates
{
    public const string Potential = "potential", InNetwork = "inNetwork", Lost = "lost", Blacklisted = "blacklisted", Competitor = "competitor";

    public static readonly LegalStates Table = new("status", Potential,
        (Potential, [InNetwork, Competitor, Blacklisted]),
        (InNetwork, [Lost, Blacklisted]),
        (Lost, [InNetwork, Potential, Competitor, Blacklisted]),
        (Blacklisted, [Potential, InNetwork, Lost]),
        (Competitor, [Potential, InNetwork, Blacklisted]));
}
