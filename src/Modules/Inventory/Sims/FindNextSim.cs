using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Sims;

/// <summary>The next blank card: of the actor's hall, else of its city, else of the province. It is offered, not held; the order wins it.</summary>
internal sealed class FindNextSim(Session session) : IUseCase
{
    /// <summary>Carts begin at different cards of the box, as many as this.</summary>
    const int Spread = 50;

    public sealed record Input(string? CartId, IReadOnlyCollection<string> Except);

    public async Task<string> Run(Input input, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.SelectNumbers);
        foreach (var path in Places(session.Actor.OrganizationPath))
        {
            var upper = path + "\uffff";
            var next = await session.Rows<SimCard>()
                .Where(s => s.State == SimCard.Blank && string.Compare(s.OrganizationPath, path) >= 0 && string.Compare(s.OrganizationPath, upper) < 0 && !input.Except.Contains(s.Iccid))
                .OrderBy(s => s.OrganizationPath).ThenBy(s => s.Iccid).Select(s => s.Iccid).Take(Spread).ToListAsync(ct);
            if (next.Count > 0) return next[(int)(Scatter(input.CartId ?? "") % (uint)next.Count)];
        }
        throw Refused.State("inventory.sim.none", "iccid");
    }

    // The same card for the same cart, whichever process is asked; carts opened one after the other have ids that differ little.
    static uint Scatter(string cartId) => cartId.Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u));

    static IEnumerable<string> Places(string organizationPath)
    {
        var steps = organizationPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var depth = steps.Length; depth > 0; depth--) yield return $"/{string.Join('/', steps[..depth])}/";
        if (steps.Length == 0) yield return "/";
    }
}
