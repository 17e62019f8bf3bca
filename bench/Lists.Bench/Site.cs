using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Palmares.Lists.Bench;

/// <summary>The server in a process of its own, and visitors signed in to it.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private readonly Process _process;

    private Site(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<Site> StartAsync(string program, string data)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--urls", address.ToString(), "--data", data, "--quiet"]);
        foreach (var (name, value) in new[] { ("Palmares__RequestsPerMinute", "10000000"), ("Palmares__SignInsPerMinute", "100000"), ("Logging__LogLevel__Default", "Error") })
            start.Environment[name] = value;
        var site = new Site(Process.Start(start)!, address);
        using var client = new HttpClient { BaseAddress = address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                await client.GetStringAsync(new Uri("/accessibility", UriKind.Relative));
                return site;
            }
            catch (HttpRequestException) when (tries < 240)
            {
                await Task.Delay(250);
            }
        }
    }

    public async Task<HttpClient> SignInAsync(string email)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };
        var token = TokenIn(await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative)));
        using var fields = new FormUrlEncodedContent([new("Email", email), new("Password", Invented.Password), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"{email} could not sign in: {(int)answer.StatusCode}");
    }

    public static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
