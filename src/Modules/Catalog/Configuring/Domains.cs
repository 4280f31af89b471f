using System.Numerics;

namespace Dialtone.Catalog.Configuring;

/// <summary>What is still possible of every variable while constraints are followed up.</summary>
internal sealed class Domains
{
    readonly ulong[] sets;
    readonly Queue<int> changed = new();
    readonly bool[] waiting;

    public Domains(IReadOnlyList<Variable> variables)
    {
        sets = [.. variables.Select(v => v.Full)];
        waiting = new bool[sets.Length];
    }

    Domains(Domains other)
    {
        sets = [.. other.sets];
        waiting = new bool[sets.Length];
    }

    public ulong this[Variable variable] => sets[variable.Index];

    public bool Failed { get; private set; }

    public Domains Copy() => new(this);

    public bool IsFixed(Variable variable) => BitOperations.IsPow2(sets[variable.Index]);

    public int Place(Variable variable) => BitOperations.TrailingZeroCount(sets[variable.Index]);

    public int Size(Variable variable) => BitOperations.PopCount(sets[variable.Index]);

    public bool Keep(Variable variable, ulong mask)
    {
        var (before, after) = (sets[variable.Index], sets[variable.Index] & mask);
        if (after == before) return true;
        sets[variable.Index] = after;
        if (after == 0)
        {
            Failed = true;
            return false;
        }
        if (!waiting[variable.Index])
        {
            waiting[variable.Index] = true;
            changed.Enqueue(variable.Index);
        }
        return true;
    }

    public bool TryNext(out int index)
    {
        if (!changed.TryDequeue(out index)) return false;
        waiting[index] = false;
        return true;
    }
}
