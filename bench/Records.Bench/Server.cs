using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Palmares.Records.Bench;

/// <summary>The server in a process of its own, and a reader signed in to it.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, HttpClient client) => (_process, Client) = (process, client);

    public HttpClient Client { get; }

    public double ProcessorMs
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    public static async Task<Server> StartAsync(string program, string data, string email = Installation.Address)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--urls", address.ToString(), "--data", data, "--quiet"]);
        (start.Environment["Palmares__RequestsPerMinute"], start.Environment["Logging__LogLevel__Default"]) = ("1000000", "Error");
        var server = new Server(Process.Start(start)!, new HttpClient { BaseAddress = address });
        for (var tries = 0; ; tries++)
        {
            try
            {
                await server.SignInAsync(email);
                return server;
            }
            catch (HttpRequestException) when (tries < 120)
            {
                await Task.Delay(500);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task SignInAsync(string email)
    {
        var form = await Client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative));
        var token = Token().Match(form).Groups[1].Value;
        using var fields = new FormUrlEncodedContent([new("Email", email), new("Password", Installation.Password), new("__RequestVerificationToken", token)]);
        using var answer = await Client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), fields);
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/account/sign-in", StringComparison.Ordinal))
            throw new InvalidOperationException($"The reader could not sign in: {(int)answer.StatusCode}");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
