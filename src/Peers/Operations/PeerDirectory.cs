using Dialtone.Peers.Addresses;
using Dialtone.Peers.Identity;
using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Operations;

/// <summary>The seven peers.</summary>
internal sealed class PeerDirectory
{
    public static readonly Answer UnknownPeer = Requests.Answer.Refused("unknown-peer", "没有这个外围系统", "There is no such peer");

    private readonly Dictionary<string, Peer> peers;

    public PeerDirectory(AddressBook book)
    {
        All =
        [
            new("identity", "身份核验", "Identity", new IdentityPeer(book).Answer)
                { Operations = ["read-card", "check"], Questions = ["read-card", "check"] },
            new("activation", "服务开通", "Activation", ActivationPeer.Answer)
                { Operations = ["activate-mobile", "activate-fixed", "activate-broadband", "activate-iptv", "activate-option"] },
            new("resource", "资源与地址", "Resource", new ResourcePeer(book).Answer)
            {
                Operations = ["reserve-port", "assign-port", "configure-line", "assign-ip", "find-address", "check-address"],
                Questions = ["find-address", "check-address"],
            },
            new("billing", "计费账务", "Billing", BillingPeer.Answer)
                { Operations = ["start-billing", "get-balance"], Questions = ["get-balance"] },
            new("payment", "支付", "Payment", PaymentPeer.Answer) { Operations = ["charge", "refund"] },
            new("message", "消息网关", "Messages", MessagePeer.Answer) { Operations = ["send"] },
            new("field", "装维外线", "Field", FieldPeer.Answer) { Operations = ["install"], TakesTime = true },
        ];
        peers = All.ToDictionary(peer => peer.Name);
    }

    public IReadOnlyList<Peer> All { get; }

    public Peer this[string name] => peers[name];

    public bool Knows(string name) => peers.ContainsKey(name);

    public static Answer UnknownOperation(PeerRequest request) =>
        Requests.Answer.Refused("unknown-operation", $"不支持的操作：{request.Operation}", $"Not an operation of this peer: {request.Operation}");
}
