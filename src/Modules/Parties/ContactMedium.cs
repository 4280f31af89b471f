using System.Text.Json.Serialization;
using Dialtone.Platform.Store;

namespace Dialtone.Parties;

/// <summary>A way to reach a party: mobile, telephone, email or postalAddress.</summary>
internal sealed class ContactMedium : Body
{
    public const string Mobile = "mobile", Email = "email", PostalAddress = "postalAddress";

    public string? MediumType { get; set; }
    public bool? Preferred { get; set; }
    public MediumCharacteristic? Characteristic { get; set; }
    public Period? ValidFor { get; set; }

    /// <summary>The personal value it holds, sealed once stored; null where it holds none.</summary>
    [JsonIgnore] public string? Value => Characteristic?.PhoneNumber ?? Characteristic?.EmailAddress ?? Characteristic?.Street1 ?? Characteristic?.FaxNumber ?? Characteristic?.SocialNetworkId;

    public static List<ContactMedium> Of(string? phone, string? email, string? address, string? addressId)
    {
        var media = new List<ContactMedium>();
        if (phone is { Length: > 0 }) media.Add(new() { MediumType = Mobile, Preferred = true, Characteristic = new() { PhoneNumber = phone } });
        if (email is { Length: > 0 }) media.Add(new() { MediumType = Email, Characteristic = new() { EmailAddress = email } });
        if (address is { Length: > 0 }) media.Add(new() { MediumType = PostalAddress, Characteristic = new() { Street1 = address, StandardAddressId = addressId } });
        return media;
    }
}

internal sealed class MediumCharacteristic : Body
{
    public string? PhoneNumber { get; set; }
    public string? EmailAddress { get; set; }
    public string? FaxNumber { get; set; }
    public string? SocialNetworkId { get; set; }
    public string? Street1 { get; set; }

    /// <summary>The id the resource system knows the address by; it says where, not who, and stays readable.</summary>
    public string? StandardAddressId { get; set; }
}
