using Dialtone.Host.Conformance.Runs;
using Dialtone.Platform.Access;
using Dialtone.Platform.Modules;
using Dialtone.Platform.SignIn;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dialtone.Host.Conformance;

/// <summary>The Host's own part of the scan: runs asked for on a page. It is no business of an operator's, so it is no module under <c>src/Modules</c>.</summary>
internal sealed class ConformanceModule : Module
{
    /// <summary>To make this installation ask another, or itself, with test data; administrators only.</summary>
    public const string RunPermission = "conformance.run";

    public override string Name => "Conformance";

    public override IReadOnlyList<Permission> Permissions => [new(RunPermission, "运行一致性测试", "Run conformance tests", "admin")];

    public override IReadOnlyList<MenuEntry> Menu => [new("conformance", "/conformance", "一致性测试", "Conformance", "conformance", RunPermission, 930, MenuEntry.System)];

    public override void Register(IServiceCollection services)
    {
        services.TryAddSingleton<OwnInstallation>();
        services.TryAddSingleton(new RunLimits());
        services.AddSingleton<Targets>();
        services.AddSingleton<RunWorker>();
    }
}
