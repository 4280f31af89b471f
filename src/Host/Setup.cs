using Dialtone.Platform.Modules;
using Dialtone.Platform.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Dialtone.Host;

/// <summary>What every store needs before anybody signs in.</summary>
static class Setup
{
    // Remembers which permissions a role was once given, so that one an administrator took away stays away at the next start.
    const string Offered = "offered";

    static readonly (string Name, string Zh, string En)[] builtIn =
    [
        ("clerk", "营业员", "Hall clerk"), ("agent", "客服代表", "Call-centre agent"), ("manager", "客户经理", "Key-account manager"),
        ("product", "产品经理", "Product manager"), ("admin", "系统管理员", "Administrator"),
    ];

    public static async Task Roles(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<Role>>();
        var permissions = scope.ServiceProvider.GetRequiredService<ModuleList>().Permissions.ToArray();
        foreach (var (name, zh, en) in builtIn)
        {
            var role = await roles.FindByNameAsync(name);
            if (role is null) await roles.CreateAsync(role = new Role { Name = name, Zh = zh, En = en });
            var has = (await roles.GetClaimsAsync(role)).Where(c => c.Type == Offered).Select(c => c.Value).ToHashSet();
            foreach (var permission in permissions.Where(p => p.Roles.Contains(name) && !has.Contains(p.Name)))
            {
                ct.ThrowIfCancellationRequested();
                await roles.AddClaimAsync(role, new(Actors.PermissionClaim, permission.Name));
                await roles.AddClaimAsync(role, new(Offered, permission.Name));
            }
        }
    }
}
