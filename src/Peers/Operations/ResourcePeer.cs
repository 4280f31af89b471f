using Dialtone.Peers.Addresses;
using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Operations;

/// <summary>Network resources and standard addresses. Ports are not counted down: what an address offers follows from the address alone.</summary>
internal sealed class ResourcePeer(AddressBook book)
{
    private readonly AddressSearch search = new(book);

    public Answer Answer(PeerRequest request) => request.Operation switch
    {
        "find-address" => FindAddress(request),
        "check-address" => AddressOf(request, out var address) ?? Requests.Answer.Done(Row(address!)),
        "reserve-port" or "assign-port" => Port(request),
        "configure-line" => Requests.Answer.Done(new { Line = "LN" + Draw(request).Digits(10), Vlan = 100 + Draw(request).Below(3900) }),
        "assign-ip" => Ip(Draw(request)),
        _ => Requests.Answer.Done(new { Reference = "RES" + Draw(request).Digits(12) }),
    };

    private Answer FindAddress(PeerRequest request)
    {
        var query = request.Body.Text("q") ?? "";
        if (query.Length > 200) return Requests.Answer.Refused("query-too-long", "查询内容超过 200 字", "The query is longer than 200 characters");
        var limit = (int)Math.Clamp(request.Body.Number("limit") ?? 20, 1, 100);
        return Requests.Answer.Done(new { Items = search.Find(query, limit).Select(Row) });
    }

    // A caller that names no address is served as well: it may have checked before.
    private Answer Port(PeerRequest request)
    {
        AddressBook.Address? address = null;
        if (request.Body.Text("addressId") is not null && AddressOf(request, out address) is { } refusal) return refusal;
        if (address is not null && !AddressBook.HasFibre(address.Community))
            return Requests.Answer.Refused("no-coverage", $"该地址尚无光纤覆盖：{address.Text}", $"No fibre at this address yet: {address.Text}");
        if (address is not null && AddressBook.FreePorts(address) == 0)
            return Requests.Answer.Refused("no-free-port", $"该楼栋无空闲端口：{address.Text}", $"No free port in this building: {address.Text}");
        var draw = Draw(request);
        var port = request.Body.Text("port")
            ?? $"OLT-{address?.Community.Code ?? draw.Digits(8)}-{1 + draw.Below(2)}/{1 + draw.Below(16)}/{1 + draw.Below(64)}";
        return Requests.Answer.Done(new { port, Splitter = $"FDT-{draw.Digits(6)}", AddressId = address?.Id });
    }

    private Answer? AddressOf(PeerRequest request, out AddressBook.Address? address)
    {
        var id = request.Body.Text("addressId") ?? request.Body.Text("id") ?? "";
        address = book.Decode(id);
        return address is null ? Requests.Answer.Refused("address-unknown", $"标准地址不存在：{id}", $"No such standard address: {id}") : null;
    }

    // 100.64.0.0/10 is the range of carriers' own networks, 2001:db8::/32 that of examples.
    private static Answer Ip(Draw draw) => Requests.Answer.Done(new
    {
        Ipv4 = $"100.{64 + draw.Below(64)}.{draw.Below(256)}.{1 + draw.Below(254)}",
        Ipv6Prefix = $"2001:db8:{draw.Below(65536):x}:{draw.Below(256):x}00::/56",
    });

    private static object Row(AddressBook.Address address) => new
    {
        address.Id, address.Text,
        Coverage = AddressBook.HasFibre(address.Community) ? "ftth" : "none",
        FreePorts = AddressBook.FreePorts(address),
    };

    private static Draw Draw(PeerRequest request) => new($"resource {request.RequestId}");
}
