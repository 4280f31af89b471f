namespace Dialtone.Platform;

/// <summary>An amount of a currency, as screens and the API show it: exact decimal, ISO 4217 code.</summary>
public sealed record Money(decimal Value, string Unit);
