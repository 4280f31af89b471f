using System.Text.Json.Serialization;
using Dialtone.Platform.Store;

namespace Dialtone.Parties;

/// <summary>A reference to a party or a role of one (TMF RelatedParty). Its own period makes roles open, dated data: 产权人, 付费人, 使用人, 责任人, 经办人, 监护人 and whatever an operator adds.</summary>
internal sealed class PartyRef : Body
{
    public string? Id { get; set; }
    public string? Href { get; set; }
    public string? Name { get; set; }
    public string? Role { get; set; }
    [JsonPropertyName("@referredType")] public string? ReferredType { get; set; }
    public Period? ValidFor { get; set; }

    /// <summary>Roles named without a date begin now.</summary>
    public static void Date(IEnumerable<PartyRef>? related, DateTimeOffset now)
    {
        foreach (var party in related ?? [])
            if (party.Role is not null) party.ValidFor ??= Period.From(now);
    }
}
