using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Platform.Hub;

/// <summary>
/// A TM Forum event: that one version of a resource came to be. It is no row of its own: the history holds every version, so an event is the name of
/// a version and of what it changed, and has the same id however often and to whomever it is told.
/// </summary>
/// <param name="OfType">The document's type, as the history spells it.</param>
/// <param name="Change">One flag: a version that changed attributes and the state is two events.</param>
public sealed record ResourceEvent(string OfType, string OfId, long Version, Change Change)
{
    static readonly (Change Change, string Word, string Suffix)[] kinds =
    [
        (Change.Created, "create", "CreateEvent"),
        (Change.Attributes, "attribute", "AttributeValueChangeEvent"),
        (Change.State, "state", "StateChangeEvent"),
        (Change.Removed, "delete", "DeleteEvent"),
    ];

    /// <summary><c>ProductOrder.3.state.0199…</c>: the id comes last, as it may hold anything.</summary>
    public string Id => $"{OfType}.{Version}.{kinds.First(k => k.Change == Change).Word}.{OfId}";

    /// <summary>The events of a version, the attributes' before the state's.</summary>
    public static IEnumerable<ResourceEvent> Of(History version) =>
        from kind in kinds where version.Change.HasFlag(kind.Change) select new ResourceEvent(version.OfType, version.OfId, version.Version, kind.Change);

    /// <summary>The event an id names, or null where it names none.</summary>
    public static ResourceEvent? Parse(string id) =>
        id.Split('.', 4) is [var type, var version, var word, { Length: > 0 } of] && long.TryParse(version, out var number)
        && kinds.FirstOrDefault(k => k.Word == word) is { Word: not null } kind ? new(type, of, number, kind.Change) : null;

    /// <summary>The name in the specification: <c>ProductOrderStateChangeEvent</c>.</summary>
    public string TypeOf(Face face) => face.Type + kinds.First(k => k.Change == Change).Suffix;

    /// <summary>The events a resource may have, and what change each stands for.</summary>
    public static IEnumerable<(string EventType, Change Change)> TypesOf(Face face) =>
        from kind in kinds where kind.Change != Change.State || StateOf(face.Resource) is not null select (face.Type + kind.Suffix, kind.Change);

    /// <summary>The attribute that is the resource's state, or null where it has none.</summary>
    public static string? StateOf(TmfResource resource) =>
        new[] { "lifecycleStatus", "state", "status" }.FirstOrDefault(resource.Schema.Types[resource.Type].Attributes.ContainsKey);
}
