using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Palmares.Modules.Tests.Webhooks;

/// <summary>A real receiver on this machine: it answers as told and keeps what it was sent.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _loop;

    public Receiver()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _loop = ListenAsync();
    }

    public string Address { get; }

    /// <summary>The status of the next answers.</summary>
    public int Answers { get; set; } = 204;

    public ConcurrentQueue<(IReadOnlyDictionary<string, string> Headers, string Body)> Got { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _loop;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                Got.Enqueue((context.Request.Headers.AllKeys.ToDictionary(key => key!.ToLowerInvariant(), key => context.Request.Headers[key]!), await reader.ReadToEndAsync()));
                context.Response.StatusCode = Answers;
                if (Answers is >= 300 and < 400)
                    context.Response.RedirectLocation = Address + "elsewhere";
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
