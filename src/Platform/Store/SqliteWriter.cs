using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Store;

/// <summary>
/// The one writer of an SQLite process. Sessions queue; the writer takes those waiting into one immediate transaction, each in a savepoint
/// of its own, commits once and answers all. Callers writing by themselves would collide as busy errors, and one sync a caller is four times slower.
/// </summary>
sealed class SqliteWriter : IAsyncDisposable
{
    const int MostInOneCommit = 64;

    sealed record Job(CrmDb Db, Func<CancellationToken, Task> Work, TaskCompletionSource Done, CancellationToken Ct);

    readonly Channel<Job> waiting = Channel.CreateBounded<Job>(10_000);
    readonly string connectionString;
    readonly Task loop;

    public SqliteWriter(string connectionString)
    {
        this.connectionString = connectionString;
        loop = Task.Run(Loop);
    }

    public async Task Run(CrmDb db, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        var job = new Job(db, work, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), ct);
        await waiting.Writer.WriteAsync(job, ct);
        await job.Done.Task;
    }

    async Task Loop()
    {
        SqliteConnection? connection = null;
        while (await waiting.Reader.WaitToReadAsync())
        {
            var answers = new List<(Job Job, Exception? Failure)>();
            try
            {
                connection ??= await Open();
                await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
                while (answers.Count < MostInOneCommit && waiting.Reader.TryRead(out var job))
                    answers.Add((job, await Slot(connection, transaction, job)));
                await transaction.CommitAsync();
            }
            catch (Exception e)
            {
                answers = [.. answers.Select(a => (a.Job, (Exception?)(a.Failure ?? e)))];
                if (answers.Count == 0 && waiting.Reader.TryRead(out var job)) answers.Add((job, e));
                if (connection is not null) await connection.DisposeAsync();
                connection = null;
            }
            foreach (var (job, failure) in answers)
                if (failure is null) job.Done.SetResult();
                else job.Done.SetException(failure);
        }
        if (connection is not null) await connection.DisposeAsync();
    }

    static async Task<Exception?> Slot(SqliteConnection connection, SqliteTransaction transaction, Job job)
    {
        if (job.Ct.IsCancellationRequested) return new OperationCanceledException(job.Ct);
        var own = job.Db.Database.GetDbConnection();
        transaction.Save("slot");
        try
        {
            job.Db.Database.SetDbConnection(connection, contextOwnsConnection: false);
            await job.Db.Database.UseTransactionAsync(transaction);
            await job.Work(CancellationToken.None);
            transaction.Release("slot");
            return null;
        }
        catch (Exception e)
        {
            transaction.Rollback("slot");
            transaction.Release("slot");
            return e;
        }
        finally
        {
            await job.Db.Database.UseTransactionAsync(null);
            job.Db.Database.SetDbConnection(own, contextOwnsConnection: false);
        }
    }

    async Task<SqliteConnection> Open()
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var pragma = connection.CreateCommand();
        // FULL: an answered write survives the power going, not only the process.
        pragma.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=4000;";
        await pragma.ExecuteNonQueryAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
    }
}
