using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Web;

/// <summary>
/// Submits that may be repeated: the header <c>Idempotency-Key</c> names one. Its effect and the key are stored in one transaction;
/// the same key and body get the same answer for thirty days, the same key and another body 422. Of two at once one finds what the other
/// did in its way, and is then answered as a repetition; see <see cref="RepeatedSubmits"/>.
/// </summary>
public sealed class Idempotency(Session session, SessionContext context, TmfBodies bodies)
{
    /// <summary>The earlier effect of this submit, or null when this is the first; then the next commit stores the key.</summary>
    public async Task<IdempotencyKey?> Begin(HttpContext http, CancellationToken ct)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0) return null;
        if (key.Length > 200) throw Refused.Invalid("platform.idempotency.long", "Idempotency-Key");
        var request = $"{http.Request.Method} {http.Request.Path.Value?.ToLowerInvariant()}\n";
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(request), .. await Requests.Bytes(http)]));
        context.Idempotency = (key, hash);
        return await Find(key, hash, ct);
    }

    public async Task<IdempotencyKey?> Find(string key, string hash, CancellationToken ct)
    {
        var actor = session.Actor.Id;
        var earlier = await session.Rows<IdempotencyKey>().FirstOrDefaultAsync(k => k.Actor == actor && k.Key == key, ct);
        if (earlier is not null && earlier.RequestHash != hash) throw Refused.Unprocessable("platform.idempotency.other", "Idempotency-Key");
        return earlier;
    }

    /// <summary>The stored answer to a screen's submit that was made before, or null when this is the first; see <see cref="Session.Answer"/>.</summary>
    public async Task<T?> Said<T>(HttpContext http, CancellationToken ct) where T : class
    {
        if (await Begin(http, ct) is not { Answer: { } stored }) return null;
        var body = (JsonObject)JsonNode.Parse(stored)!;
        await bodies.Unseal([body], clear: false, ct);
        http.Response.Headers["Idempotency-Replayed"] = "true";
        return StoreJson.Read<T>(body);
    }

    /// <summary>Answers from the version the first submit made, whatever happened to the resource since.</summary>
    public async Task Replay(HttpContext http, Face face, IdempotencyKey earlier)
    {
        var then = await session.Rows<History>().FirstOrDefaultAsync(h => h.OfType == earlier.ResultType && h.OfId == earlier.ResultId && h.Version == earlier.ResultVersion, http.RequestAborted)
            ?? throw new Missing(earlier.ResultType, earlier.ResultId);
        var body = (JsonObject)JsonNode.Parse(then.Body!)!;
        await bodies.Unseal([body], clear: false, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = face.Href(earlier.ResultId);
        http.Response.Headers["Idempotency-Replayed"] = "true";
        var answer = new JsonObject { ["id"] = earlier.ResultId, ["href"] = face.Href(earlier.ResultId) };
        foreach (var (name, value) in face.Show(body)) answer[name] = value?.DeepClone();
        await TmfEndpoints.Json(http, answer);
    }
}
