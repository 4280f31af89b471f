using System.Security.Claims;
using Dialtone.Platform.Access;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.SignIn;

public sealed record SignInRequest(string UserName, string Password);

/// <summary>Who is signed in, and what the web shows them.</summary>
public sealed record Me(string UserName, string DisplayName, string OrganizationPath, string OrganizationName, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions, bool Demo, IReadOnlyList<MenuLine> Menu);

public sealed record MenuLine(string Key, string Path, string Zh, string En, string Icon, MenuGroup? Group);

public sealed record DemoSignIns(bool Demo, IReadOnlyList<DemoUser> Users);

public sealed record DemoUser(string UserName, string Zh, string En);

/// <summary>Whether this process runs the demonstration, and the sign-ins to show then.</summary>
public sealed record Demonstration(bool IsOn, IReadOnlyList<DemoUser> Users);

sealed class SessionScreenApi : IScreenApi
{
    static readonly User nobody = new();

    // Hashed once, and checked against where no user is known, so that an unknown name takes as long as a wrong password.
    static readonly string nobodysHash = new PasswordHasher<User>().HashPassword(nobody, Time.Ids.New());

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/session", SignIn).AllowAnonymous().WithTags("session").WithSummary("Sign in");
        routes.MapDelete("/api/session", (Delegate)SignOut).AllowAnonymous().WithTags("session").WithSummary("Sign out");
        routes.MapGet("/api/me", Whoami).WithTags("session").WithSummary("Get who is signed in, with permissions and menu");
        routes.MapGet("/api/demo/sign-ins", (Demonstration demo) => TypedResults.Ok(new DemoSignIns(demo.IsOn, demo.IsOn ? demo.Users : []))).AllowAnonymous().WithTags("session").WithSummary("Get the demonstration's sign-ins, where it is on");
    }

    static async Task<Ok<Me>> SignIn(SignInRequest request, HttpContext http, UserManager<User> users, Actors actors, ModuleList modules, Demonstration demo)
    {
        var user = await users.FindByNameAsync(request.UserName);
        if (user is null)
        {
            users.PasswordHasher.VerifyHashedPassword(nobody, nobodysHash, request.Password);
            throw Refused.Http(401, "platform.signIn.wrong");
        }
        if (await users.IsLockedOutAsync(user)) throw Refused.Http(401, "platform.signIn.locked");
        if (!await users.CheckPasswordAsync(user, request.Password))
        {
            await users.AccessFailedAsync(user);
            throw Refused.Http(401, "platform.signIn.wrong");
        }
        if (user.AccessFailedCount > 0) await users.ResetAccessFailedCountAsync(user);
        var actor = await actors.OfUser(user.Id, http.RequestAborted) ?? throw Refused.Http(401, "platform.signIn.wrong");
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id)], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
        return TypedResults.Ok(await Show(user, actor, users, modules, demo));
    }

    static async Task<NoContent> SignOut(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.NoContent();
    }

    static async Task<Ok<Me>> Whoami(Session session, UserManager<User> users, ModuleList modules, Demonstration demo) =>
        TypedResults.Ok(await Show((await users.FindByIdAsync(session.Actor.Id))!, session.Actor, users, modules, demo));

    static async Task<Me> Show(User user, Actor actor, UserManager<User> users, ModuleList modules, Demonstration demo) => new(
        user.UserName!, user.DisplayName, user.OrganizationPath, user.OrganizationName, [.. await users.GetRolesAsync(user)], [.. actor.Permissions.Order()], demo.IsOn,
        [.. modules.Menu.Where(m => actor.May(m.Permission)).OrderBy(m => m.Order).Select(m => new MenuLine(m.Key, m.Path, m.Zh, m.En, m.Icon, m.Group))]);
}
