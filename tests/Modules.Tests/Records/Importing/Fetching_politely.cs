using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

/// <summary>Against a server of this machine alone.</summary>
public sealed class Fetching_politely
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_asked_for_after_robots_and_a_pause_and_not_sent_twice_when_it_has_not_changed()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await using var server = new LoopbackServer("User-agent: *\nDisallow: /private\nCrawl-delay: 7\n");
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 3, 1, 8, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        var fetch = new FetchPage(new RecordFolder(room.World.Folder), clock);

        var first = await PassingAsync(fetch.RunAsync(new Uri(server.Root, "/page.html?Group=41"), room.World.As(Role.Steward), Ct), clock);
        var before = clock.GetUtcNow();
        var second = await PassingAsync(fetch.RunAsync(new Uri(server.Root, "/page.html?Group=41"), room.World.As(Role.Steward), Ct), clock);
        var waited = clock.GetUtcNow() - before;
        var forbidden = await PassingAsync(fetch.RunAsync(new Uri(server.Root, "/private/list.html"), room.World.As(Role.Steward), Ct), clock);
        var judge = await fetch.RunAsync(new Uri(server.Root, "/page.html"), room.World.As(Role.Judge), Ct);

        Assert.Equal(["GET /robots.txt", "GET /page.html?Group=41", "GET /page.html?Group=41 \"v1\""], server.Asked);
        Assert.Equal(first.Value, second.Value);
        Assert.EndsWith("-2024-03-01.html", first.Value, StringComparison.Ordinal);
        Assert.Equal("<html>tides</html>", await File.ReadAllTextAsync(first.Value, Ct));
        Assert.True(waited >= TimeSpan.FromSeconds(6.5), waited.ToString());
        Assert.Equal(("RobotsForbid", ErrorKind.Forbidden), (forbidden.Error.Code, judge.Error.Kind));
    }

    [Theory]
    [InlineData("/a/b", "User-agent: *\nDisallow: /", false)]
    [InlineData("/a/b", "User-agent: *\nDisallow: /\nAllow: /a/", true)]
    [InlineData("/a/b", "User-agent: other\nDisallow: /", true)]
    [InlineData("/a/b", "User-agent: other\nUser-agent: palmares\nDisallow: /a # not ours", false)]
    [InlineData("/a/b.pdf", "User-agent: *\nDisallow: /*.pdf$", false)]
    [InlineData("/a/b.pdf?x", "User-agent: *\nDisallow: /*.pdf$", true)]
    [InlineData("/a/b", "User-agent: *\nDisallow:", true)]
    [InlineData("/a/b", "User-agent: palmares\nAllow: /a\n\nUser-agent: *\nDisallow: /", true)]
    public void Robots_are_read_as_the_standard_says(string path, string robots, bool allowed) => Assert.Equal(allowed, RobotsRules.Read(robots, FetchPage.Named).Allow(path));

    /// <summary>Time passes while the fetch waits for its turn.</summary>
    private static async Task<Result<string>> PassingAsync(Task<Result<string>> fetch, FakeTimeProvider clock)
    {
        for (var turn = 0; turn < 2000 && !fetch.IsCompleted; turn++)
        {
            await Task.Delay(5, Ct);
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        return await fetch;
    }

    private sealed class LoopbackServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _serving;
        private readonly string _robots;

        public LoopbackServer(string robots)
        {
            _robots = robots;
            _listener.Start();
            _serving = ServeAsync();
        }

        public List<string> Asked { get; } = [];

        public Uri Root => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Stop();
            await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _stop.Dispose();
        }

        private async Task ServeAsync()
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var asked = (await reader.ReadLineAsync(_stop.Token))!.Replace(" HTTP/1.1", "", StringComparison.Ordinal);
                string? tag = null;
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } header)
                    tag = header.StartsWith("If-None-Match:", StringComparison.OrdinalIgnoreCase) ? header.Split(':', 2)[1].Trim() : tag;
                Asked.Add(tag is null ? asked : $"{asked} {tag}");
                var (status, type, body) = asked.EndsWith("/robots.txt", StringComparison.Ordinal) ? ("200 OK", "text/plain", _robots) : tag == "\"v1\"" ? ("304 Not Modified", "text/html", "") : ("200 OK", "text/html", "<html>tides</html>");
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nETag: \"v1\"\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), _stop.Token);
            }
        }
    }
}
