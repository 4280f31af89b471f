using System.Buffers;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Dialtone.Platform.Web;

/// <summary>What requests carry besides their path.</summary>
public static class Requests
{
    /// <summary>Bytes of a body that are read; a larger one is answered 413.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>The JSON body, strictly read; another media type is 415. Null where the body is the literal <c>null</c>.</summary>
    public static async Task<JsonNode?> Body(HttpContext http, params string[] mediaTypes)
    {
        var given = http.Request.ContentType?.Split(';')[0].Trim() ?? "";
        if (!mediaTypes.Contains(given, StringComparer.OrdinalIgnoreCase)) throw Refused.Http(415, "platform.mediaType", "Content-Type", ("given", given), ("allowed", mediaTypes));
        return StrictJson.Parse(await Bytes(http));
    }

    /// <summary>The whole body; it may be read again.</summary>
    public static async Task<byte[]> Bytes(HttpContext http)
    {
        if (http.Items[nameof(Bytes)] is byte[] read) return read;
        if (http.Request.ContentLength > MostBytes) throw TooLarge();
        var buffer = new ArrayBufferWriter<byte>((int)(http.Request.ContentLength ?? 4096) + 1);
        while (true)
        {
            var count = await http.Request.Body.ReadAsync(buffer.GetMemory(4096), http.RequestAborted);
            if (count == 0) break;
            buffer.Advance(count);
            if (buffer.WrittenCount > MostBytes) throw TooLarge();
        }
        var bytes = buffer.WrittenSpan.ToArray();
        http.Items[nameof(Bytes)] = bytes;
        return bytes;
    }

    /// <summary>Refuses U+0000 in a query string, as the server does in a path: PostgreSQL takes no such text and SQLite does.</summary>
    public static void UseStrictQueries(this IApplicationBuilder app) => app.Use((http, next) =>
        http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            ? throw Refused.Invalid("platform.json.nul") : next(http));

    /// <summary>
    /// Reads the JSON of a screen's request strictly before it is bound, as the TM Forum edge does: what one database would refuse and the other keep
    /// (U+0000, lone surrogates, duplicate names) never reaches a use case, and a body over the limit is never held.
    /// </summary>
    public static void UseStrictBodies(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/api") && http.Request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
        {
            var bytes = await Bytes(http);
            if (bytes.Length > 0) StrictJson.Parse(bytes);
            http.Request.Body = new MemoryStream(bytes, writable: false);
        }
        await next(http);
    });

    /// <summary>The version in If-Match, quoted or not; null without the header or for <c>*</c>.</summary>
    public static long? IfMatch(HttpContext http)
    {
        var given = http.Request.Headers.IfMatch.ToString().Trim();
        if (given is "" or "*") return null;
        return long.TryParse(given.Replace("W/", "").Trim('"'), out var version) ? version : throw Refused.Invalid("platform.ifMatch", "If-Match");
    }

    static Refused TooLarge() => Refused.Http(413, "platform.tooLarge", null, ("most", MostBytes / 1024));
}
