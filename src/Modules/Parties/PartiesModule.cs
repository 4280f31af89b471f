using Dialtone.Platform.Access;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Parties;

/// <summary>People and organisations, the customers they are, and the accounts they pay from.</summary>
public sealed class PartiesModule : Module
{
    public override string Name => "Parties";

    public override IReadOnlyList<Permission> Permissions => PartiesPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new("customers", "/customers", "客户", "Customers", "team", PartiesPermissions.Read, 10)];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton(new Reference("engagedParty", "Individual", "Organization"));
        services.AddSingleton(new Reference("relatedParty", "Individual", "Organization"));
    }
}

static class PartiesPermissions
{
    public const string Read = "parties.party.read";
    public const string Write = "parties.party.write";

    public static readonly Permission[] All =
    [
        new(Read, "查看客户资料", "See customers and parties", "clerk", "agent", "manager", "admin"),
        new(Write, "维护客户资料", "Change customers and parties", "clerk", "agent", "manager", "admin"),
    ];
}
