using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Store;

public sealed class SqliteWriterTests
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    static Task Write(TestApp app, Func<CrmDb, CancellationToken, Task> work, CancellationToken ct = default) => app.In(async s =>
    {
        var session = s.GetRequiredService<Session>();
        session.Add(new Tree());
        session.AtCommit(work);
        await session.Commit(ct);
    });

    [Theory]
    [InlineData("ROLLBACK", true)]
    [InlineData("ROLLBACK", false)]
    [InlineData("RELEASE slot", true)]
    public async Task Where_sqlite_itself_rolls_back_everyone_in_the_commit_is_answered_and_the_next_ones_write(string undo, bool fails)
    {
        await using var app = await TestApp.Start(Db.Sqlite, new GardenModule());
        var gate = new TaskCompletionSource();
        var first = Write(app, (_, _) => gate.Task);
        var lost = Write(app, async (db, ct) =>
        {
            await db.Database.ExecuteSqlRawAsync(undo, ct);
            if (fails) throw new IOException("the disk is full");
        });
        var beside = Write(app, (_, _) => Task.CompletedTask);
        gate.SetResult();
        await Should.ThrowAsync<Exception>(() => lost.WaitAsync(patience)).ContinueWith(t => t.Result.ShouldNotBeOfType<TimeoutException>());
        foreach (var other in new[] { first, beside })
            try { await other.WaitAsync(patience); }
            catch (Exception e) when (e is not TimeoutException) { /* Told that it failed: also an answer. */ }
        await Write(app, (_, _) => Task.CompletedTask).WaitAsync(patience);
        var stored = await app.In(s => s.GetRequiredService<CrmDb>().Set<Tree>().CountAsync());
        stored.ShouldBe(1 + new[] { first, beside }.Count(t => t.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Who_no_longer_waits_is_let_go_and_nothing_of_his_is_written()
    {
        await using var app = await TestApp.Start(Db.Sqlite, new GardenModule());
        var (gate, began) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = Write(app, (_, _) => { began.SetResult(); return gate.Task; });
        await began.Task;
        using var left = new CancellationTokenSource();
        var waiting = Write(app, (_, _) => Task.CompletedTask, left.Token);
        await Task.Delay(50);
        left.Cancel();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(5)));
        gate.SetResult();
        await slow.WaitAsync(patience);
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Tree>().CountAsync())).ShouldBe(1);
    }
}
