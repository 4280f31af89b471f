namespace Dialtone.Platform.Rules;

/// <summary>What kinds of value a rule knows: those of CEL without protobuf messages, and the exact <see cref="Decimal"/> of ours.</summary>
public enum RuleKind { Dyn, Null, Bool, Int, Uint, Double, Decimal, String, Bytes, Timestamp, Duration, Type, List, Map, Optional, Opaque, Parameter }

/// <summary>
/// The type of an expression or of a declared name: <c>int</c>, <c>list(string)</c>, <c>map(string, dyn)</c>. Two of the same shape are equal.
/// Also the value of <c>type(x)</c>, where the shape inside is forgotten.
/// </summary>
public sealed class RuleType : IEquatable<RuleType>
{
    readonly RuleType[] parameters;

    RuleType(RuleKind kind, string name, params RuleType[] parameters) => (Kind, Name, this.parameters) = (kind, name, parameters);

    public static readonly RuleType
        Dyn = new(RuleKind.Dyn, "dyn"), Null = new(RuleKind.Null, "null_type"), Bool = new(RuleKind.Bool, "bool"),
        Int = new(RuleKind.Int, "int"), Uint = new(RuleKind.Uint, "uint"), Double = new(RuleKind.Double, "double"),
        Decimal = new(RuleKind.Decimal, "decimal"), String = new(RuleKind.String, "string"), Bytes = new(RuleKind.Bytes, "bytes"),
        Timestamp = new(RuleKind.Timestamp, "google.protobuf.Timestamp"), Duration = new(RuleKind.Duration, "google.protobuf.Duration"),
        Type = new(RuleKind.Type, "type");

    public RuleKind Kind { get; }

    /// <summary>As CEL names it: <c>list</c>, <c>google.protobuf.Timestamp</c>.</summary>
    public string Name { get; }

    public IReadOnlyList<RuleType> Parameters => parameters;

    public static RuleType List(RuleType of) => new(RuleKind.List, "list", of);

    public static RuleType Map(RuleType key, RuleType value) => new(RuleKind.Map, "map", key, value);

    public static RuleType Optional(RuleType of) => new(RuleKind.Optional, "optional_type", of);

    /// <summary>A type that only its own functions make and use.</summary>
    public static RuleType Opaque(string name, params RuleType[] parameters) => new(RuleKind.Opaque, name, parameters);

    internal static RuleType Parameter(string name) => new(RuleKind.Parameter, name);

    internal static RuleType TypeOf(RuleType type) => new(RuleKind.Type, "type", type);

    /// <summary>The same type around other parts.</summary>
    internal RuleType With(RuleType[] parts) => new(Kind, Name, parts);

    internal bool IsNumber => Kind is RuleKind.Int or RuleKind.Uint or RuleKind.Double or RuleKind.Decimal;

    /// <summary>What a value of this type is in C#; an object where only the evaluation can tell.</summary>
    internal Type Clr => Kind switch
    {
        RuleKind.Bool => typeof(bool),
        RuleKind.Int => typeof(long),
        RuleKind.Uint => typeof(ulong),
        RuleKind.Double => typeof(double),
        RuleKind.Decimal => typeof(decimal),
        RuleKind.String => typeof(string),
        RuleKind.Bytes => typeof(byte[]),
        RuleKind.Timestamp => typeof(RuleTimestamp),
        RuleKind.Duration => typeof(RuleDuration),
        RuleKind.Type => typeof(RuleType),
        RuleKind.List => typeof(IReadOnlyList<object?>),
        RuleKind.Map => typeof(RuleMap),
        RuleKind.Optional => typeof(RuleOptional),
        _ => typeof(object),
    };

    /// <summary>The type of a value at evaluation.</summary>
    internal static RuleType Of(object? value) => value switch
    {
        null => Null,
        bool => Bool,
        long => Int,
        ulong => Uint,
        double => Double,
        decimal => Decimal,
        string => String,
        byte[] => Bytes,
        RuleTimestamp => Timestamp,
        RuleDuration => Duration,
        RuleType => Type,
        RuleMap => anyMap,
        RuleOptional => anyOptional,
        IReadOnlyList<object?> => anyList,
        _ => throw new InvalidOperationException($"A {value.GetType()} is no value of a rule."),
    };

    /// <summary>Whether a value may stand where this type is asked for; parts are not looked at.</summary>
    internal bool Accepts(object? value) => Kind switch
    {
        RuleKind.Dyn or RuleKind.Parameter or RuleKind.Opaque => true,
        RuleKind.Null => value is null,
        _ => value is not null && Clr.IsInstanceOfType(value),
    };

    static readonly RuleType anyList = List(Dyn), anyMap = Map(Dyn, Dyn), anyOptional = Optional(Dyn);

    public bool Equals(RuleType? other) => ReferenceEquals(this, other) || (other is not null && Kind == other.Kind && Name == other.Name && parameters.AsSpan().SequenceEqual(other.parameters));

    public override bool Equals(object? obj) => Equals(obj as RuleType);

    public override int GetHashCode() => HashCode.Combine(Kind, Name, parameters.Length);

    public override string ToString() => parameters.Length == 0 ? Name : $"{Name}({string.Join(", ", parameters.AsEnumerable())})";
}
