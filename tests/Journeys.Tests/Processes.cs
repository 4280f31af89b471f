using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dialtone.Journeys.Tests;

/// <summary>A program of ours as a process of its own, that can be killed as the power going would kill it.</summary>
sealed class Program : IDisposable
{
    readonly string name;
    readonly Dictionary<string, string> environment;
    Process? process;

    public Uri Address { get; }

    public Program(string name, Dictionary<string, string> environment)
    {
        this.name = name;
        this.environment = environment;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
    }

    public bool IsRunning => process is { HasExited: false };

    /// <summary>Starts it and waits until it answers; <paramref name="more"/> are settings of this start only.</summary>
    public async Task Start(params (string Name, string Value)[] more)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(own.Parent!.Parent!.FullName, name, own.Name, name + ".dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", Address.ToString().TrimEnd('/')]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment.Select(e => (e.Key, e.Value)).Concat(more)) start.Environment[key] = value;
        process = Process.Start(start)!;
        var said = new System.Text.StringBuilder();
        process.OutputDataReceived += (_, line) => { lock (said) said.AppendLine(line.Data); };
        process.ErrorDataReceived += (_, line) => { lock (said) said.AppendLine(line.Data); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (process.HasExited) throw process.ExitCode == 137 ? new KilledWhileStarting($"{name} was killed while it started:\n{said}") : new InvalidOperationException($"{name} ended with {process.ExitCode}:\n{said}");
            try
            {
                if ((await http.GetAsync(name == "Dialtone.Peers" ? "health" : "health/ready")).IsSuccessStatusCode) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                await Task.Delay(50);
            }
        }
        throw new TimeoutException($"{name} did not answer:\n{said}");
    }

    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
    }

    public void Dispose()
    {
        if (IsRunning) Kill();
        process?.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs a command of the host to its end and gives what it printed.</summary>
    public static async Task<string> Command(Dictionary<string, string> environment, params string[] arguments)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(own.Parent!.Parent!.FullName, "Dialtone.Host", own.Name, "Dialtone.Host.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (await output).Trim() : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {await output}{errors}");
    }
}

/// <summary>The program died by SIGKILL before it answered: the drill's own doing, if it asked for it.</summary>
sealed class KilledWhileStarting(string message) : Exception(message);
