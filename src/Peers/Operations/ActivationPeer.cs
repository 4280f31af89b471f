using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Operations;

/// <summary>Service activation: switches services on in the network, and takes any operation.</summary>
internal static class ActivationPeer
{
    public static Answer Answer(PeerRequest request)
    {
        var draw = new Draw($"activation {request.RequestId}");
        var serviceId = "SVC" + draw.Digits(12);
        return request.Operation switch
        {
            // 460 is China; network 99 belongs to nobody.
            "activate-mobile" => Requests.Answer.Done(new { serviceId, Imsi = "46099" + draw.Digits(10), ActivatedAt = request.At }),
            "activate-iptv" => Requests.Answer.Done(new { serviceId, IptvAccount = "iptv" + draw.Digits(8), ActivatedAt = request.At }),
            _ => Requests.Answer.Done(new { serviceId, ActivatedAt = request.At }),
        };
    }
}
