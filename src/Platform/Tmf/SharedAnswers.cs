using System.Text.Json;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tmf;

/// <summary>A shared document as it is answered: the bytes of its body, and its version as an ETag.</summary>
public sealed record SharedAnswer(byte[] Body, long Version, string Tag);

/// <summary>Answers to GET by id of shared documents. Everyone who may read them gets the same bytes, so they are made once for each change.</summary>
public sealed class SharedAnswers(SharedGeneration generation) : SharedCache<(Face, string), SharedAnswer>(generation, most: 20_000)
{
    const int LargestKept = 64 * 1024;

    public static bool CanAnswer(Type documentType, HttpContext http) => typeof(ISharedDocument).IsAssignableFrom(documentType) && !http.Request.Query.ContainsKey("fields");

    internal async Task Answer<T>(HttpContext http, TmfResource<T> resource, Face face) where T : Document, new()
    {
        var actor = http.RequestServices.GetRequiredService<SessionContext>().Actor;
        if (!actor.May(resource.ReadPermission)) throw new Denied(resource.ReadPermission);
        var id = (string)http.Request.RouteValues["id"]!;
        var kept = await Now(http.RequestAborted);
        if (!kept.TryGetValue((face, id), out var answer))
        {
            answer = await Make<T>(http, face, id);
            // Of two that were read at the same time the newer one stays, so that nobody sees a version go back.
            if (answer.Body.Length <= LargestKept) answer = kept.AddOrUpdate((face, id), answer, (_, other) => other.Version > answer.Version ? other : answer);
        }
        http.Response.Headers.ETag = answer.Tag;
        if (http.Request.Headers.IfNoneMatch == answer.Tag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = answer.Body.Length;
        await http.Response.BodyWriter.WriteAsync(answer.Body, http.RequestAborted);
    }

    static async Task<SharedAnswer> Make<T>(HttpContext http, Face face, string id) where T : Document, new()
    {
        var session = http.RequestServices.GetRequiredService<Session>();
        var document = await session.Query<T>().FirstOrDefaultAsync(d => d.Id == id, http.RequestAborted) ?? throw new Missing(face.Type, id);
        var shown = await http.RequestServices.GetRequiredService<TmfBodies>().Show(face, [document], null, http.RequestAborted);
        return new(JsonSerializer.SerializeToUtf8Bytes(shown[0], StoreJson.Options), document.Version, TmfEndpoints.Tag(document));
    }
}
