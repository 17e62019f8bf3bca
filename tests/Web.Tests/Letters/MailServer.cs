using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Palmares.Web.Tests.Letters;

/// <summary>A mail server of its own process (Debian's aiosmtpd) that lays every letter it accepts into a folder.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly string _box = Directory.CreateTempSubdirectory("palmares-mail-").FullName;
    private Process? _process;

    public int Port { get; } = FreePort();

    public static async Task<MailServer> StartAsync()
    {
        var server = new MailServer();
        await server.ListenAsync();
        return server;
    }

    /// <summary>A server that does not listen yet: its port refuses.</summary>
    public static MailServer NotYet() => new();

    public async Task ListenAsync()
    {
        // The mailbox must not exist before the handler lays it out.
        _process = Process.Start(new ProcessStartInfo(Python, ["-m", "aiosmtpd", "--nosetuid", "--listen", $"127.0.0.1:{Port}", "--class", "aiosmtpd.handlers.Mailbox", Path.Combine(_box, "mail")]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{Python} did not start.");
        await UntilAsync(async () =>
        {
            if (_process.HasExited)
                throw new InvalidOperationException("The mail server stopped: " + await _process.StandardError.ReadToEndAsync());
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
    }

    /// <summary>The letters received, in order of arrival, once there are as many as asked for.</summary>
    public async Task<IReadOnlyList<MimeMessage>> LettersAsync(int count)
    {
        var folder = Path.Combine(_box, "mail", "new");
        await UntilAsync(() => Task.FromResult(Directory.Exists(folder) && Directory.GetFiles(folder).Length >= count));
        var files = Directory.GetFiles(folder).OrderBy(File.GetLastWriteTimeUtc).ToList();
        return [.. await Task.WhenAll(files.Select(file => MimeMessage.LoadAsync(file)))];
    }

    /// <summary>Asks again until it holds; after a minute it is said to be false.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (await holds())
                return;
            await Task.Delay(100);
        }

        Assert.Fail("What was waited for did not come within a minute.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_box, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
