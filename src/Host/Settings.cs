namespace Dialtone.Host;

/// <summary>What the configuration says, with the defaults of a checkout: everything under <c>data/</c>, and the demonstration on.</summary>
public sealed record Settings(string ConnectionString, string KeyFile, bool Demo, int DemoCustomers, string Peers, bool StartPeers, bool AllowPrivateCallbacks, int KillAfterWrites)
{
    public static Settings From(IConfiguration configuration)
    {
        var data = Path.Combine(RepositoryRoot.Find() ?? Directory.GetCurrentDirectory(), "data");
        return new(
            configuration.GetConnectionString("Dialtone") is { Length: > 0 } given ? given : $"Data Source={Path.Combine(data, "dialtone.db")}",
            configuration["Dialtone:KeyFile"] ?? Path.Combine(data, "keys", "master.key"),
            configuration.GetValue("Dialtone:Demo", true),
            configuration.GetValue("Dialtone:DemoCustomers", 10_000),
            (configuration["Dialtone:Peers"] ?? "http://127.0.0.1:5090").TrimEnd('/') + "/",
            configuration.GetValue("Dialtone:StartPeers", configuration.GetValue("Dialtone:Demo", true)),
            configuration.GetValue("Dialtone:Hub:AllowPrivateCallbacks", false),
            configuration.GetValue("Dialtone:Drill:KillAfterWrites", 0));
    }
}
