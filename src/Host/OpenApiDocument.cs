using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dialtone.Host;

/// <summary>The API document at <c>/openapi/v1.json</c>.</summary>
static class OpenApiDocument
{
    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Dialtone", Version = "v1", Description = "The screens' API (/api) and the TM Forum Open APIs (/tmf-api)." };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        // Numbers are numbers: the serializer is strict, so no string alternative belongs in the document.
        options.AddSchemaTransformer((schema, _, _) =>
        {
            if (schema.Type is { } type && type.HasFlag(JsonSchemaType.String) && (type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number)))
            {
                schema.Type = type & ~JsonSchemaType.String;
                schema.Pattern = null;
            }
            return Task.CompletedTask;
        });
    }
}
