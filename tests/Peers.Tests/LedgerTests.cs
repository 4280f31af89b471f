using System.Text.Json;
using Dialtone.Peers.Addresses;
using Dialtone.Peers.Operations;
using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Tests;

public sealed class LedgerTests : IAsyncLifetime
{
    private readonly string folder = Simulator.NewFolder();
    private readonly Journal journal;
    private readonly Ledger ledger;

    public LedgerTests()
    {
        journal = new Journal(folder);
        ledger = new Ledger(journal, new PeerDirectory(AddressBook.Read(Resources.Open("address-book.json"))), TimeProvider.System);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    [Fact]
    public async Task Deliveries_at_the_same_moment_have_one_effect_in_every_round()
    {
        const int rounds = 2000, threads = 4;
        using var together = new Barrier(threads);
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(() =>
        {
            var durable = new List<Task>();
            for (var round = 0; round < rounds; round++)
            {
                together.SignalAndWait();
                durable.Add(ledger.Receive(Request($"r{round}")));
            }
            Task.WaitAll(durable);
        }, TaskCreationOptions.LongRunning)));

        (await ledger.Effects(null)).Count.ShouldBe(rounds);
        (await ledger.Received(null, null, int.MaxValue)).ShouldAllBe(row => JsonSerializer.SerializeToElement(row, Json.Options).GetProperty("deliveries").GetInt32() == threads);
    }

    [Fact]
    public async Task A_request_is_in_the_file_before_it_is_answered_or_shown()
    {
        for (var round = 0; round < 100; round++)
        {
            var length = Length();
            await ledger.Receive(Request($"answered{round}"));
            Length().ShouldBeGreaterThan(length);

            length = Length();
            var answering = ledger.Receive(Request($"shown{round}"));
            (await ledger.Find("activation", $"shown{round}")).ShouldNotBeNull();
            Length().ShouldBeGreaterThan(length);
            await answering;
        }
    }

    [Fact]
    public void A_second_process_cannot_use_the_same_file() => Should.Throw<IOException>(() => new Journal(folder));

    private long Length() => new FileInfo(Simulator.File(folder)).Length;

    private static PeerRequest Request(string id) =>
        new("activation", "activate-mobile", id, JsonSerializer.SerializeToElement(new { number = "19900010001" }), DateTime.UtcNow, DateTime.UtcNow);
}
