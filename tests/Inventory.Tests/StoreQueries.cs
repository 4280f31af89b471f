using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dialtone.Inventory.Tests;

/// <summary>Counts the SELECTs that one flow of execution sends, whatever runs beside it.</summary>
internal sealed class StoreQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    static readonly AsyncLocal<StrongCount?> counting = new();

    sealed class StrongCount
    {
        public int Value;
    }

    static StoreQueries() => DiagnosticListener.AllListeners.Subscribe(new StoreQueries());

    public static async Task<int> Count(Func<Task> act)
    {
        var count = counting.Value = new StrongCount();
        await act();
        counting.Value = null;
        return count.Value;
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name) listener.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name && counting.Value is not null);
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Value is CommandExecutedEventData { ExecuteMethod: DbCommandMethod.ExecuteReader } command && command.Command.CommandText.Contains("SELECT") && counting.Value is { } count)
            Interlocked.Increment(ref count.Value);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) => throw error;
}
