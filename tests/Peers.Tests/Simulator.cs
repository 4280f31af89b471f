using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Dialtone.Peers.Tests;

/// <summary>The peers in process, on a folder of their own; a new one on the same folder is a restart.</summary>
public sealed class Simulator : WebApplicationFactory<Program>
{
    private static readonly string root = Directory.CreateTempSubdirectory("dialtone-peers-").FullName;
    private readonly string folder;
    private readonly int fieldDelayMs;
    private readonly HttpClient client;

    static Simulator() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);

    public Simulator(string folder, int fieldDelayMs = 3000)
    {
        (this.folder, this.fieldDelayMs) = (folder, fieldDelayMs);
        client = CreateClient();
    }

    public static string NewFolder() => Path.Combine(root, Guid.NewGuid().ToString("N"));

    public static Simulator Fresh(int fieldDelayMs = 3000) => new(NewFolder(), fieldDelayMs);

    public static string File(string folder) => Path.Combine(folder, "peers.jsonl");

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureLogging(logging => logging.ClearProviders()).UseSetting("Peers:Data", folder).UseSetting("Peers:FieldDelayMs", fieldDelayMs.ToString());

    // The program's own thread closes the file, and may still be at it when the factory returns.
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SpinWait.SpinUntil(IsFree, TimeSpan.FromSeconds(10));
    }

    private bool IsFree()
    {
        try
        {
            using var file = new FileStream(File(folder), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return !System.IO.File.Exists(File(folder));
        }
    }

    public Task<Reply> Ask(string path, string requestId, string body = "{}", TimeSpan? patience = null) =>
        Calls.Ask(client, path, requestId, body, patience);

    public Task<Reply> Get(string path) => Calls.Send(client, new(HttpMethod.Get, path));

    /// <summary>Asks until the answer has this status, at most half a minute.</summary>
    public async Task<Reply> Until(string path, System.Net.HttpStatusCode status)
    {
        for (var i = 0; ; i++)
            if (await Get(path) is var reply && (reply.Status == status || i == 600)) return reply.Status == status ? reply : throw new TimeoutException($"{path} says {reply.Status}");
            else await Task.Delay(50);
    }

    public Task<Reply> Delete(string path) => Calls.Send(client, new(HttpMethod.Delete, path));

    public async Task Fault(string body) =>
        (await Calls.Send(client, new(HttpMethod.Post, "/faults") { Content = new StringContent(body) })).Status.ShouldBe(HttpStatusCode.OK);

    public async Task<List<JsonElement>> Effects(string peer) => (await Get($"/effects?peer={peer}")).Items;

    public async Task<List<JsonElement>> Received(string peer) => (await Get($"/received?peer={peer}")).Items;
}

public sealed record Reply(HttpStatusCode Status, string Text)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public JsonElement Result => Json.GetProperty("result");

    public string? Code => Json.GetProperty("code").GetString();

    public List<JsonElement> Items => [.. Json.GetProperty("items").EnumerateArray()];
}

internal static class Calls
{
    public static Task<Reply> Ask(HttpClient client, string path, string requestId, string body, TimeSpan? patience = null) =>
        Send(client, new(HttpMethod.Post, path) { Headers = { { "X-Request-Id", requestId } }, Content = new StringContent(body, Encoding.UTF8, "application/json") }, patience);

    public static async Task<Reply> Send(HttpClient client, HttpRequestMessage request, TimeSpan? patience = null)
    {
        using var ended = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(30));
        var response = await client.SendAsync(request, ended.Token);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(ended.Token));
    }
}
