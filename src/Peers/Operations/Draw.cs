using System.Security.Cryptography;
using System.Text;

namespace Dialtone.Peers.Operations;

/// <summary>Made-up values that depend on a text alone, so that the same request always gets the same ones.</summary>
internal sealed class Draw(string seed)
{
    private int drawn;

    /// <summary>A whole number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public T From<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Below(10)));

    private ulong Next() => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}#{drawn++}")));
}
