using System.Runtime.InteropServices;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>One compared column: for each record which value it has, and each value once.</summary>
internal sealed class Field(string name, FieldKind kind, Comparator comparator, Field? sharing = null)
{
    const int None = -1;
    readonly List<int> values = [];
    readonly List<Value> known = sharing?.known ?? [];
    readonly Dictionary<string, int> places = sharing?.places ?? [];
    double meanFrequency;

    public string Name => name;

    public FieldKind Kind => kind;

    public Comparator Comparator => comparator;

    public int Different { get; } = comparator.Levels.Count - 1;

    /// <summary>A level like the others: nothing was written on one side at least.</summary>
    public const int Missing = 15;

    public Value? this[int record] => values[record] is var place and not None ? known[place] : null;

    public IReadOnlyList<Value> Values => known;

    public int Filled { get; private set; }

    public void Add(string written)
    {
        if (comparator.Read(written) is not { } value)
        {
            values.Add(None);
            return;
        }
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, value.Text, out var seen);
        if (!seen)
        {
            place = value.Index = known.Count;
            known.Add(value);
        }
        known[place].Count++;
        values.Add(place);
        Filled++;
    }

    /// <summary>To be called when all records are in.</summary>
    public void Close()
    {
        places.Clear();
        places.TrimExcess();
        values.TrimExcess();
        if (sharing is null) comparator.Learn(known, values.Count);
        var all = known.Sum(v => (double)v.Count);
        meanFrequency = known.Sum(v => v.Count * (double)v.Count) / Math.Max(1, all);
    }

    public int Level(int a, int b) => Level(this, a, this, b);

    /// <summary>The level of one field's value in one record against another field's in another.</summary>
    public static int Level(Field first, int a, Field second, int b)
    {
        var (x, y) = (first.values[a], second.values[b]);
        if (x == None || y == None) return Missing;
        return x == y ? 0 : first.Comparator.Compare(first.known[x], first.known[y]);
    }

    /// <summary>How many times as frequent as the values that agree by chance on the average.</summary>
    public double Frequency(int record)
    {
        if (!comparator.ByFrequency || values[record] == None) return 1;
        return Math.Clamp(known[values[record]].Count / meanFrequency, 0.02, 50);
    }
}
