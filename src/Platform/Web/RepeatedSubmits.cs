using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Web;

/// <summary>
/// A submit that is repeated while the first is still running finds no answer under its key, does its work, and fails on what the first has
/// done in between: the number is taken, the cart has become an order, the key is there. Then the request is run once more, and finds the answer.
/// </summary>
static class RepeatedSubmits
{
    public static void UseRepeatedSubmits(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (Failure) when (http.RequestServices.GetRequiredService<SessionContext>() is { Idempotency: not null } && !http.Response.HasStarted)
        {
            var context = http.RequestServices.GetRequiredService<SessionContext>();
            await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            if (!await WasAnswered(scope.ServiceProvider, context, http.RequestAborted)) throw;
            await SecondTry.Run(http, scope.ServiceProvider, () => next(http));
        }
    });

    static Task<bool> WasAnswered(IServiceProvider services, SessionContext context, CancellationToken ct)
    {
        var (key, hash, actor) = (context.Idempotency!.Value.Key, context.Idempotency.Value.RequestHash, context.Actor.Id);
        return services.GetRequiredService<CrmDb>().Set<IdempotencyKey>().AnyAsync(k => k.Actor == actor && k.Key == key && k.RequestHash == hash, ct);
    }
}
