using System.Collections.Frozen;

namespace Dialtone.Platform.Sealing;

/// <summary>What a personal attribute holds; decides its mask and its blind indexes.</summary>
public enum PersonalKind { IdentityNumber, Phone, Email, Address, Date }

/// <summary>
/// The attributes that are sealed wherever they occur: in any body, history, event or stored answer. One list by attribute name
/// covers every document and every copy of it, where a list per resource would be forgotten in the next copy (ADR 7).
/// </summary>
public static class PersonalAttributes
{
    public static readonly FrozenDictionary<string, PersonalKind> All = new Dictionary<string, PersonalKind>
    {
        ["identificationId"] = PersonalKind.IdentityNumber,
        ["identificationNumber"] = PersonalKind.IdentityNumber,
        ["phoneNumber"] = PersonalKind.Phone,
        ["faxNumber"] = PersonalKind.Phone,
        ["emailAddress"] = PersonalKind.Email,
        ["socialNetworkId"] = PersonalKind.Email,
        ["street1"] = PersonalKind.Address,
        ["street2"] = PersonalKind.Address,
        ["birthDate"] = PersonalKind.Date,
        ["placeOfBirth"] = PersonalKind.Address,
    }.ToFrozenDictionary();

    /// <summary>The value as a screen may show it to anyone who may see the record: 138****5678.</summary>
    public static string Mask(PersonalKind kind, string value) => kind switch
    {
        PersonalKind.IdentityNumber => value.Length > 10 ? Keep(value, 4, 4) : Keep(value, 1, 1),
        PersonalKind.Phone => value.Length > 7 ? Keep(value, 3, 4) : Keep(value, 1, 1),
        PersonalKind.Email => value.IndexOf('@') is > 0 and var at ? value[..1] + "***" + value[at..] : Keep(value, 1, 1),
        PersonalKind.Date => value.Length >= 4 ? value[..4] + "-**-**" : "****",
        _ => Keep(value, Math.Max(Math.Min(6, value.Length / 2), value.LastIndexOfAny(['区', '县', '市'], Math.Min(value.Length - 1, 12)) + 1), 0, 4),
    };

    static string Keep(string value, int head, int tail, int stars = 0) => value.Length < 5 || head + tail >= value.Length
        ? new string('*', Math.Max(4, value.Length))
        : value[..head] + new string('*', stars > 0 ? stars : value.Length - head - tail) + value[^tail..];
}
