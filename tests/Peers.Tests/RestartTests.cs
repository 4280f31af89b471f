using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dialtone.Peers.Tests;

public sealed class RestartTests
{
    private const string Mobile = "/activation/activate-mobile";
    private readonly string folder = Simulator.NewFolder();

    [Fact]
    public async Task A_request_repeated_after_a_restart_has_one_effect()
    {
        Reply first, second;
        using (var before = new Simulator(folder)) first = await before.Ask(Mobile, "r1", """{"number":"19900010001"}""");
        using var after = new Simulator(folder);
        second = await after.Ask(Mobile, "r1", """{"number":"19900010001"}""");

        second.ShouldBe(first);
        (await after.Effects("activation")).Count.ShouldBe(1);
        (await after.Received("activation")).Single().GetProperty("deliveries").GetInt32().ShouldBe(2);
        (await after.Ask(Mobile, "r1", """{"number":"2"}""")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_field_job_keeps_its_time_over_a_restart()
    {
        using (var before = new Simulator(folder, fieldDelayMs: 6000)) await before.Ask("/field/install", "f1");
        using var after = new Simulator(folder, fieldDelayMs: 3_600_000);

        (await after.Get("/field/requests/f1")).Status.ShouldBe(HttpStatusCode.Accepted);
        await after.Until("/field/requests/f1", HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{\"line\":\"request\",\"peer\":\"act")]
    [InlineData("{\"line\":\"request\",\"peer\":\"act\n")]
    public async Task A_torn_last_line_is_dropped_and_the_rest_is_known(string torn)
    {
        using (var before = new Simulator(folder)) await before.Ask(Mobile, "r1");
        await File.AppendAllTextAsync(Simulator.File(folder), torn, TestContext.Current.CancellationToken);
        using (var after = new Simulator(folder))
        {
            (await after.Get("/activation/requests/r1")).Status.ShouldBe(HttpStatusCode.OK);
            await after.Ask(Mobile, "r2");
        }
        using var later = new Simulator(folder);
        (await later.Effects("activation")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_damaged_line_in_the_middle_stops_the_start_and_keeps_the_file()
    {
        using (var before = new Simulator(folder)) await before.Ask(Mobile, "r1");
        var damaged = "oops\n" + await File.ReadAllTextAsync(Simulator.File(folder), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Simulator.File(folder), damaged, TestContext.Current.CancellationToken);

        Should.Throw<InvalidDataException>(() => new Simulator(folder)).Message.ShouldContain("line 1");
        (await File.ReadAllTextAsync(Simulator.File(folder), TestContext.Current.CancellationToken)).ShouldBe(damaged);
    }

    [Fact]
    public async Task Clearing_the_list_forgets_no_request()
    {
        Reply first;
        using (var before = new Simulator(folder))
        {
            first = await before.Ask(Mobile, "r1");
            (await before.Delete("/received")).Status.ShouldBe(HttpStatusCode.NoContent);
            (await before.Received("activation")).ShouldBeEmpty();
        }
        using var after = new Simulator(folder);
        (await after.Received("activation")).ShouldBeEmpty();
        (await after.Ask(Mobile, "r1")).ShouldBe(first);
        (await after.Received("activation")).Single().GetProperty("deliveries").GetInt32().ShouldBe(1);
        (await after.Effects("activation")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_process_killed_after_each_answer_forgets_nothing()
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var client = new HttpClient { BaseAddress = new(url) };
        var answers = new List<Reply>();
        for (var round = 1; round <= 3; round++)
        {
            using var process = await Start(url, client);
            answers.Add(await Calls.Ask(client, Mobile, $"r{round}", "{}"));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var peers = new Simulator(folder);
        for (var round = 1; round <= 3; round++) (await peers.Ask(Mobile, $"r{round}")).ShouldBe(answers[round - 1]);
        (await peers.Effects("activation")).Count.ShouldBe(3);
    }

    private async Task<Process> Start(string url, HttpClient client)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Dialtone.Peers.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", url, "--Peers:Data", folder]) { RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        for (var tries = 0; ; tries++)
        {
            try
            {
                if ((await client.GetAsync("/health", TestContext.Current.CancellationToken)).IsSuccessStatusCode) return process;
            }
            catch (HttpRequestException) when (tries < 300 && !process.HasExited)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
