using System.Text.Json;
using System.Text.Json.Serialization;
using Dialtone.Parties.Matching.Comparing;
using Dialtone.Platform.Failures;

namespace Dialtone.Parties.Matching.Evaluating;

/// <summary>Which column is what. Columns that are not named are not compared.</summary>
internal sealed record ColumnMap
{
    static readonly JsonSerializerOptions options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The record's own id, by which a truth file names it.</summary>
    public string? Id { get; init; }

    /// <summary>Records with the same value here are the same person. Never compared.</summary>
    public string? Truth { get; init; }

    /// <summary>A regular expression whose first group is what counts of the truth column.</summary>
    public string? TruthPattern { get; init; }

    public IReadOnlyList<FieldColumn> Fields { get; init; } = [];

    public sealed record FieldColumn(string Column, FieldKind Kind);

    public static ColumnMap Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ColumnMap>(json, options) ?? new();
        }
        catch (JsonException problem)
        {
            throw Refused.Invalid("parties.match.map", "columns", ("why", problem.Message));
        }
    }

    /// <summary>Without a whole name beside its parts: it would say the same a second time, and count double.</summary>
    public ColumnMap WithoutRepetition() =>
        Has(FieldKind.GivenName) && Has(FieldKind.Surname) ? this with { Fields = [.. Fields.Where(f => f.Kind != FieldKind.FullName)] } : this;

    bool Has(FieldKind kind) => Fields.Any(f => f.Kind == kind);
}
