using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dialtone.Host.Conformance.Runs;

/// <summary>
/// How this process asks itself: whatever address was typed, the connection goes to a socket this server listens on. So no rule about addresses is needed, and
/// a made-up Host header leads nowhere else.
/// </summary>
internal sealed class OwnInstallation(IServiceProvider services)
{
    /// <summary>Makes what sends requests to this server; null where it does not serve.</summary>
    public Func<HttpMessageHandler>? Reach { get; init; }

    /// <summary>Plain HTTP before HTTPS.</summary>
    Uri? Listening => services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(a => Uri.TryCreate(a.Replace("://*", "://localhost").Replace("://+", "://localhost"), UriKind.Absolute, out var uri) ? uri : null)
        .OfType<Uri>().OrderBy(u => u.Scheme == Uri.UriSchemeHttps).FirstOrDefault();

    public Uri Address => Listening ?? new("http://localhost");

    public HttpMessageHandler Handler()
    {
        if (Reach is not null) return Reach();
        var to = Address;
        return new SocketsHttpHandler
        {
            UseProxy = false, AllowAutoRedirect = false, UseCookies = false,
            ConnectCallback = async (_, ct) => await Connect(to, ct),
            // Its certificate is for the name the world knows, not for this socket of the same process.
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
        };
    }

    static async Task<Stream> Connect(Uri to, CancellationToken ct)
    {
        // A server on all addresses is reached on this machine.
        var everywhere = !IPAddress.TryParse(to.Host.Trim('[', ']'), out var literal) || literal.Equals(IPAddress.Any) || literal.Equals(IPAddress.IPv6Any);
        IPAddress[] addresses = everywhere ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [literal!];
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
