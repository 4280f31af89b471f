namespace Dialtone.Parties.Matching.Comparing;

/// <summary>A field's value in normal form, read once however many records have it.</summary>
/// <param name="Text">The normal form; values with the same text are the same value.</param>
internal class Value(string text)
{
    public string Text { get; } = text;

    /// <summary>Its place in the field's list of values.</summary>
    public int Index { get; set; }

    /// <summary>How many records have it.</summary>
    public int Count { get; set; }
}
