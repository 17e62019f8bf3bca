using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Palmares.Letters.Carrying;

namespace Palmares.Web.Letters;

/// <summary>Carries letters to the mail server, each tried again with growing pauses; after eight attempts it is left to the secretary.</summary>
internal sealed class OutboxSender(IServiceScopeFactory scopes, WebSettings settings, TimeProvider clock, ILogger<OutboxSender> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Smtp is null)
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
            {
                // The database is busy or away: the next round sees.
                log.LogWarning(e, "The outbox could not be read or written");
            }
        }
    }

    private async Task SendDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GatherDigests>().RunAsync(ct);
        var carry = scope.ServiceProvider.GetRequiredService<CarryLetters>();
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
            log.LogWarning("Letter {Letter} was not sent: {Problem}", letter.Id, e.Message);
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
