using System.Text.Json;

namespace Dialtone.Peers.Requests;

internal sealed record Reason(string Zh, string En);

/// <summary>What a peer says to a request, and says again whenever it is asked.</summary>
internal sealed record Answer(string Status, JsonElement? Result = null, string? Code = null, Reason? Reason = null)
{
    public static readonly Answer Pending = new("pending"), Unknown = new("unknown"), Down = new("down");

    public static readonly Answer Conflict = new("conflict", Code: "request-id-reused",
        Reason: new("该请求编号已用于另一内容的请求", "This request id was used for a request with other content"));

    public static Answer Done(object result) => new("done", JsonSerializer.SerializeToElement(result, Json.Options));

    public static Answer Refused(string code, string zh, string en) => new("refused", Code: code, Reason: new(zh, en));

    private int HttpStatus => Status switch { "done" => 200, "pending" => 202, "unknown" => 404, "conflict" => 409, "down" => 503, _ => 422 };

    public IResult Send() => Results.Json(this, Json.Options, statusCode: HttpStatus);

    /// <summary>The right status line over half of the right answer.</summary>
    public IResult SendGarbled()
    {
        var whole = JsonSerializer.Serialize(this, Json.Options);
        return Results.Text(whole[..(whole.Length / 2)], "application/json", statusCode: HttpStatus);
    }
}
