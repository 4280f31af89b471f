using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dialtone.Host.OpenApi;

/// <summary>
/// One API document a module at <c>/openapi/{module}.json</c>: its TM Forum resources in each version, their hubs, and what its screens ask.
/// <c>/openapi/v1.json</c> is all of them in one, for tools that take one address.
/// </summary>
static class ApiDocuments
{
    const string All = "v1";

    public static IServiceCollection AddTo(IServiceCollection services, ModuleList modules)
    {
        foreach (var name in modules.Documents) services.AddOpenApi(name, Describe);
        services.AddOpenApi(All, options =>
        {
            options.ShouldInclude = _ => true;
            Describe(options);
        });
        return services;
    }

    static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer(ScreenSchemas.Correct);
        options.AddOperationTransformer(Operations);
        options.AddDocumentTransformer(Whole);
    }

    static Task Operations(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var protocol = new Protocol(context.Document!);
        if (metadata.OfType<Platform.Tmf.TmfOperation>().FirstOrDefault() is { } tmf) TmfOperations.Describe(operation, tmf, protocol);
        else if (metadata.OfType<Platform.Hub.HubOperation>().FirstOrDefault() is { } hub) HubOperations.Describe(operation, hub, protocol);
        else ScreenOperations.Describe(operation, context.Description, protocol);
        return Task.CompletedTask;
    }

    // The order of a document is that of its names, so that the same code always writes the same file.
    static Task Whole(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = context.DocumentName == All ? "Dialtone" : $"Dialtone {char.ToUpperInvariant(context.DocumentName[0])}{context.DocumentName[1..]}", Version = "v1",
            Description = "TM Forum Open APIs under /tmf-api, and what the screens ask under /api. Every refusal has the body Error; its reason is in the language of Accept-Language (zh-CN or en).",
        };
        document.Servers?.Clear();
        document.Security = [new() { [new("token", document)] = [] }, new() { [new("signIn", document)] = [] }];
        var components = document.Components ??= new();
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["signIn"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "dialtone", Description = "The browser's sign-in. Requests other than GET need the header X-Requested-With: dialtone too." },
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An opaque token of a user, made by the command token --user." },
        };
        components.Schemas = Sorted(components.Schemas);
        components.Parameters = Sorted(components.Parameters);
        components.Headers = Sorted(components.Headers);
        components.Responses = Sorted(components.Responses);
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (item is OpenApiPathItem { Operations: { } operations } own) own.Operations = operations.OrderBy(o => o.Key.Method, StringComparer.Ordinal).ToDictionary();
            paths.Add(path, item);
        }
        document.Paths = paths;
        var used = paths.Values.SelectMany(p => p.Operations!.Values).SelectMany(o => o.Tags ?? new HashSet<OpenApiTagReference>()).Select(t => t.Reference.Id!).Distinct().Order(StringComparer.Ordinal);
        document.Tags = used.Select(t => new OpenApiTag { Name = t }).ToHashSet();
        return Task.CompletedTask;
    }

    static IDictionary<string, T>? Sorted<T>(IDictionary<string, T>? named) => named?.OrderBy(n => n.Key, StringComparer.Ordinal).ToDictionary();
}
