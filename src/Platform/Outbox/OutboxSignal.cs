namespace Dialtone.Platform.Outbox;

/// <summary>Wakes this process's workers after a commit that left them work; other processes notice by polling.</summary>
public sealed class OutboxSignal
{
    TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Raise() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Returns when raised, or after <paramref name="atMost"/>.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken ct) =>
        await Task.WhenAny(Volatile.Read(ref next).Task, Task.Delay(atMost, ct));
}
