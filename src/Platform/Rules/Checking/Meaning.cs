namespace Dialtone.Platform.Rules.Checking;

/// <summary>What a name turned out to mean.</summary>
internal abstract record Meaning(RuleType Type);

/// <summary>A name that the environment declares, and where its value lies.</summary>
internal sealed record Variable(string Name, RuleType Type, int Slot) : Meaning(Type);

/// <summary>A type as a value.</summary>
internal sealed record TypeName(RuleType Denotes) : Meaning(RuleType.TypeOf(Denotes));

/// <summary>A name that a macro gives.</summary>
internal sealed record LocalName(Local Local) : Meaning(Local.Type);

/// <summary>Where a macro gives a name; two of the same name are two.</summary>
internal sealed class Local(string name)
{
    public string Name { get; } = name;
    public RuleType Type { get; set; } = RuleType.Dyn;
}
