using System.Net.Http.Headers;
using Dialtone.Platform.Hub;
using Dialtone.Platform.SignIn;

namespace Dialtone.Host.Conformance.Runs;

/// <summary>Who is to be asked, and as whom. Lives in memory only.</summary>
/// <param name="Own">This installation; then <paramref name="Token"/> may be left out.</param>
internal sealed record Target(Uri Base, bool Own, string? Token, string ActorId);

/// <summary>Makes the clients runs ask with: another address by the rules of callbacks, this installation as its own user.</summary>
internal sealed class Targets(CallbackAddresses addresses, OwnInstallation own, Actors actors, RunLimits limits)
{
    /// <summary>The address as it was typed; nothing, or what the browser has for us, is this installation.</summary>
    /// <param name="here">Scheme and host of the request.</param>
    public Target Of(string? typed, string here, string? token, string actorId)
    {
        var address = typed?.Trim() ?? "";
        if (address.Length == 0 || IsSame(address, here)) return new(new(own.Address, "/"), true, token, actorId);
        var uri = addresses.Check(address, "conformance.base", "base");
        return new(new(uri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"), false, token, actorId);
    }

    static bool IsSame(string typed, string here) => Uri.TryCreate(typed, UriKind.Absolute, out var given) && Uri.TryCreate(here, UriKind.Absolute, out var ours)
        && given is { PathAndQuery: "/", Fragment: "", UserInfo: "" } && Uri.Compare(given, ours, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Asks with the target's client. To this installation, without a token, as the user who asked for it, by a token that ends with the run.</summary>
    public async Task With(Target target, Func<HttpClient, string?, Task> ask, CancellationToken ct)
    {
        var lent = target is { Own: true, Token: null } ? await actors.NewToken(target.ActorId, "conformance", limits.Run + limits.Lapse, ct) : null;
        try
        {
            using var client = new HttpClient(target.Own ? own.Handler() : Outside(), disposeHandler: true) { BaseAddress = target.Base, Timeout = limits.Answer, MaxResponseContentBufferSize = limits.AnswerBytes };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("Dialtone");
            var token = lent ?? target.Token;
            if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            await ask(client, token);
        }
        finally
        {
            if (lent is not null) await actors.EndToken(lent, CancellationToken.None);
        }
    }

    // As a callback is made: no proxy that connects for us unasked, no redirect to where nobody sent us.
    SocketsHttpHandler Outside() => new()
    {
        UseProxy = false, AllowAutoRedirect = false, UseCookies = false, MaxResponseHeadersLength = 32,
        ConnectCallback = (context, ct) => addresses.Connect(context.DnsEndPoint, ct),
    };
}
