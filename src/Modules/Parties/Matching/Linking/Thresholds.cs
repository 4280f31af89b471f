namespace Dialtone.Parties.Matching.Linking;

/// <summary>From which probability on pairs are automatic, and from which a person looks at them. Fixed once for all data: the model brings the data's own prior and weights.</summary>
internal static class Thresholds
{
    public const double Automatic = 0.95, Review = 0.3;
}
