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

    sealed class Job(CrmDb db, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int begun;

        public CrmDb Db => db;
        public Exception? Failure { get; set; }
        public Task Done => done.Task;

        /// <summary>False where the caller has gone meanwhile. Once begun, the caller waits: its context is in use here.</summary>
        public bool Begin() => Interlocked.Exchange(ref begun, 1) == 0;

        public void Cancel()
        {
            if (Begin()) done.TrySetCanceled(ct);
        }

        public Task Work() => work(ct);

        public void Answer()
        {
            if (Failure is null) done.TrySetResult();
            else done.TrySetException(Failure);
        }
    }

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
        var job = new Job(db, work, ct);
        await waiting.Writer.WriteAsync(job, ct);
        await using var left = ct.Register(job.Cancel);
        await job.Done;
    }

    async Task Loop()
    {
        SqliteConnection? connection = null;
        while (await waiting.Reader.WaitToReadAsync())
        {
            // A job is in this list before anything is done for it, so whatever goes wrong, it gets an answer.
            var taken = new List<Job>();
            try
            {
                connection ??= await Open();
                await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
                while (taken.Count < MostInOneCommit && waiting.Reader.TryRead(out var job))
                    if (job.Begin())
                    {
                        taken.Add(job);
                        await Slot(connection, transaction, job);
                    }
                await transaction.CommitAsync();
            }
            catch (Exception e)
            {
                if (taken.Count == 0 && waiting.Reader.TryRead(out var job) && job.Begin()) taken.Add(job);
                var why = Close(connection) is { } also ? new AggregateException(e, also) : e;
                connection = null;
                foreach (var lost in taken) lost.Failure ??= why;
            }
            foreach (var job in taken) job.Answer();
        }
        connection?.Dispose();
    }

    // One that cannot be closed in order must not end the loop: a new one takes its place.
    static Exception? Close(SqliteConnection? connection)
    {
        try
        {
            connection?.Dispose();
            return null;
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            return e;
        }
    }

    /// <summary>Throws where the transaction is lost with all in it: SQLite itself rolls back when the disk is full or fails.</summary>
    static async Task Slot(SqliteConnection connection, SqliteTransaction transaction, Job job)
    {
        var own = job.Db.Database.GetDbConnection();
        try
        {
            transaction.Save("slot");
            job.Db.Database.SetDbConnection(connection, contextOwnsConnection: false);
            await job.Db.Database.UseTransactionAsync(transaction);
            await job.Work();
            transaction.Release("slot");
        }
        catch (Exception e)
        {
            job.Failure = e;
            transaction.Rollback("slot");
            transaction.Release("slot");
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
