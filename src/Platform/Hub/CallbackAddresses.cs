using System.Net;
using System.Net.Sockets;
using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Hub;

/// <summary>
/// Which addresses we may be sent to by a subscriber. A callback is a request made in our name from inside the operator's network: without this, anyone who may
/// subscribe could reach what only we can reach.
/// </summary>
/// <param name="AllowPrivate">Every address, for an installation whose subscribers are inside.</param>
/// <param name="AllowLoopback">This machine, for the demonstration.</param>
public sealed record CallbackAddresses(bool AllowPrivate = false, bool AllowLoopback = false)
{
    const int LongestCallback = 2000;

    /// <summary>How names become addresses.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    static readonly IPNetwork[] notPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>The address as a client gave it, checked as far as it can be without asking anybody; what its name means is checked at each connection.</summary>
    /// <param name="code">What is said where it is no address; with <c>.private</c>, where it is not public.</param>
    public Uri Check(string callback, string code = "platform.hub.callback", string field = "callback")
    {
        if (callback.Length > LongestCallback || !Uri.TryCreate(callback, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0 || uri.Host.Length == 0)
            throw Refused.Invalid(code, field);
        // The parser has written 0x7f.1 and 2130706433 out as 127.0.0.1 already.
        var host = uri.IdnHost.TrimEnd('.').Trim('[', ']');
        if (IPAddress.TryParse(host, out var address) ? !Allows(address) : IsLocalName(host) && !AllowPrivate && !AllowLoopback)
            throw Refused.Invalid(code + ".private", field, ("host", host));
        return uri;
    }

    public bool Allows(IPAddress address)
    {
        var plain = Inner(address);
        return AllowPrivate || AllowLoopback && IPAddress.IsLoopback(plain) || !notPublic.Any(n => n.BaseAddress.AddressFamily == plain.AddressFamily && n.Contains(plain));
    }

    /// <summary>Connects to an address a name stands for now. A name that was public when it was subscribed may be private today, so this is asked at every connection.</summary>
    public async ValueTask<Stream> Connect(DnsEndPoint target, CancellationToken ct)
    {
        var known = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Resolve(target.Host, ct);
        IPAddress[] allowed = [.. known.Where(Allows)];
        if (allowed.Length == 0) throw new HttpRequestException($"{target.Host} is no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // An IPv4 address inside an IPv6 one is where the packets will go: mapped, NAT64, 6to4.
    static IPAddress Inner(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        if (nat64.Contains(address)) return new(bytes.AsSpan(12));
        return sixToFour.Contains(address) ? new(bytes.AsSpan(2, 4)) : address;
    }

    static readonly IPNetwork nat64 = IPNetwork.Parse("64:ff9b::/96"), sixToFour = IPNetwork.Parse("2002::/16");

    static bool IsLocalName(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
