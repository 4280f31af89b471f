using System.Runtime.CompilerServices;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules.Functions;

namespace Dialtone.Platform.Rules;

/// <summary>The evaluation under way: whether it failed and why, and what it has cost. A failure is a state and no exception, since &amp;&amp; and || go on after one.</summary>
public sealed partial class RuleValues
{
    internal bool Failed;
    internal Fault? Why;
    readonly long most;
    long cost;
    int until;
    CancellationToken stop;

    internal long CostSoFar => cost;

    internal void Begin(CancellationToken ct)
    {
        Failed = false;
        cost = 0;
        until = 256;
        stop = ct;
    }

    /// <summary>Counts what is about to be done.</summary>
    /// <exception cref="RuleStopped">It is more than the limit; no &amp;&amp; or || can absorb that.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Charge(long steps)
    {
        cost += steps;
        if (cost > most || --until <= 0) Look();
    }

    void Look()
    {
        if (cost > most) throw new RuleStopped();
        until = 256;
        stop.ThrowIfCancellationRequested();
    }

    internal void Fail(string code, params (string Name, object? Value)[] values)
    {
        Failed = true;
        Why = new(code, values);
    }

    internal T Fail<T>(string code, params (string Name, object? Value)[] values)
    {
        Fail(code, values);
        return default!;
    }

    internal void FailPlain(string code) => Fail(code);

    internal void FailNamed(string code, string name) => Fail(code, ("name", name));

    internal void FailType(string asked, object? given) => Fail("platform.rule.type", ("asked", asked), ("given", RuleType.Of(given).Name));

    internal Fault Absorb()
    {
        Failed = false;
        return Why!;
    }

    internal void Restore(Fault why) => (Failed, Why) = (true, why);

    /// <summary>Where it happened; the first place told is the one.</summary>
    internal void At(int position) => Why!.Position ??= position;

    /// <summary>Calls what fits these values.</summary>
    internal object? Dispatch(IReadOnlyList<Overload> overloads, string function, bool member, object?[] given)
    {
        foreach (var overload in overloads)
            if (overload.Fits(member, given)) return overload.Call(this, given);
        return overloads.Count == 0
            ? Fail<object?>("platform.rule.function", ("name", function))
            : Fail<object?>("platform.rule.noOverload", ("function", function.Trim('_', '@')), ("given", string.Join(", ", given.Select(g => RuleType.Of(g).Name))));
    }

    /// <summary>A failure on the way: code, values of its sentence, and the offset in the text once it is known.</summary>
    internal sealed record Fault(string Code, (string Name, object? Value)[] Values)
    {
        public int? Position { get; set; }

        public Problem Problem(string text) => RulePosition.Problem(Code, text, Position ?? 0, Values);
    }
}

/// <summary>An evaluation came to its limit of cost.</summary>
internal sealed class RuleStopped : Exception;
