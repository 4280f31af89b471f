using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dialtone.Conformance.Tests;

/// <summary>Somebody who is tested and behaves badly, each way under a path of its own.</summary>
sealed class BadTarget(WebApplication app) : IAsyncDisposable
{
    public static readonly string[] Ways = ["hang", "error", "text", "huge", "duplicate", "odd", "echo", "charset", "redirect"];

    /// <summary>The Authorization headers that came.</summary>
    public ConcurrentBag<string> Heard { get; } = [];

    public string Address => app.Urls.First();

    public static async Task<BadTarget> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var target = new BadTarget(app);
        app.Run(async http =>
        {
            target.Heard.Add(http.Request.Headers.Authorization.ToString());
            await Answer(http, http.Request.Path.Value!.Split('/')[1]);
        });
        await app.StartAsync();
        return target;
    }

    static async Task Answer(HttpContext http, string way)
    {
        http.Response.StatusCode = way switch { "error" => 500, "redirect" => 302, _ => HttpMethods.IsPost(http.Request.Method) ? 201 : 200 };
        if (way == "hang") await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (way == "redirect") http.Response.Headers.Location = "http://169.254.169.254/";
        if (way == "charset") http.Response.ContentType = "application/json; charset=no-such-charset";
        await http.Response.WriteAsync(way switch
        {
            "text" => "<html>\0 not JSON",
            "huge" => new string('x', 1024 * 1024),
            "duplicate" => """{"id":"a","id":"b"}""",
            "odd" => """[null,1,{"id":7,"href":{},"@type":[]}]""",
            "echo" => $$"""{"id":"{{http.Request.Headers.Authorization}}"}""",
            "charset" => "{\"id\":{\"a\":\"\\ud800\"}}",
            _ => "",
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
