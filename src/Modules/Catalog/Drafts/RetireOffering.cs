using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;

namespace Dialtone.Catalog.Drafts;

/// <summary>Takes an offering off sale, at once or after a last day. Who has it keeps it, and it is served and priced for them as before.</summary>
internal sealed class RetireOffering(Session session) : IUseCase
{
    /// <param name="lastDay">The last local day of sale; null ends it now.</param>
    public async Task<ProductOffering> Run(string id, long? version, DateOnly? lastDay, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Publish);
        var offering = await session.Get<ProductOffering>(id, version, ct);
        if (!Lifecycle.IsOnSale(offering.State)) throw Refused.State("catalog.draft.notPublished", "lifecycleStatus", ("name", offering.Name), ("status", offering.State));
        var body = offering.Content;
        if (lastDay is not { } day) body["lifecycleStatus"] = Lifecycle.Retired;
        else
        {
            if (day < Clock.LocalDate(session.Now)) throw Refused.Unprocessable("catalog.retire.past", "lastDay", ("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            if (body["validFor"] is not JsonObject) body["validFor"] = new JsonObject();
            body["validFor"]!["endDateTime"] = Instant.Show(Clock.StartOf(day.AddDays(1)));
        }
        OfferScope.Demand(session.Actor, offering.Content, body);
        offering.Amend(body, session.Moment);
        await session.Commit(ct);
        return offering;
    }
}
