using System.Diagnostics;

namespace Dialtone.Host;

/// <summary>The simulator of the systems outside, started beside the demonstration and stopped with it; one that answers already is left alone.</summary>
sealed class PeersProcess : IDisposable
{
    readonly Process process;

    PeersProcess(Process process) => this.process = process;

    public static async Task<PeersProcess?> Start(string address, CancellationToken ct)
    {
        if (await Silence(address, ct) is null) return null;
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(own.Parent?.Parent?.FullName ?? "", "Dialtone.Peers", own.Name, "Dialtone.Peers.dll");
        if (!File.Exists(program)) return null;
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address.TrimEnd('/')]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string? why = null;
        for (var i = 0; i < 100 && (why = await Silence(address, ct)) is not null; i++) await Task.Delay(100, ct);
        if (why is not null) Console.Error.WriteLine($"{address}: {why}");
        return new PeersProcess(process);
    }

    /// <summary>Why nobody answers there; null where somebody does.</summary>
    static async Task<string?> Silence(string address, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        try
        {
            var answer = await client.GetAsync(address + "health", ct);
            return answer.IsSuccessStatusCode ? null : $"HTTP {(int)answer.StatusCode}";
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return e.Message;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
