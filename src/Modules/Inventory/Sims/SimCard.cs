namespace Dialtone.Inventory.Sims;

/// <summary>A SIM card by its ICCID, in the stock of a hall until it is somebody's.</summary>
internal sealed class SimCard
{
    public const string Blank = "blank", Reserved = "reserved", InUse = "inUse", Scrapped = "scrapped";

    public required string Iccid { get; init; }
    public required string OrganizationPath { get; init; }
    public required string State { get; set; }
    public string? OrderId { get; set; }
    public string? ProductId { get; set; }
}
