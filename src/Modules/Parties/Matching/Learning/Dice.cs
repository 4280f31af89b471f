namespace Dialtone.Parties.Matching.Learning;

/// <summary>Chance that repeats itself: the same seed draws the same numbers on every machine (SplitMix64).</summary>
internal struct Dice(ulong seed)
{
    ulong state = seed;

    public int Below(int bound)
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return (int)(((z ^ z >> 31) >> 33) % (ulong)bound);
    }
}
