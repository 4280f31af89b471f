using System.Text.Json;

namespace Dialtone.Peers.Requests;

internal static class RequestBody
{
    private static readonly Answer notAnObject =
        Answer.Refused("not-json", "请求内容须为 JSON 对象", "The body has to be a JSON object");

    private static readonly Answer tooLong =
        Answer.Refused("too-long", "请求内容超过 1 MB", "The body is longer than 1 MB");

    /// <summary>The JSON object that was sent, empty where nothing was; or why it is refused.</summary>
    public static async Task<(JsonElement Body, Answer? Refusal)> Read(HttpRequest http)
    {
        using var bytes = new MemoryStream();
        try
        {
            await http.Body.CopyToAsync(bytes, http.HttpContext.RequestAborted);
            if (bytes.Length == 0) return (JsonSerializer.SerializeToElement(new { }), null);
            var body = JsonSerializer.Deserialize<JsonElement>(bytes.ToArray());
            if (body.ValueKind != JsonValueKind.Object) return (default, notAnObject);
            // Half a surrogate pair parses but cannot be written to the file: better known now than after the effect.
            _ = JsonSerializer.SerializeToUtf8Bytes(body, Json.Options);
            return (body, null);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, tooLong);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return (default, notAnObject);
        }
    }
}
