using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dialtone.Platform;

/// <summary>Puts the platform and the modules into a host, or into a test.</summary>
public static class DialtonePlatform
{
    public static IServiceCollection AddDialtone(this IServiceCollection services, ModuleList modules, Database database, Keys keys)
    {
        services.AddSingleton(modules);
        services.AddSingleton(database);
        services.AddSingleton(keys);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Clock>();
        services.AddSingleton<Reactions>();
        services.AddSingleton<SubjectKeys>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<ShortNumbers>();
        services.AddSingleton<SharedGeneration>();
        services.AddSingleton<SharedAnswers>();
        services.AddHub();
        services.AddSingleton<Organizations.Organizations>();
        services.AddSingleton(new Messages(modules.Assemblies, modules.Permissions));
        services.AddSingleton(Resources(modules));
        services.AddSingleton(sp => new References(sp.GetServices<Reference>()));
        services.AddScoped<SessionContext>();
        services.AddScoped(sp => sp.GetRequiredService<Database>().NewContext());
        services.AddScoped<Session>();
        services.AddScoped<TmfBodies>();
        services.AddScoped<Idempotency>();
        services.TryAddSingleton(new Demonstration(false, []));
        foreach (var useCase in modules.Implementing<IUseCase>()) services.AddScoped(useCase);
        foreach (var settlement in modules.Implementing<ISettlement>()) services.AddScoped(typeof(ISettlement), settlement);
        foreach (var module in modules.Modules) module.Register(services);
        services.TryAddSingleton(Leases.Usual);
        services.AddSingleton<Claims>();
        services.AddSingleton<OutboxWorker>();
        services.AddSingleton<CallWorker>();
        services.AddSingleton<Housekeeping>();
        services.AddSignIn();
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.PropertyNamingPolicy = StoreJson.Options.PropertyNamingPolicy;
            o.SerializerOptions.DefaultIgnoreCondition = StoreJson.Options.DefaultIgnoreCondition;
            o.SerializerOptions.Encoder = StoreJson.Options.Encoder;
            o.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
            foreach (var converter in StoreJson.Options.Converters) o.SerializerOptions.Converters.Add(converter);
        });
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        return services;
    }

    /// <summary>Works off the outbox and the calls in this process, and removes what has served.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services) => services
        .AddHostedService(sp => sp.GetRequiredService<OutboxWorker>())
        .AddHostedService(sp => sp.GetRequiredService<HubWorker>())
        .AddHostedService(sp => sp.GetRequiredService<CallWorker>())
        .AddHostedService(sp => sp.GetRequiredService<Housekeeping>());

    /// <summary>The edge: failures, sign-in, TM Forum resources and the screens' endpoints.</summary>
    public static void UseDialtone(this WebApplication app)
    {
        app.UseMiddleware<FailureTranslator>();
        app.UseStrictQueries();
        app.UseAuthentication();
        app.UseActor();
        app.UseAuthorization();
        app.UseRepeatedSubmits();
        app.UseStrictBodies();
        app.MapTmf();
        app.MapHub();
        app.MapEvents();
        var modules = app.Services.GetRequiredService<ModuleList>();
        foreach (var screen in modules.Implementing(typeof(IScreenApi)))
            screen.GetMethod(nameof(IScreenApi.Map), System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)!
                .Invoke(null, [app.MapGroup("").WithGroupName(modules.Document(screen.Assembly)).AddEndpointFilterFactory(GivenBodies.Check)]);
        app.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" })).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    static async Task<IResult> Ready(Database database, CancellationToken ct)
    {
        try
        {
            await using var connection = await database.Open(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1";
            await command.ExecuteScalarAsync(ct);
            return TypedResults.Ok(new { status = "ready" });
        }
        catch (System.Data.Common.DbException)
        {
            return TypedResults.Json(new { status = "store unreachable" }, statusCode: 503);
        }
    }

    static TmfApi Resources(ModuleList modules)
    {
        var api = new TmfApi();
        foreach (var resource in modules.Implementing(typeof(ITmfApi)))
            resource.GetMethod(nameof(ITmfApi.Map), System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)!.Invoke(null, [api]);
        return api;
    }
}
