using System.Text.Json.Nodes;
using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Catalog.Trials;

/// <param name="Offering">The offering as edited; null is as stored.</param>
/// <param name="Prices">Its own prices as edited.</param>
internal sealed record PreviewRequest(JsonObject? Offering, IReadOnlyList<JsonObject>? Prices);

/// <param name="Chosen">The configuration; null is as the offer comes.</param>
internal sealed record TrialRequest(JsonObject? Offering, IReadOnlyList<JsonObject>? Prices, TrialLine? Chosen, TrialContext Context);

internal sealed record RuleCheckRequest(JsonObject? Offering, IReadOnlyList<JsonObject>? Prices, string Text, TrialLine? Chosen, TrialContext Context);

/// <summary>The designer's looks ahead: none of them stores anything.</summary>
internal sealed class TrialScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var drafts = routes.MapGroup("/api/drafts/{id}").WithTags("catalog");
        drafts.MapPost("/preview", async (string id, PreviewRequest request, PreviewDraft preview, CancellationToken ct) => TypedResults.Ok(await preview.Run(id, request.Offering, request.Prices, ct)))
            .WithSummary("Look at an offering as edited: its tree, the names its conditions may use, what is wrong with it");
        drafts.MapPost("/trial", async (string id, TrialRequest request, TryOffer trial, CancellationToken ct) =>
            TypedResults.Ok(await trial.Run(new(id, request.Offering, request.Prices, request.Chosen, request.Context), ct))).WithSummary("Price an offering as edited for a customer, with the reasons");
        drafts.MapPost("/rule-check", async (string id, RuleCheckRequest request, CheckRule check, CancellationToken ct) =>
            TypedResults.Ok(await check.Run(new(id, request.Offering, request.Prices, request.Text, request.Chosen, request.Context), ct))).WithSummary("Check a condition while it is written, and try it in the test cart");
    }
}
