using System.Net;
using System.Net.Sockets;

namespace Palmares.Webhooks;

/// <summary>Sends messages out. Follows no redirect, uses no proxy and no cookie, and looks at the very address it connects to.</summary>
public sealed class GuardedClient : IDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;

    public GuardedClient(WebhookReach reach)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = Patience, PooledConnectionLifetime = TimeSpan.FromMinutes(1) };
        handler.ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, reach.Private, ct);
        _client = new HttpClient(handler) { Timeout = Patience };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Palmares-Webhooks/1");
    }

    /// <returns>The status; the answer's body is not read.</returns>
    internal async Task<HttpStatusCode> SendAsync(HttpRequestMessage message, CancellationToken ct)
    {
        using var answer = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct);
        return answer.StatusCode;
    }

    public void Dispose() => _client.Dispose();

    // Resolved and looked at here, and the number itself is called: a name that changes its address in between gains nothing.
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool mayBePrivate, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(to.Host, ct);
        var allowed = found.Where(address => mayBePrivate || AddressRules.IsPublic(address)).ToArray();
        if (allowed.Length == 0)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The address lies in a private network; nothing was sent.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
