using Dialtone.Host;
using Dialtone.Host.Conformance;

namespace Dialtone.Conformance.Tests;

/// <summary>What <c>conformance run</c> demands of anybody, demanded of ourselves in process.</summary>
public sealed class ConformanceRunTests
{
    public static TheoryData<string, Db> Versions()
    {
        var all = new TheoryData<string, Db>();
        foreach (var version in Kit.Versions)
            foreach (var db in Enum.GetValues<Db>()) all.Add(version, db);
        return all;
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_demand_is_met(string version, Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        await using var working = app.Working();
        var findings = await ConformanceRun.Run(app.Http, [version]);
        findings.Where(f => f.Unmet is not null).Select(f => $"{f.Api} {f.Resource}: {Report.English(f.Demand.Says)}: {Report.English(f.Unmet!)}").ShouldBeEmpty();
        findings.Count(f => f.Demand.Kind == DemandKind.Fact).ShouldBeGreaterThan(version == "v4" ? 80 : -1);
        findings.Select(f => (f.Api, f.Resource)).Distinct().Count().ShouldBe(version == "v4" ? 26 : 23);
    }

    [Fact]
    public async Task A_store_that_only_echoes_fails()
    {
        using var http = new HttpClient(new Echo()) { BaseAddress = new("http://echo.example.com") };
        var findings = await ConformanceRun.Run(http, ["v4"]);
        foreach (var code in ProtocolChecks.Demands.Select(d => d.Says.Code).Where(c => c is not ("conformance.check.comesBack" or "conformance.check.typed")))
            findings.ShouldContain(f => f.Demand.Says.Code == code && f.Unmet != null, code);
    }

    /// <summary>Answers everything with what it was sent.</summary>
    sealed class Echo : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct) => new(System.Net.HttpStatusCode.OK)
        {
            Content = new StringContent(request.Content is null ? "[]" : await request.Content.ReadAsStringAsync(ct)),
        };
    }
}
