using System.Collections.Frozen;

namespace Dialtone.Platform.Access;

/// <summary>Something a person may be allowed to do. Modules declare theirs; a role is a set of them.</summary>
/// <param name="Name">Stable, lower case, dotted: <c>ordering.order.cancel</c>.</param>
/// <param name="Roles">The built-in roles that have it from the start; an operator changes roles as data.</param>
public sealed record Permission(string Name, string Zh, string En, params string[] Roles);

/// <summary>Who acts: a signed-in person, a machine with a token, or the system itself working off its queues.</summary>
/// <param name="Scopes">Organisation paths whose rows the actor may see, each with everything below it; none means nothing.</param>
public sealed record Actor(string Id, string Name, string OrganizationPath, string Channel, FrozenSet<string> Permissions, IReadOnlyList<string> Scopes)
{
    public static readonly Actor Nobody = new("nobody", "nobody", "", "none", FrozenSet<string>.Empty, []);

    /// <summary>Carries out what was accepted before: reactions, timers, calls. Its right was the right of the act that caused the work.</summary>
    public static readonly Actor System = new("system", "system", "/", "system", FrozenSet<string>.Empty, ["/"]) { IsSystem = true };

    public bool IsSystem { get; private init; }

    public bool May(string permission) => IsSystem || Permissions.Contains(permission);
}
