using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Operations;

/// <summary>The payment channel. One payment is limited, so that a refusal can be shown.</summary>
internal static class PaymentPeer
{
    public const decimal Limit = 50_000m;

    public static Answer Answer(PeerRequest request)
    {
        if (request.Operation is not ("charge" or "refund")) return PeerDirectory.UnknownOperation(request);
        if (request.Body.Amount("amount") is not ({ } amount and > 0))
            return Requests.Answer.Refused("amount-invalid", "金额须大于零", "The amount has to be above zero");
        if (amount > Limit)
            return Requests.Answer.Refused("over-limit", $"单笔金额不得超过 {Limit:0} 元", $"A single payment is limited to {Limit:0} CNY");
        var number = (request.Operation == "charge" ? "PAY" : "REF") + new Draw($"payment {request.RequestId}").Digits(14);
        return Requests.Answer.Done(new { PaymentNumber = number, Amount = new { Value = amount, Unit = "CNY" }, PaidAt = request.At });
    }
}
