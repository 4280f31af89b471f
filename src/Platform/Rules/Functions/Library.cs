using System.Reflection;

namespace Dialtone.Platform.Rules.Functions;

/// <summary>All functions and operators of the language, by name.</summary>
internal static class Library
{
    static readonly Type[] shelves =
    [
        typeof(Operators), typeof(DecimalFunctions), typeof(Conversions), typeof(StringFunctions), typeof(TextFunctions), typeof(TimeFunctions), typeof(Collections), typeof(MathFunctions), typeof(OptionalFunctions),
    ];

    static readonly Dictionary<string, Overload[]> overloads = shelves
        .SelectMany(shelf => shelf.GetMethods(BindingFlags.Static | BindingFlags.Public))
        .SelectMany(method => method.GetCustomAttributes<RuleFunctionAttribute>().SelectMany(said => Signatures(said).Select(signature => new Overload(said, signature, method))))
        .GroupBy(overload => overload.Function).ToDictionary(group => group.Key, group => group.ToArray());

    static IEnumerable<string?> Signatures(RuleFunctionAttribute said) => said.Signature is { } several ? several.Split(';') : new string?[] { null };

    public static IReadOnlyList<Overload> Named(string function) => overloads.TryGetValue(function, out var found) ? found : [];

    public static IEnumerable<string> Names => overloads.Keys;
}
