using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Webhooks.Delivering;

/// <summary>Sends what is due, each message signed and each attempt written down. Who does not answer is tried again with growing pauses; after many failures in a row the webhook is stopped.</summary>
public sealed class SendDue(PalmaresDb db, TimeProvider clock, ActLog acts, SigningKey key, GuardedClient client)
{
    private const int Round = 20;

    /// <returns>How many attempts were made.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await (from delivery in db.Set<Delivery>()
                         join hook in db.Set<Webhook>() on delivery.Webhook equals hook.Id
                         where delivery.State == DeliveryState.Waiting && hook.StoppedAt == null && delivery.NextAttempt <= now
                         orderby delivery.QueuedAt, delivery.Sequence, delivery.Id
                         select new { Delivery = delivery, Hook = hook }).Take(Round).ToListAsync(ct);
        var made = 0;
        foreach (var one in due)
        {
            // Stopped by an earlier message of this round.
            if (one.Hook.StoppedAt is not null)
                continue;
            await AttemptAsync(one.Delivery, one.Hook, ct);
            made++;
        }

        return made;
    }

    private async Task AttemptAsync(Delivery delivery, Webhook hook, CancellationToken ct)
    {
        var (at, began) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        var (status, problem) = await PostAsync(delivery, hook, at, ct);
        delivery.Attempts++;
        db.Set<DeliveryAttempt>().Add(new DeliveryAttempt { Delivery = delivery.Id, Number = delivery.Attempts, At = at, Status = status, Problem = problem, Milliseconds = (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds });
        var cursor = await db.Set<WebhookCursor>().SingleAsync(c => c.Webhook == hook.Id, ct);
        if (RetryRules.IsTaken(status))
            (delivery.State, delivery.DeliveredAt, delivery.NextAttempt, cursor.FailedInARow) = (DeliveryState.Delivered, at, null, 0);
        else
            Failed(delivery, hook, cursor, status, at);
        await db.SaveChangesAsync(ct);
    }

    private void Failed(Delivery delivery, Webhook hook, WebhookCursor cursor, int? status, DateTimeOffset at)
    {
        cursor.FailedInARow++;
        var pause = RetryRules.PauseAfter(delivery.Attempts);
        (delivery.State, delivery.NextAttempt) = pause is { } wait ? (DeliveryState.Waiting, at + wait) : (DeliveryState.GivenUp, (DateTimeOffset?)null);
        if (!RetryRules.IsGone(status) && cursor.FailedInARow < RetryRules.MostFailures)
            return;
        (hook.StoppedAt, hook.Failed) = (at, true);
        acts.Record(new WebhookStopped(hook.Id, Failed: true), Actor.System);
    }

    private async Task<(int? Status, string? Problem)> PostAsync(Delivery delivery, Webhook hook, DateTimeOffset at, CancellationToken ct)
    {
        var id = "msg_" + delivery.Id.Value.ToString("N", CultureInfo.InvariantCulture);
        using var message = new HttpRequestMessage(HttpMethod.Post, hook.Address) { Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json") };
        message.Headers.Add(Signing.IdHeader, id);
        message.Headers.Add(Signing.TimestampHeader, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        message.Headers.Add(Signing.SignatureHeader, Signing.Sign(key.SecretOf(hook), id, at, delivery.Body));
        try
        {
            return ((int)await client.SendAsync(message, ct), null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, "No answer in time.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or System.Net.Sockets.SocketException)
        {
            return (null, e.Message[..Math.Min(e.Message.Length, DeliveryAttempt.ProblemLimit)]);
        }
    }
}
