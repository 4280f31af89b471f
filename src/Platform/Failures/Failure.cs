namespace Dialtone.Platform.Failures;

/// <summary>One thing that is wrong: a stable code (a key of the messages), the field it concerns, the values its sentence names, and data a screen can act on.</summary>
public sealed record Problem(string Code, string? Field = null, object? Data = null)
{
    public IReadOnlyDictionary<string, object?> Values { get; init; } = new Dictionary<string, object?>();

    public static Problem Of(string code, string? field = null, params (string Name, object? Value)[] values) =>
        new(code, field) { Values = values.ToDictionary(v => v.Name, v => v.Value) };
}

/// <summary>What a use case throws when it cannot do what was asked. Several problems found at once travel together; <see cref="FailureTranslator"/> turns them into an answer.</summary>
public abstract class Failure(int status, IReadOnlyList<Problem> problems)
    : Exception(string.Join("; ", problems.Select(p => p.Field is null ? p.Code : $"{p.Code} ({p.Field})")))
{
    /// <summary>The HTTP status this failure is told with.</summary>
    public int Status { get; } = status;

    /// <summary>At least one; the first gives the answer's code and reason.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}

/// <summary>The request is understood and not done: its content is invalid (400), the state forbids it (409) or the business does (422).</summary>
public sealed class Refused : Failure
{
    Refused(int status, IReadOnlyList<Problem> problems) : base(status, problems) { }

    public static Refused Invalid(params IReadOnlyList<Problem> problems) => new(400, problems);

    public static Refused Invalid(string code, string? field = null, params (string, object?)[] values) => new(400, [Problem.Of(code, field, values)]);

    public static Refused State(params IReadOnlyList<Problem> problems) => new(409, problems);

    public static Refused State(string code, string? field = null, params (string, object?)[] values) => new(409, [Problem.Of(code, field, values)]);

    public static Refused Unprocessable(params IReadOnlyList<Problem> problems) => new(422, problems);

    public static Refused Unprocessable(string code, string? field = null, params (string, object?)[] values) => new(422, [Problem.Of(code, field, values)]);

    /// <summary>The same, its fields by the names another version of the interface has for them.</summary>
    public Refused Naming(Func<string, string> name) => new(Status, [.. Problems.Select(p => p.Field is not { } field ? p : p with
    {
        Field = name(field),
        Values = p.Values.ToDictionary(v => v.Key, v => v is { Key: "field", Value: string said } && said == field ? name(field) : v.Value),
    })]);

    /// <summary>An answer HTTP has its own status for: 405, 413, 415, 501.</summary>
    public static Refused Http(int status, string code, string? field = null, params (string, object?)[] values) => new(status, [Problem.Of(code, field, values)]);
}

/// <summary>There is no such thing, or it lies outside what the caller may see; the two are not told apart (404).</summary>
public sealed class Missing(string type, string id) : Failure(404, [Problem.Of("platform.missing", null, ("type", type), ("id", id))]);

/// <summary>Somebody else was first: the version read is no longer the current one (412), or what was to be won is taken or exists already (409).</summary>
public sealed class Conflict : Failure
{
    Conflict(int status, IReadOnlyList<Problem> problems) : base(status, problems) { }

    public static Conflict Stale(IReadOnlyList<Problem> differingFields) =>
        new(412, [Problem.Of("platform.stale"), .. differingFields]);

    public static Conflict Taken(params IReadOnlyList<Problem> problems) => new(409, problems);

    public static Conflict Taken(string code, string? field = null, params (string, object?)[] values) => new(409, [Problem.Of(code, field, values)]);
}

/// <summary>The caller is known and may not do this (403).</summary>
public sealed class Denied(string permission) : Failure(403, [Problem.Of("platform.denied", null, ("permission", permission))]);
