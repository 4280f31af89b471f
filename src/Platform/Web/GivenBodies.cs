using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Dialtone.Platform.Failures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Web;

/// <summary>
/// Refuses a screen's request that lacks what its record declares as given. The serializer leaves a member that was not sent as null, whatever its type
/// says, and every handler would have to ask again; here all of them are found at once, and named by their path.
/// </summary>
static class GivenBodies
{
    static readonly ConcurrentDictionary<Type, (PropertyInfo Property, string Name, bool Needed)[]> known = new();

    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var services = context.ApplicationServices.GetService<IServiceProviderIsService>();
        var bodies = context.MethodInfo.GetParameters().Where(p => IsRecord(p.ParameterType) && services?.IsService(p.ParameterType) != true).Select(p => p.Position).ToArray();
        if (bodies.Length == 0) return next;
        return call =>
        {
            var problems = new List<Problem>();
            foreach (var at in bodies) Walk(call.Arguments[at], "", problems);
            return problems.Count == 0 ? next(call) : throw Refused.Invalid(problems);
        };
    }

    static void Walk(object? value, string path, List<Problem> problems)
    {
        if (value is null or string or IDictionary) return;
        if (value is IEnumerable many)
        {
            var i = 0;
            foreach (var item in many)
            {
                var at = $"{path}[{i++}]";
                if (item is null) problems.Add(Problem.Of("platform.required", at, ("field", at)));
                else if (IsRecord(item.GetType())) Walk(item, at, problems);
            }
        }
        else if (IsRecord(value.GetType()))
            foreach (var (property, name, needed) in known.GetOrAdd(value.GetType(), Members))
            {
                var at = path.Length == 0 ? name : path + "." + name;
                if (property.GetValue(value) is { } member) Walk(member, at, problems);
                else if (needed) problems.Add(Problem.Of("platform.required", at, ("field", at)));
            }
    }

    static (PropertyInfo, string, bool)[] Members(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => !p.PropertyType.IsValueType && p.GetIndexParameters().Length == 0)
            .Select(p => (p, JsonNamingPolicy.CamelCase.ConvertName(p.Name), nullability.Create(p).ReadState == NullabilityState.NotNull))];
    }

    // Only a record has a method of this name, and only records of ours are request bodies.
    static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
