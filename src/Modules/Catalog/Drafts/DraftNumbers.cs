using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Drafts;

/// <summary>The numbers of drafts: rules and people call an offering by its number, so what the designer makes has one and shares it with nobody.</summary>
internal static class DraftNumbers
{
    public static async Task Demand(Session session, string? number, string? id, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(number)) throw Refused.Unprocessable("platform.required", "offerNumber", ("field", "offerNumber"));
        if (await session.Query<ProductOffering>().Where(o => o.Number == number && o.Id != id).Select(o => o.Name).FirstOrDefaultAsync(ct) is { } taken)
            throw Refused.Unprocessable("catalog.draft.number", "offerNumber", ("number", number), ("name", taken));
    }

    /// <summary>The number the next version has until it is published: that of the offering and which version it will be.</summary>
    public static string OfNextVersion(ProductOffering offering) => $"{offering.Number}~{NextVersion(offering.Content.Text("version"))}";

    /// <summary>1.0 is followed by 2.0; what is no such number by the count of stored versions, which grows too.</summary>
    public static string NextVersion(string? version) => int.TryParse(version?.Split('.')[0], out var major) && major is >= 0 and < int.MaxValue ? $"{major + 1}.0" : "2.0";
}
