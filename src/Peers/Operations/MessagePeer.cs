using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Operations;

/// <summary>The message gateway. It delivers to nobody.</summary>
internal static class MessagePeer
{
    public static Answer Answer(PeerRequest request)
    {
        if (request.Operation != "send") return PeerDirectory.UnknownOperation(request);
        if (request.Body.Text("to") is not { Length: > 0 })
            return Requests.Answer.Refused("to-missing", "缺少接收号码", "The recipient is missing");
        return Requests.Answer.Done(new { MessageId = "MSG" + new Draw($"message {request.RequestId}").Digits(14), AcceptedAt = request.At });
    }
}
