using Microsoft.AspNetCore.Builder;

namespace Dialtone.Platform.Web;

/// <summary>The headers an endpoint reads by itself; the API document names them.</summary>
public sealed record ReadsHeaders(params IReadOnlyList<string> Names)
{
    public const string IfMatch = "If-Match", IdempotencyKey = "Idempotency-Key";
}

public static class ReadsHeadersWords
{
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder route, params string[] names) => route.WithMetadata(new ReadsHeaders(names));
}
