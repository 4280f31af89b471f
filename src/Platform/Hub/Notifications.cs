using System.Text.Json.Nodes;
using Dialtone.Platform.Access;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Hub;

/// <summary>Makes the notification of an event as one reader may see it: the resource as of that version, masked as a GET would show it.</summary>
public sealed class Notifications(CrmDb db, Subscribers subscribers, TmfBodies bodies)
{
    /// <summary>The notification, or null where there is no such event or the reader may not know of it.</summary>
    public async Task<JsonObject?> Of(ResourceEvent happened, Actor reader, string version, CancellationToken ct)
    {
        if (subscribers.Resource(happened.OfType) is not { } resource || !reader.May(resource.ReadPermission)) return null;
        var row = await Version(happened.OfType, happened.OfId, happened.Version, ct);
        if (row is null || !row.Change.HasFlag(happened.Change) || !Sees(reader, resource, row.Scope)) return null;
        // What was removed is told as it last was.
        var body = row.Body ?? (await Version(happened.OfType, happened.OfId, happened.Version - 1, ct))?.Body;
        return (await Of([(happened, row.At, body)], version, ct))[0];
    }

    /// <summary>Several at once, already known to be the reader's to see.</summary>
    public async Task<IReadOnlyList<JsonObject>> Of(IReadOnlyList<(ResourceEvent Happened, DateTimeOffset At, string? Body)> events, string version, CancellationToken ct)
    {
        var stored = events.Select(e => (JsonObject)JsonNode.Parse(e.Body ?? "{}")!).ToArray();
        await bodies.Unseal(stored, clear: false, ct);
        return [.. events.Select((e, i) => Envelope(e.Happened, subscribers.Resource(e.Happened.OfType)!.In(version), e.At, stored[i]))];
    }

    /// <summary>Whether a row of that scope is the reader's to see, as <see cref="Session"/>'s queries decide it.</summary>
    public static bool Sees(Actor reader, TmfResource resource, string scope) =>
        typeof(ISharedDocument).IsAssignableFrom(resource.DocumentType) || reader.Scopes.Any(path => path == "/" || scope.StartsWith(path, StringComparison.Ordinal));

    static JsonObject Envelope(ResourceEvent happened, Face face, DateTimeOffset at, JsonObject stored)
    {
        var body = face.Show(stored);
        var shown = new JsonObject { ["id"] = happened.OfId, ["href"] = face.Href(happened.OfId) };
        foreach (var (name, value) in body.ToArray())
        {
            body.Remove(name);
            shown[name] = value;
        }
        var type = happened.TypeOf(face);
        return Envelope(face.Version, happened.Id, type, at, face.Schema.ApiName, $"{type} {happened.OfId}", "normal", new JsonObject { [face.Name] = shown });
    }

    /// <summary>What v4 and v5 have in common, and the two things they have not: v5 says the type once more and spells an attribute right.</summary>
    internal static JsonObject Envelope(string version, string id, string type, DateTimeOffset at, string domain, string title, string priority, JsonObject happened)
    {
        var envelope = new JsonObject
        {
            ["eventId"] = id, ["eventTime"] = Instant.Show(at), ["eventType"] = type, ["domain"] = domain, ["title"] = title, ["priority"] = priority,
            [version == "v4" ? "timeOcurred" : "timeOccurred"] = Instant.Show(at), ["event"] = happened,
        };
        if (version != "v4") envelope["@type"] = type;
        return envelope;
    }

    Task<History?> Version(string type, string id, long version, CancellationToken ct) =>
        db.Set<History>().AsNoTracking().FirstOrDefaultAsync(h => h.OfType == type && h.OfId == id && h.Version == version, ct);
}
