using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Webhooks.Delivering;

[ActName("webhooks.test-queued")]
public sealed record WebhookTestQueued(WebhookId Webhook) : Act;

/// <summary>The secretary tries whether a receiver answers.</summary>
public sealed class SendTest(PalmaresDb db, IdSource ids, TimeProvider clock, ActLog acts)
{
    public async Task<Result<DeliveryId>> RunAsync(WebhookId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepWebhooks))
            return KernelErrors.NotPermitted;
        if (await db.Set<Webhook>().AsNoTracking().SingleOrDefaultAsync(hook => hook.Id == id, ct) is not { } hook)
            return WebhooksErrors.NoSuchWebhook;
        if (hook.StoppedAt is not null)
            return WebhooksErrors.StoppedNow;
        var now = clock.GetUtcNow();
        var delivery = new Delivery { Id = ids.New<DeliveryId>(), Webhook = id, Kind = Leaving.Ping, Body = Leaving.Message(Leaving.Ping, now, new JsonObject { ["webhook"] = id.Value }), QueuedAt = now, NextAttempt = now };
        db.Set<Delivery>().Add(delivery);
        acts.Record(new WebhookTestQueued(id), by);
        await db.SaveChangesAsync(ct);
        return delivery.Id;
    }
}
