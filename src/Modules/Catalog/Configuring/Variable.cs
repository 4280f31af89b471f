using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>
/// Something that is chosen: how many of a part there are, the value of a characteristic, or, where nobody knows the sale yet, a fact of it. Its domain is a set of at
/// most 64 places: place 0 is that what it belongs to is not there.
/// </summary>
internal sealed class Variable(int index, ModelNode? node, OfferPart? part, OfferCharacteristic? characteristic, string? context, object?[] values, string?[] texts)
{
    public const ulong Absent = 1;
    public const int MostPlaces = 64;

    public int Index => index;

    public ModelNode? Node => node;

    public OfferPart? Part => part;

    public OfferCharacteristic? Characteristic => characteristic;

    /// <summary>Name of the fact of the sale.</summary>
    public string? Context => context;

    /// <summary>As rules read them; null is no value. Of a part the number as a long.</summary>
    public object?[] Values => values;

    /// <summary>As carts write them; null is nothing chosen.</summary>
    public string?[] Texts => texts;

    /// <summary>The place that stands for any other text of an open characteristic.</summary>
    public int Other { get; init; } = -1;

    /// <summary>All places that structure allows.</summary>
    public ulong Full { get; set; }

    /// <summary>Places in the order in which they are tried.</summary>
    public int[] Order { get; set; } = [];

    /// <summary>Made by the model to say what others come to.</summary>
    public bool IsDerived => node is null && context is null;

    public long Count(int place) => values[place] is long count ? count : 0;

    public int PlaceOf(string text) => Array.FindIndex(texts, t => t == text);
}

/// <summary>An offer where it stands in a configuration: the line, or a part of it, the last of its kind standing for all further ones.</summary>
internal sealed class ModelNode(PricedOffer priced, ModelNode? above, Variable? count, int ordinal, ConfiguredOffer? given)
{
    public PricedOffer Priced => priced;

    public Offer Offer => priced.Offer;

    public ModelNode? Above => above;

    /// <summary>How many of it there are above; it is there where that is at least <see cref="Ordinal"/>. Null of the line itself.</summary>
    public Variable? Count => count;

    public int Ordinal => ordinal;

    /// <summary>The line it stands for; null where there is none yet.</summary>
    public ConfiguredOffer? Given => given;

    public bool IsLast { get; set; } = true;

    public List<Variable> Parts { get; } = [];

    public List<Variable> Characteristics { get; } = [];

    public List<ModelNode> Children { get; } = [];

    public IEnumerable<ModelNode> Below() => Children.SelectMany(c => c.Below().Prepend(c));

    /// <summary>Where it is there, by the variable that counts it.</summary>
    public ulong Present => Mask(count!, n => n >= ordinal);

    public static ulong Mask(Variable variable, Func<long, bool> holds)
    {
        var mask = 0UL;
        for (var place = 0; place < variable.Values.Length; place++)
            if (holds(variable.Count(place))) mask |= 1UL << place;
        return mask;
    }
}
