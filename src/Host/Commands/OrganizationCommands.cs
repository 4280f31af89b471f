using System.CommandLine;
using Dialtone.Platform.Organizations;

namespace Dialtone.Host.Commands;

/// <summary>The operator's units from the command line: pages show paths by the names they get here.</summary>
static class OrganizationCommands
{
    static readonly string[] kinds = [OrganizationUnit.Province, OrganizationUnit.City, OrganizationUnit.Hall, OrganizationUnit.Centre, OrganizationUnit.Team, OrganizationUnit.Agent];

    public static Command Organization()
    {
        var path = new Argument<string>("path") { Description = "Codes from the top, like /CJ/01/H0102/." };
        var name = new Argument<string>("name") { Description = "Its name in Chinese." };
        var nameEn = new Option<string?>("--en") { Description = "Its name in English; without one the Chinese name stands for it." };
        var kind = new Option<string?>("--kind") { Description = $"{string.Join(", ", kinds)}; without one it follows from the path." };
        kind.AcceptOnlyFromAmong(kinds);
        var add = new Command("add", "Adds a unit, or gives the one at this path its new name.") { path, name, nameEn, kind };
        add.SetAction((parsed, ct) => Commanded.Run(async (services, c) =>
        {
            var unit = OrganizationUnit.Of(parsed.GetValue(path)!, parsed.GetValue(name)!, parsed.GetValue(nameEn), parsed.GetValue(kind));
            var added = await services.GetRequiredService<Organizations>().Keep([unit], c);
            Console.WriteLine($"{(added > 0 ? "added" : "changed")} {unit.Path} {unit.Name} ({unit.NameEn}, {unit.Kind})");
            return 0;
        }, ct));
        return new Command("organization", "The operator's organization.") { add };
    }
}
