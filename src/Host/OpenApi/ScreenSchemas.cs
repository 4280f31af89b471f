using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dialtone.Host.OpenApi;

/// <summary>What the serializer does that its own description does not know.</summary>
static class ScreenSchemas
{
    public static Task Correct(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo.Type;
        // Instants are read and written by a converter of ours.
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset)) schema.Type = JsonSchemaType.String | (Nullable.GetUnderlyingType(type) is null ? 0 : JsonSchemaType.Null);
        // Numbers are numbers: the serializer is strict, so no text stands for one.
        if (schema.Type is { } both && both.HasFlag(JsonSchemaType.String) && (both.HasFlag(JsonSchemaType.Integer) || both.HasFlag(JsonSchemaType.Number))) (schema.Type, schema.Pattern) = (both & ~JsonSchemaType.String, null);
        // Nulls are left out of answers and may be left out of requests.
        foreach (var property in context.JsonTypeInfo.Properties.Where(p => p.IsGetNullable)) schema.Required?.Remove(property.Name);
        return Task.CompletedTask;
    }
}
