using System.Text.Json;
using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Operations;

/// <summary>Billing: records the notices it gets, and tells made-up balances. It keeps no books.</summary>
internal static class BillingPeer
{
    public static Answer Answer(PeerRequest request) => request.Operation == "get-balance" ? Balance(request) : Notice(request);

    private static Answer Balance(PeerRequest request)
    {
        if (request.Body.Text("account") is not { Length: > 0 } account)
            return Requests.Answer.Refused("account-missing", "缺少账户编号", "The account is missing");
        var draw = new Draw($"balance {account}");
        var inArrears = draw.Below(12) == 0;
        return Requests.Answer.Done(new
        {
            account,
            Balance = Money(inArrears ? 0 : draw.Below(30_000)),
            Arrears = Money(inArrears ? 1 + draw.Below(40_000) : 0),
        });
    }

    private static Answer Notice(PeerRequest request)
    {
        var items = request.Body.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : 0;
        return Requests.Answer.Done(new { NoticeId = "BN" + new Draw($"billing {request.RequestId}").Digits(12), Items = items });
    }

    private static object Money(int fen) => new { Value = fen / 100m, Unit = "CNY" };
}
