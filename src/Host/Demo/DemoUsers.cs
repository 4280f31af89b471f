using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Host.Demo;

/// <summary>The demonstration's sign-ins. They exist in the demonstration only.</summary>
static class DemoUsers
{
    public const string Password = "dialtone-demo";

    public static readonly DemoUser[] Shown =
    [
        new("clerk", "营业员（文庙营业厅）", "Hall clerk, Wenmiao Hall"),
        new("agent", "客服代表（10000 客服中心）", "Agent, 10000 Call Centre"),
        new("manager", "大客户经理（澄州市）", "Key-account manager, Chengzhou"),
        new("product", "产品经理（澄江通信）", "Product manager, Chengjiang Telecom"),
        new("lead", "产品主管（澄江通信）", "Head of products, Chengjiang Telecom"),
        new("admin", "系统管理员（澄江通信）", "Administrator, Chengjiang Telecom"),
    ];

    public static async Task Add(IServiceProvider services, AddressBook book, int seed, CancellationToken ct)
    {
        var users = services.GetRequiredService<UserManager<User>>();
        var organizations = OrganizationGenerator.Generate(book).ToDictionary(o => o.Code);
        var hall = organizations.Values.First(o => o.Kind == "hall" && o.CityCode == "01");
        var city = organizations.Values.First(o => o.Path == "/CJ/01/");
        var centre = organizations.Values.First(o => o.Path == "/CJ/C10000/");
        var province = organizations.Values.First(o => o.Path == "/CJ/");
        await One("clerk", "林晓雨", hall, "/CJ/01/", "hall", "clerk");
        await One("agent", "周子涵", centre, "/CJ/", "callCentre", "agent");
        await One("manager", "沈国栋", city, "/CJ/01/", "keyAccount", "manager");
        await One("product", "顾怀远", province, "/CJ/", "backOffice", "product");
        await One("lead", "许静姝", province, "/CJ/", "backOffice", "product");
        await One("admin", "管理员", province, "/", "backOffice", "admin");

        // The staff have accounts and posts but no password: nobody signs in as them until an administrator gives them one.
        await using var db = services.GetRequiredService<Database>().NewContext();
        var known = await db.Users.Select(u => u.UserName!).ToHashSetAsync(ct);
        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, ct);
        foreach (var person in StaffGenerator.Generate(seed, book).Where(s => !known.Contains(s.UserName)))
        {
            var home = organizations[person.OrganizationCode];
            var user = new User
            {
                UserName = person.UserName, NormalizedUserName = person.UserName.ToUpperInvariant(), DisplayName = person.Name, OrganizationPath = home.Path, OrganizationName = home.Name,
                Scopes = home.CityCode is { } code ? $"/CJ/{code}/" : "/CJ/", Channel = person.Role, SecurityStamp = person.EmployeeNumber, ConcurrencyStamp = person.EmployeeNumber,
            };
            db.Add(user);
            if (roles.TryGetValue(person.Role, out var role)) db.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = role });
        }
        await db.SaveChangesAsync(ct);

        async Task One(string name, string shown, OrganizationSeed home, string scope, string channel, string role)
        {
            if (await users.FindByNameAsync(name) is not null) return;
            var user = new User { UserName = name, DisplayName = shown, OrganizationPath = home.Path, OrganizationName = home.Name, Scopes = scope, Channel = channel };
            var made = await users.CreateAsync(user, Password);
            if (!made.Succeeded) throw new InvalidOperationException(string.Join("; ", made.Errors.Select(e => e.Description)));
            await users.AddToRoleAsync(user, role);
        }
    }
}
