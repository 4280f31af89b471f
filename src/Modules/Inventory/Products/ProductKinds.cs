using Dialtone.Contracts.Catalog;

namespace Dialtone.Inventory.Products;

/// <summary>What a product is to its customer. A subscriber (用户) has a number or a line of its own; a bundle only ties others together; the rest are options of what they hang under.</summary>
internal static class ProductKinds
{
    public const string Mobile = "mobile", Broadband = "broadband", Fixed = "fixed", Line = "line", Iptv = "iptv", Bundle = "bundle", Other = "other";

    public static bool IsSubscriber(string kind) => kind is Mobile or Broadband or Fixed or Line;

    public static string Of(Offer offer) => offer switch
    {
        { Telecom.AccessNumber: { } access } => access,
        { Telecom.Address: true } => Line,
        { Kind: "iptv" } => Iptv,
        { Kind: "bundle" } => Bundle,
        _ => Other,
    };
}
