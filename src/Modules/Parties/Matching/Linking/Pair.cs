namespace Dialtone.Parties.Matching.Linking;

/// <summary>Two records that may be the same person.</summary>
/// <param name="A">The earlier record.</param>
/// <param name="Weight">What their agreement weighs, without the prior, in bits.</param>
/// <param name="Probability">That they are the same person.</param>
/// <param name="NeedsPerson">A safety rule keeps it from ever being automatic.</param>
internal readonly record struct Pair(int A, int B, ulong Pattern, double Weight, double Probability, bool NeedsPerson);
