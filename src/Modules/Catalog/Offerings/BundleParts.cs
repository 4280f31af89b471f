using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Offerings;

/// <summary>A part where a bundle's body names it.</summary>
/// <param name="GroupId">The substitution group; null where it stands by itself.</param>
internal sealed record BundlePart(JsonObject Content, string Field, PartCount Count, string? GroupId);

/// <summary>How many of a part a bundle holds: exactly one where it says nothing, any number where it names no upper limit.</summary>
internal readonly record struct PartCount(int Lower, int Upper, int Default)
{
    public static PartCount Of(JsonObject part)
    {
        if (part.Part("bundledProductOfferingOption") is not { } option) return new(1, 1, 1);
        var lower = option.Whole("numberRelOfferLowerLimit") ?? 0;
        return new(lower, option.Whole("numberRelOfferUpperLimit") ?? int.MaxValue, option.Whole("numberRelOfferDefault") ?? lower);
    }
}

/// <summary>Everything a bundle may hold, that of its substitution groups (<c>bundledGroupProductOffering</c>) included.</summary>
internal static class BundleParts
{
    const string Parts = "bundledProductOffering", Group = "bundledGroupProductOffering";

    public static IEnumerable<BundlePart> Of(JsonObject content)
    {
        var at = 0;
        foreach (var part in content.Parts(Parts)) yield return new(part, $"{Parts}[{at++}]", PartCount.Of(part), null);
        var group = 0;
        foreach (var said in content.Parts(Group))
        {
            var (_, upper) = Limits(said);
            at = 0;
            // Of a group none is there by itself: a member that says nothing may be there as often as the group allows.
            foreach (var part in said.Parts(Parts))
                yield return new(part, $"{Group}[{group}].{Parts}[{at++}]", part.Part("bundledProductOfferingOption") is null ? new(0, Math.Max(1, upper), 0) : PartCount.Of(part), Id(said, group));
            group++;
        }
    }

    public static IEnumerable<OfferGroup> Groups(JsonObject content, IReadOnlyList<OfferPart> parts) => content.Parts(Group).Select((said, at) =>
    {
        var (lower, upper) = Limits(said);
        var (id, name) = (Id(said, at), said.Text("name") ?? Id(said, at));
        return new OfferGroup(id, name, said.NameEn(name), lower, upper, [.. parts.Where(p => p.GroupId == id).Select(p => p.Offer.Id)]);
    });

    public static IEnumerable<Problem> Problems(JsonObject content)
    {
        var at = 0;
        foreach (var group in content.Parts(Group))
        {
            var (lower, upper) = Limits(group);
            if (lower < 0 || upper < 1 || lower > upper)
                yield return Problem.Of("catalog.bundle.group", $"{Group}[{at}]", ("group", group.Text("name") ?? Id(group, at)), ("lower", lower), ("upper", upper));
            if (!group.Parts(Parts).Any()) yield return Problem.Of("catalog.bundle.groupEmpty", $"{Group}[{at}]", ("group", group.Text("name") ?? Id(group, at)));
            at++;
        }
        foreach (var twice in content.Parts(Group).Select(Id).GroupBy(id => id).Where(g => g.Count() > 1)) yield return Problem.Of("catalog.twice", Group, ("field", Group), ("name", twice.Key));
    }

    static string Id(JsonObject group, int at) => group.Text("id") ?? $"group-{at + 1}";

    // One of them is to be chosen, where the group says nothing.
    static (int Lower, int Upper) Limits(JsonObject group) => group.Part("bundledGroupProductOfferingOption") is not { } option ? (1, 1)
        : (option.Whole("numberRelOfferLowerLimit") ?? 0, option.Whole("numberRelOfferUpperLimit") ?? int.MaxValue);
}
