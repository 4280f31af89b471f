using System.Text.RegularExpressions;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Organizations;

/// <summary>A unit of the operator (组织机构). Rows are scoped by its path; people read its name.</summary>
public sealed partial class OrganizationUnit
{
    public const string Province = "province", City = "city", Hall = "hall", Centre = "centre", Team = "team", Agent = "agent";

    /// <summary>The codes from the top, each ended by a slash: <c>/CJ/01/H0102/</c>.</summary>
    public required string Path { get; init; }
    public required string Name { get; set; }
    public required string NameEn { get; set; }

    /// <summary>province, city, hall, centre, team or agent.</summary>
    public required string Kind { get; set; }

    /// <summary>The city it lies in; empty where it belongs to none.</summary>
    public required string CityCode { get; set; }

    /// <summary>A unit as somebody names it by its path: what is not said follows from the place in the tree, as <see cref="Kind"/> and city do below the operator.</summary>
    public static OrganizationUnit Of(string path, string name, string? nameEn = null, string? kind = null)
    {
        if (!PathForm().IsMatch(path)) throw Refused.Invalid("platform.organization.path", "path", ("path", path));
        if (string.IsNullOrWhiteSpace(name)) throw Refused.Invalid("platform.required", "name", ("field", "name"));
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var city = steps.Length > 1 && steps[1].All(char.IsAsciiDigit) ? steps[1] : "";
        var usual = (steps.Length, city) switch { (1, _) => Province, (2, "") => Team, (2, _) => City, _ => Hall };
        return new() { Path = path, Name = name.Trim(), NameEn = nameEn is { Length: > 0 } ? nameEn.Trim() : name.Trim(), Kind = kind ?? usual, CityCode = city };
    }

    [GeneratedRegex("^/([A-Za-z0-9-]{1,20}/){1,8}$")]
    private static partial Regex PathForm();
}

sealed class OrganizationUnitTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<OrganizationUnit>(t => t.HasKey(o => o.Path));
}
