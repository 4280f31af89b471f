using System.Security.Claims;
using System.Text.Encodings.Web;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dialtone.Platform.SignIn;

/// <summary>A cookie for people, a bearer token for machines, and nothing for anybody else.</summary>
public static class Authentication
{
    const string Either = "either", Bearer = "bearer";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, o => o.ForwardDefaultSelector = http => http.Request.Headers.Authorization.Count > 0 ? Bearer : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Bearer, null)
            .AddCookie(o =>
            {
                o.Cookie.Name = "dialtone";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Strict;
                o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                o.ExpireTimeSpan = TimeSpan.FromHours(12);
                o.SlidingExpiration = true;
                o.Events.OnRedirectToLogin = c => { c.Response.StatusCode = 401; return Task.CompletedTask; };
                o.Events.OnRedirectToAccessDenied = c => { c.Response.StatusCode = 403; return Task.CompletedTask; };
            });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddIdentityCore<User>(o =>
        {
            o.Password.RequiredLength = 10;
            o.Password.RequireDigit = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            o.Lockout.MaxFailedAccessAttempts = 10;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddRoles<Role>().AddEntityFrameworkStores<CrmDb>();
        services.AddSingleton<Actors>();
    }

    /// <summary>Makes the signed-in actor the session's, and refuses a cookie's unsafe request that a foreign page could have sent.</summary>
    public static void UseActor(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var context = http.RequestServices.GetRequiredService<SessionContext>();
        context.Language = Language.Of(http.Request.Headers.AcceptLanguage);
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } userId)
        {
            if (await http.RequestServices.GetRequiredService<Actors>().OfUser(userId, http.RequestAborted) is { } actor) context.Actor = actor;
            else http.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        var isCookie = http.User.Identity?.AuthenticationType == CookieAuthenticationDefaults.AuthenticationScheme;
        if (isCookie && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && http.Request.Headers["X-Requested-With"] != "dialtone")
            throw Refused.Invalid("platform.requestedWith", "X-Requested-With");
        await next(http);
    });

    sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, Actors actors) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var header = Request.Headers.Authorization.ToString();
            if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
            if (await actors.OfToken(header[7..].Trim(), Context.RequestAborted) is not { } actor) return AuthenticateResult.Fail("unknown token");
            var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, actor.Id)], Scheme.Name);
            return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
        }
    }
}
