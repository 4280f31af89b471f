using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Web;

/// <summary>A request run once more in a scope of its own, so that nothing the first try read is left.</summary>
static class SecondTry
{
    public static async Task Run(HttpContext http, IServiceProvider services, Func<Task> run)
    {
        var first = http.RequestServices;
        var (before, again) = (first.GetRequiredService<SessionContext>(), services.GetRequiredService<SessionContext>());
        (again.Actor, again.Language) = (before.Actor, before.Language);
        http.Response.Clear();
        http.RequestServices = services;
        try
        {
            await run();
        }
        finally
        {
            http.RequestServices = first;
        }
    }
}
