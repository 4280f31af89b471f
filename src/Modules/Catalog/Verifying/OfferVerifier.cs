using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Verifying;

/// <inheritdoc cref="IOfferVerifier"/>
internal sealed class OfferVerifier(Session session, Messages messages) : IOfferVerifier
{
    static readonly string[] gone = [Lifecycle.Retired, Lifecycle.Obsolete, Lifecycle.Rejected];

    public async Task<IReadOnlyList<OfferVerification>> Verify(IReadOnlyCollection<string>? offeringIds, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var ids = offeringIds ?? await session.Query<ProductOffering>().Where(o => !gone.Contains(o.State!)).OrderBy(o => o.Number).ThenBy(o => o.Id).Select(o => o.Id).ToListAsync(ct);
        return (await Verify(ids, null, ct)).Offers;
    }

    /// <summary>Refuses (422) to publish an offering with faults. One that says nothing of what is sold, no price, part or specification, is a placeholder and has none.</summary>
    public async Task DemandPublishable(string id, JsonObject body, CancellationToken ct)
    {
        if (!body.Parts("productOfferingPrice").Any() && body.Part("productSpecification") is null && !BundleParts.Of(body).Any()) return;
        var (_, problems) = await Verify([id], new Dictionary<(string, string), JsonObject> { [(nameof(ProductOffering), id)] = body }, ct);
        if (problems.Count > 0) throw Refused.Unprocessable(problems);
    }

    /// <param name="written">Bodies about to be stored, in place of those that are.</param>
    public async Task<(IReadOnlyList<OfferVerification> Offers, IReadOnlyList<Problem> Problems)> Verify(IReadOnlyCollection<string> ids, IReadOnlyDictionary<(string Type, string Id), JsonObject>? written, CancellationToken ct)
    {
        var data = await CatalogueData.Load(session, ids, _ => false, ct, written);
        var scope = new VerificationScope(data, demandsStatements: true, session.Now);
        await Known(scope, ct);
        var checks = new OfferChecks(scope, messages);
        return ([.. ids.Where(data.Offerings.ContainsKey).Select(checks.Of)], checks.Told);
    }

    // What an offer names beyond what it is made of: tasks of bundles it may stand in, plans its holders may go to.
    async Task Known(VerificationScope scope, CancellationToken ct)
    {
        scope.Numbers.UnionWith(await session.Query<ProductOffering>().Where(o => o.Number != "").Select(o => o.Number).ToListAsync(ct));
        foreach (var json in await session.Query<Specifications.ProductSpecification>().Select(s => s.Json).ToListAsync(ct))
            scope.TaskKeys.UnionWith(((JsonObject)JsonNode.Parse(json)!).Parts("fulfilment").Select(t => t.Text("key")).OfType<string>());
    }
}
