using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Promotions;

/// <summary>A campaign that prices may depend on: who falls under it, where and when. What it takes off is said by the prices that name its code.</summary>
internal sealed class Promotion : Entry<PromotionBody>
{
    /// <summary>The code that rules know a promotion by: its own, or its name.</summary>
    public static string CodeOf(JsonObject content) => content.Text("code") is { Length: > 0 } code ? code : content.Text("name") ?? "";

    protected override void Promote()
    {
        base.Promote();
        Number = CodeOf(Content);
    }

    protected override IEnumerable<Problem> Check(JsonObject content) =>
    [
        .. Typed(Body.Code, "code", "string", JsonValueKind.String),
        // What is still a draft may be incomplete, and another system's criteria may be kept there; what is on sale must be decidable.
        .. Lifecycle.IsOnSale(content.Text("lifecycleStatus")) ? PromotionCriteria.Problems(content) : [],
    ];
}

internal sealed class PromotionBody : EntryBody
{
    /// <summary>What conditions of prices call it: <c>"SUMMER5G" in campaign</c>.</summary>
    public JsonElement? Code { get; set; }
}
