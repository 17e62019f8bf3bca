using MailKit.Net.Smtp;
using MimeKit;
using Palmares.Letters.Carrying;
using Palmares.Web.Shell;

namespace Palmares.Web.Letters;

/// <summary>Carries letters to the mail server, each tried again with growing pauses; after eight attempts it is left to the secretary.</summary>
internal sealed class OutboxSender(IServiceScopeFactory scopes, WebSettings settings, TimeProvider clock, ILogger<OutboxSender> log) : Round(TimeSpan.FromSeconds(5), scopes, clock, log)
{
    private readonly ILogger _log = log;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => settings.Smtp is null ? Task.CompletedTask : base.ExecuteAsync(stoppingToken);

    protected override async Task GoAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<GatherDigests>().RunAsync(ct);
        var carry = services.GetRequiredService<CarryLetters>();
        foreach (var id in await carry.DueAsync(20, ct))
        {
            if (await carry.ClaimAsync(id, ct) is { } letter)
                await SendAsync(carry, letter, ct);
        }
    }

    private async Task SendAsync(CarryLetters carry, Outgoing letter, CancellationToken ct)
    {
        try
        {
            await HandOverAsync(letter, ct);
        }
        catch (Exception e) when (IsOfTheWay(e) && !ct.IsCancellationRequested)
        {
            await carry.FailedAsync(letter.Id, e.Message, final: e is ParseException or NotSupportedException, ct);
            _log.LogWarning("Letter {Letter} was not sent: {Problem}", letter.Id, e.Message);
            return;
        }

        // Once the server has it, it is written down even while the site is stopping.
        await carry.SentAsync(letter.Id, CancellationToken.None);
    }

    private static bool IsOfTheWay(Exception e) => e is IOException or System.Net.Sockets.SocketException or TimeoutException or OperationCanceledException or NotSupportedException or ParseException
        or MailKit.ProtocolException or MailKit.CommandException or MailKit.ServiceNotConnectedException or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException;

    private async Task HandOverAsync(Outgoing letter, CancellationToken ct)
    {
        using var message = LetterMessage.Of(letter, settings.MailFrom);
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.Smtp!.Value.Host, settings.Smtp.Value.Port, MailKit.Security.SecureSocketOptions.StartTlsWhenAvailable, ct);
        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }
}
