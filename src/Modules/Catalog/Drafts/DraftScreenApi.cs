using System.Text.Json.Nodes;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Catalog.Drafts;

internal sealed record OpenDraftRequest(string? Name, string? NameEn, string? Number, string? Kind, string? CopyOf, string? NewVersionOf);

/// <param name="Offering">The body, whole; what only the server says is left as it is.</param>
/// <param name="Prices">The draft's own prices, whole, in order; one with an id that is not one of them is new.</param>
internal sealed record SaveDraftRequest(JsonObject Offering, IReadOnlyList<JsonObject> Prices);

internal sealed record SubmitDraftRequest(string? Note);

internal sealed record SendBackDraftRequest(string? Reason);

internal sealed record RetireOfferingRequest(DateOnly? LastDay);

internal sealed record DraftRef(string Id);

/// <summary>The designer: offerings from the first idea to the end of their sale.</summary>
internal sealed class DraftScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var drafts = routes.MapGroup("/api/drafts").WithTags("catalog");
        drafts.MapGet("", async (FindDrafts find, CancellationToken ct, string? q = null, string? stage = null) => TypedResults.Ok(await find.Run(q, stage, ct))).WithSummary("Find drafts and published offerings by text and stage");
        drafts.MapPost("", async (OpenDraftRequest request, OpenDraft open, CancellationToken ct) =>
            TypedResults.Ok(new DraftRef((await open.Run(new(request.Name, request.NameEn, request.Number, request.Kind, request.CopyOf, request.NewVersionOf), ct)).Id))).WithSummary("Begin a draft: new, as a copy, or as the next version of a published offering");
        drafts.MapGet("/{id}", Get).WithSummary("Get an offering with its own prices, as the designer edits it");
        drafts.MapPut("/{id}", (string id, SaveDraftRequest request, SaveDraft save, GetDraft get, HttpContext http, CancellationToken ct) =>
            After(async () => (await save.Run(new(id, Requests.IfMatch(http), request.Offering, request.Prices), ct)).Id, get, ct)).Reads(ReadsHeaders.IfMatch).WithSummary("Save a draft whole");
        drafts.MapDelete("/{id}", async (string id, DiscardDraft discard, HttpContext http, CancellationToken ct) =>
        {
            await discard.Run(id, Requests.IfMatch(http), ct);
            return TypedResults.NoContent();
        }).Reads(ReadsHeaders.IfMatch).WithSummary("Give a draft up");
        drafts.MapPost("/{id}/submit", (string id, SubmitDraftRequest request, ReviewDraft review, GetDraft get, HttpContext http, CancellationToken ct) =>
            After(async () => (await review.Run(id, Requests.IfMatch(http), ReviewAct.Submit, request.Note, ct)).Id, get, ct)).Reads(ReadsHeaders.IfMatch).WithSummary("Hand a draft in for approval");
        drafts.MapPost("/{id}/approve", (string id, ReviewDraft review, GetDraft get, HttpContext http, CancellationToken ct) =>
            After(async () => (await review.Run(id, Requests.IfMatch(http), ReviewAct.Approve, null, ct)).Id, get, ct)).Reads(ReadsHeaders.IfMatch).WithSummary("Approve what somebody else handed in");
        drafts.MapPost("/{id}/send-back", (string id, SendBackDraftRequest request, ReviewDraft review, GetDraft get, HttpContext http, CancellationToken ct) =>
            After(async () => (await review.Run(id, Requests.IfMatch(http), ReviewAct.SendBack, request.Reason, ct)).Id, get, ct)).Reads(ReadsHeaders.IfMatch).WithSummary("Give a draft back for changes");
        drafts.MapPost("/{id}/publish", (string id, PublishDraft publish, GetDraft get, HttpContext http, CancellationToken ct) =>
            After(async () => (await publish.Run(id, Requests.IfMatch(http), ct)).Id, get, ct)).Reads(ReadsHeaders.IfMatch).WithSummary("Put an approved draft on sale");
        drafts.MapPost("/{id}/retire", (string id, RetireOfferingRequest request, RetireOffering retire, GetDraft get, HttpContext http, CancellationToken ct) =>
            After(async () => (await retire.Run(id, Requests.IfMatch(http), request.LastDay, ct)).Id, get, ct)).Reads(ReadsHeaders.IfMatch).WithSummary("Take an offering off sale, now or after a last day");
    }

    static async Task<Ok<DraftView>> Get(string id, GetDraft get, CancellationToken ct) => TypedResults.Ok(await get.Run(id, ct));

    // The page shows the draft as it is after the act; a new version that was published is shown as what it has become.
    static async Task<Ok<DraftView>> After(Func<Task<string>> act, GetDraft get, CancellationToken ct) => TypedResults.Ok(await get.Run(await act(), ct));
}
