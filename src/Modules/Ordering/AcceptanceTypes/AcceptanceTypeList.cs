using System.Text.Json;

namespace Dialtone.Ordering.AcceptanceTypes;

/// <summary>A kind of business accepted at the counter (受理类型): data, so that an operator adds one without a release.</summary>
/// <param name="Action">The TMF622 item action it amounts to.</param>
/// <param name="Kinds">Kinds of offering it applies to.</param>
internal sealed record AcceptanceType(string Code, string Zh, string En, string Action, string[] Kinds);

internal sealed class AcceptanceTypeList(IReadOnlyList<AcceptanceType> all)
{
    public const string NewConnection = "newConnection", ChangePlan = "changePlan";

    public IReadOnlyList<AcceptanceType> All { get; } = all;

    public AcceptanceType? Find(string code) => All.FirstOrDefault(t => t.Code == code);

    public static AcceptanceTypeList Load()
    {
        using var stream = typeof(AcceptanceTypeList).Assembly.GetManifestResourceStream("acceptance-types.json")!;
        return new(JsonSerializer.Deserialize<AcceptanceType[]>(stream, JsonSerializerOptions.Web)!);
    }
}
