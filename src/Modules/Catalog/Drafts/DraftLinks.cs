using Dialtone.Catalog.Prices;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Drafts;

/// <summary>The references of a draft that its commit rewrites. They go first, because a removal asks who still refers to what goes.</summary>
internal static class DraftLinks
{
    /// <param name="from">Entries that are written in this commit and no longer refer to the prices.</param>
    public static void Drop(Session session, IEnumerable<string> from, IEnumerable<string> prices)
    {
        string[] fromIds = [.. from], toIds = [.. prices];
        var type = nameof(ProductOfferingPrice);
        if (toIds.Length > 0) session.AtCommit((db, slot) => db.Set<Link>().Where(l => l.ToType == type && toIds.Contains(l.ToId) && fromIds.Contains(l.FromId)).ExecuteDeleteAsync(slot));
    }
}
