using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Webhooks.Delivering;

[ActName("webhooks.redelivery-asked")]
public sealed record RedeliveryAsked(WebhookId Webhook, DeliveryId Delivery) : Act;

/// <summary>A message is sent again at once, under its old number.</summary>
public sealed class Redeliver(PalmaresDb db, TimeProvider clock, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(DeliveryId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepWebhooks))
            return KernelErrors.NotPermitted;
        if (await db.Set<Delivery>().SingleOrDefaultAsync(delivery => delivery.Id == id, ct) is not { } delivery)
            return WebhooksErrors.NoSuchDelivery;
        if (await db.Set<Webhook>().AnyAsync(hook => hook.Id == delivery.Webhook && hook.StoppedAt != null, ct))
            return WebhooksErrors.StoppedNow;
        (delivery.State, delivery.NextAttempt) = (DeliveryState.Waiting, clock.GetUtcNow());
        acts.Record(new RedeliveryAsked(delivery.Webhook, delivery.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
