using Dialtone.Platform.Access;
using Dialtone.Platform.Failures;

namespace Dialtone.Parties;

/// <summary>The organisation a customer belongs to (归属), as its path: <c>/CJ/01/H0103/</c> is a hall of city 01.</summary>
internal static class Home
{
    public static string Of(Actor actor) => actor.OrganizationPath is { Length: > 0 } path ? path : "/";

    /// <summary>The organisation asked for, which must be one whose rows the actor sees; the actor's own where none is.</summary>
    public static string Of(Actor actor, string? asked)
    {
        if (asked is not { Length: > 0 }) return Of(actor);
        if (asked[0] != '/' || asked[^1] != '/' || !actor.Scopes.Any(s => asked.StartsWith(s, StringComparison.Ordinal)))
            throw Refused.Invalid("parties.home", "homeOrganization", ("path", asked));
        return asked;
    }

    /// <summary>The city's code: the first part below the operator that is a number; empty where the organisation belongs to no city.</summary>
    public static string CityOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).FirstOrDefault() is { } city && city.All(char.IsAsciiDigit) ? city : "";
}
