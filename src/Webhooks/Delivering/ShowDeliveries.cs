using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Webhooks.Delivering;

/// <summary>The delivery log of one webhook, newest first, with every attempt.</summary>
public sealed class ShowDeliveries(PalmaresDb db, ListWebhooks list)
{
    private const int Size = 50;

    public sealed record Input(WebhookId Webhook, int Page = 1);

    public sealed record Attempt(int Number, DateTimeOffset At, int? Status, string? Problem, int Milliseconds);

    public sealed record Line(DeliveryId Id, string Kind, long? Sequence, string Body, DateTimeOffset QueuedAt, DeliveryState State, DateTimeOffset? NextAttempt, DateTimeOffset? DeliveredAt, IReadOnlyList<Attempt> Attempts);

    public sealed record View(WebhookLine Webhook, Page<Line> Deliveries);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var listed = await list.RunAsync(by, ct);
        if (listed.IsError)
            return listed.Error;
        if (listed.Value.FirstOrDefault(hook => hook.Id == input.Webhook) is not { } hook)
            return WebhooksErrors.NoSuchWebhook;
        var all = db.Set<Delivery>().AsNoTracking().Where(delivery => delivery.Webhook == input.Webhook);
        var (total, number) = (await all.CountAsync(ct), Math.Max(1, input.Page));
        var shown = await all.OrderByDescending(delivery => delivery.QueuedAt).ThenByDescending(delivery => delivery.Id).Skip((number - 1) * Size).Take(Size).ToListAsync(ct);
        var wanted = shown.Select(delivery => delivery.Id).ToList();
        var attempts = (await db.Set<DeliveryAttempt>().AsNoTracking().Where(attempt => wanted.Contains(attempt.Delivery)).ToListAsync(ct)).ToLookup(attempt => attempt.Delivery);
        return new View(hook, new Page<Line>(
            [.. shown.Select(d => new Line(d.Id, d.Kind, d.Sequence, d.Body, d.QueuedAt, d.State, d.NextAttempt, d.DeliveredAt, [.. attempts[d.Id].OrderBy(a => a.Number).Select(a => new Attempt(a.Number, a.At, a.Status, a.Problem, a.Milliseconds))]))],
            total, number, Size));
    }
}
