namespace Dialtone.Platform.Rules.Syntax;

internal enum TokenKind { End, Name, Quoted, Int, Uint, Double, String, Bytes, Symbol }

/// <summary>A word of the text: what it is, where it begins, and what it stands for where it is a literal.</summary>
internal readonly record struct Token(TokenKind Kind, int Position, string Text, object? Value = null)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Name && Text == word;
}
