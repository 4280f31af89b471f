namespace Dialtone.Platform.Failures;

/// <summary>What a thing is called in both languages: a sentence says it in its own.</summary>
public sealed record Named(string Zh, string En)
{
    public string In(string language) => language == Language.English && En.Length > 0 ? En : Zh;
}
