using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dialtone.Parties.Tests;

/// <summary>Counts the commands EF sends on behalf of the test that watches, and of no other.</summary>
sealed class Queries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    static readonly AsyncLocal<Queries?> watching = new();
    readonly List<IDisposable> subscriptions = [];

    public int Count { get; private set; }

    public IDisposable Watch()
    {
        watching.Value = this;
        var all = DiagnosticListener.AllListeners.Subscribe(this);
        return new Stop(() => { watching.Value = null; all.Dispose(); subscriptions.ForEach(s => s.Dispose()); });
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name) subscriptions.Add(listener.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told.Key == RelationalEventId.CommandExecuted.Name && watching.Value == this) Count++;
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    sealed class Stop(Action then) : IDisposable
    {
        public void Dispose() => then();
    }
}
