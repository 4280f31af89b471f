using System.Text.Json;
using System.Threading.Channels;

namespace Dialtone.Peers.Requests;

/// <summary>A line of the file: <c>request</c> (with its answer), <c>delivery</c>, <c>conflict</c> or <c>cleared</c>.</summary>
internal sealed record JournalLine(string Line, DateTime At, string? Peer = null, string? RequestId = null, string? Operation = null,
    JsonElement? Body = null, DateTime? ReadyAt = null, Answer? Answer = null);

/// <summary>The file of everything received, JSON lines, appended and flushed to the disk before anybody is answered.
/// Lines waiting at the same moment share one flush. One process at a time may hold it.</summary>
internal sealed class Journal : IAsyncDisposable
{
    private readonly FileStream file;
    private readonly Channel<(byte[] Bytes, TaskCompletionSource Durable)> waiting = Channel.CreateUnbounded<(byte[], TaskCompletionSource)>();
    private readonly Task writing;
    private Task last = Task.CompletedTask;

    public Journal(string folder)
    {
        Directory.CreateDirectory(folder);
        file = new FileStream(Path.Combine(folder, "peers.jsonl"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            Lines = Load();
        }
        catch
        {
            file.Dispose();
            throw;
        }
        writing = Task.Run(Write);
    }

    /// <summary>What the file held at the start.</summary>
    public IReadOnlyList<JournalLine> Lines { get; }

    /// <summary>Completes when everything appended so far is on the disk.</summary>
    public Task Settled => Volatile.Read(ref last);

    /// <summary>Appends in the order of the calls, which the caller keeps; completes when the line is on the disk.</summary>
    public Task Append(JournalLine line)
    {
        var durable = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!waiting.Writer.TryWrite(([.. JsonSerializer.SerializeToUtf8Bytes(line, Json.Options), (byte)'\n'], durable)))
            throw new IOException("The journal can no longer be written.", writing.Exception);
        Volatile.Write(ref last, durable.Task);
        return durable.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing.ContinueWith(_ => { }, TaskScheduler.Default);
        await file.DisposeAsync();
    }

    private async Task Write()
    {
        var flushing = new List<TaskCompletionSource>();
        try
        {
            while (await waiting.Reader.WaitToReadAsync())
            {
                while (waiting.Reader.TryRead(out var next))
                {
                    flushing.Add(next.Durable);
                    file.Write(next.Bytes);
                }
                file.Flush(flushToDisk: true);
                flushing.ForEach(durable => durable.SetResult());
                flushing.Clear();
            }
        }
        catch (IOException failure)
        {
            // From here on nothing is certain to be remembered, so nothing is answered any more: the callers see 500 until a restart.
            waiting.Writer.TryComplete(failure);
            while (waiting.Reader.TryRead(out var next)) flushing.Add(next.Durable);
            flushing.ForEach(durable => durable.TrySetException(failure));
            throw;
        }
    }

    private List<JournalLine> Load()
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var lines = new List<JournalLine>();
        var start = 0;
        for (int length; (length = bytes.AsSpan(start).IndexOf((byte)'\n')) >= 0; start += length + 1)
        {
            try
            {
                lines.Add(JsonSerializer.Deserialize<JournalLine>(bytes.AsSpan(start, length), Json.Options)!);
            }
            catch (JsonException) when (start + length + 1 == bytes.Length)
            {
                break;
            }
            catch (JsonException damage)
            {
                throw new InvalidDataException($"{file.Name}: line {lines.Count + 1} is damaged.", damage);
            }
        }
        // A last line torn by a crash was never answered for: the caller will come again.
        file.SetLength(start);
        file.Position = start;
        return lines;
    }
}
