namespace Dialtone.Parties.Matching.Linking;

/// <summary>From which probability on pairs are automatic, and from which a person looks at them. The same for all data: the model brings each file's own prior and weights.</summary>
internal static class Thresholds
{
    public const double Automatic = 0.95, Review = 0.3;

    public static string Decision(double probability, bool needsPerson) =>
        probability >= Automatic && !needsPerson ? "automatic" : probability >= Review ? "review" : "no";
}
