using System.Reflection;
using Dialtone.Platform.Access;
using Dialtone.Platform.Hub;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Modules;

/// <summary>A business module's one public type. Tables, use cases, reactions, steps and APIs are found by scanning its assembly.</summary>
public abstract class Module
{
    /// <summary>Singular folder name under <c>src/Modules</c>.</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<Permission> Permissions { get; }

    public virtual IReadOnlyList<MenuEntry> Menu => [];

    public Assembly Assembly => GetType().Assembly;

    /// <summary>The contracts this module fulfils and whatever cannot be found by scan.</summary>
    public virtual void Register(IServiceCollection services) { }
}

/// <summary>A line of the web's menu, shown to whoever has its permission.</summary>
/// <param name="Group">The sub-menu it stands in, or null for none.</param>
public sealed record MenuEntry(string Key, string Path, string Zh, string En, string Icon, string Permission, int Order, MenuGroup? Group = null)
{
    /// <summary>What administrators look after.</summary>
    public static readonly MenuGroup System = new("system", "系统", "System", "setting");
}

public sealed record MenuGroup(string Key, string Zh, string En, string Icon);

/// <summary>One act of the business: demand, read, decide, tell, commit.</summary>
public interface IUseCase;

/// <summary>Screens' endpoints of a noun: a plain minimal API beside it.</summary>
public interface IScreenApi
{
    static abstract void Map(IEndpointRouteBuilder routes);
}

/// <summary>The modules of this process, and what a scan of their assemblies finds.</summary>
public sealed class ModuleList(IReadOnlyList<Module> modules)
{
    public IReadOnlyList<Module> Modules { get; } = modules;

    /// <summary>The names of the API documents: one a module, and the platform's.</summary>
    public IEnumerable<string> Documents => Modules.Select(m => Document(m.Assembly)).Append(Document(typeof(Module).Assembly));

    /// <summary>The API document that describes what an assembly serves.</summary>
    public string Document(Assembly assembly) => (Modules.FirstOrDefault(m => m.Assembly == assembly)?.Name ?? "Platform").ToLowerInvariant();

    public IEnumerable<Assembly> Assemblies => Modules.Select(m => m.Assembly).Append(typeof(Module).Assembly).Distinct();

    /// <summary>What may be permitted: the modules' acts and the platform's own.</summary>
    public IEnumerable<Permission> Permissions => Modules.SelectMany(m => m.Permissions).Concat(HubPermissions.All);

    public IEnumerable<MenuEntry> Menu => Modules.SelectMany(m => m.Menu).Concat(HubPermissions.Menu);

    /// <summary>Concrete types assignable to <typeparamref name="T"/> in the modules and in Platform.</summary>
    public IEnumerable<Type> Implementing<T>() => Implementing(typeof(T));

    public IEnumerable<Type> Implementing(Type contract) => Assemblies
        .SelectMany(a => a.GetTypes())
        .Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }
            && (contract.IsGenericTypeDefinition
                ? t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract)
                : contract.IsAssignableFrom(t)));
}
