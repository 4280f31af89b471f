using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Tmf;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dialtone.Platform.Web;

/// <summary>The one place where failures become answers: TM Forum's error body, in the caller's language.</summary>
public sealed class FailureTranslator(RequestDelegate next, Messages messages, ILogger<FailureTranslator> log)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response.StatusCode >= 400 && http.Response.ContentLength is null && http.Response.ContentType is null && IsApi(http))
                await Tell(http, http.Response.StatusCode, [Problem.Of($"platform.http.{http.Response.StatusCode}")]);
        }
        catch (Failure failure) when (!http.Response.HasStarted)
        {
            await Tell(http, failure.Status, failure.Problems);
        }
        catch (BadHttpRequestException bad) when (bad.InnerException is JsonException { Path.Length: > 2 } && !http.Response.HasStarted)
        {
            await Tell(http, 400, StoreJson.Misfit((JsonException)bad.InnerException).Problems);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Tell(http, bad.StatusCode, [Problem.Of(bad.StatusCode == 413 ? "platform.tooLarge" : "platform.http.400", null, ("most", Requests.MostBytes / 1024))]);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = 499;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            log.LogError(e, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            await Tell(http, 500, [Problem.Of("platform.http.500", null, ("trace", http.TraceIdentifier))]);
        }
    }

    static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/tmf-api");

    async Task Tell(HttpContext http, int status, IReadOnlyList<Problem> problems)
    {
        http.Response.Clear();
        http.Response.StatusCode = status;
        await TmfEndpoints.Json(http, Body(messages, Language.Of(http.Request.Headers.AcceptLanguage), status, problems));
    }

    /// <summary>Rule 10: code, reason, message, status; each problem with its field under details.</summary>
    public static JsonObject Body(Messages messages, string language, int status, IReadOnlyList<Problem> problems)
    {
        var details = new JsonArray();
        foreach (var problem in problems)
            details.Add(new JsonObject
            {
                ["code"] = problem.Code,
                ["field"] = problem.Field,
                ["reason"] = messages.Say(language, problem),
                ["data"] = problem.Data is null ? null : StoreJson.Node(problem.Data),
            });
        var first = problems[0];
        return new JsonObject
        {
            ["code"] = first.Code,
            ["reason"] = messages.Say(language, first),
            ["message"] = string.Join(language == Language.Chinese ? "；" : "; ", problems.Select(p => messages.Say(language, p))),
            ["status"] = status.ToString(),
            ["@type"] = "Error",
            ["details"] = details,
        };
    }
}
