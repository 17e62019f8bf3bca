using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Palmares.Kernel;

namespace Palmares.Web.Letters;

/// <summary>Carries letters to the mail server, each tried again with growing pauses; after eight attempts it is left to the secretary.</summary>
internal sealed class OutboxSender(IServiceScopeFactory scopes, WebSettings settings, TimeProvider clock, ILogger<OutboxSender> log) : BackgroundService
{
    public const int MostAttempts = 8;

    /// <summary>1, 2, 4 … minutes, at most six hours.</summary>
    internal static TimeSpan PauseAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, attempts - 1)));

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
            catch (DbUpdateException e)
            {
                // Another node took the letter, or the database is busy: the next round sees.
                log.LogWarning(e, "The outbox could not be written");
            }
        }
    }

    private async Task SendDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PalmaresDb>();
        var now = clock.GetUtcNow();
        var due = await db.Set<OutboxMessage>().Where(m => m.State == OutboxState.Waiting && (m.NextAttempt == null || m.NextAttempt <= now)).OrderBy(m => m.QueuedAt).Take(20).ToListAsync(ct);
        foreach (var letter in due)
        {
            letter.Attempts++;
            try
            {
                await SendAsync(letter, ct);
                letter.State = OutboxState.Sent;
                letter.SentAt = clock.GetUtcNow();
                letter.LastProblem = null;
            }
            catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or MailKit.ProtocolException or MailKit.CommandException or ParseException)
            {
                letter.LastProblem = e.Message;
                letter.NextAttempt = clock.GetUtcNow() + PauseAfter(letter.Attempts);
                letter.State = letter.Attempts >= MostAttempts || e is ParseException ? OutboxState.Failed : OutboxState.Waiting;
                log.LogWarning("Letter {Letter} was not sent at attempt {Attempt}: {Problem}", letter.Id, letter.Attempts, e.Message);
            }

            await db.SaveChangesAsync(ct);
        }
    }

    private async Task SendAsync(OutboxMessage letter, CancellationToken ct)
    {
        using var message = new MimeMessage
        {
            Subject = letter.Subject,
            Body = new TextPart("plain") { Text = letter.Text },
            MessageId = $"{letter.Id}@palmares",
            Date = letter.QueuedAt,
        };
        message.From.Add(MailboxAddress.Parse(settings.MailFrom));
        message.To.Add(MailboxAddress.Parse(letter.To));
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.Smtp!.Value.Host, settings.Smtp.Value.Port, MailKit.Security.SecureSocketOptions.StartTlsWhenAvailable, ct);
        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }
}
