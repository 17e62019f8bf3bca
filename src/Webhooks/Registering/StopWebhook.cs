using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Webhooks.Registering;

/// <summary>Nothing is sent any more; what waits, waits.</summary>
public sealed class StopWebhook(PalmaresDb db, TimeProvider clock, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(WebhookId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepWebhooks))
            return KernelErrors.NotPermitted;
        if (await db.Set<Webhook>().SingleOrDefaultAsync(hook => hook.Id == id, ct) is not { } hook)
            return WebhooksErrors.NoSuchWebhook;
        if (hook.StoppedAt is not null)
            return WebhooksErrors.StoppedAlready;
        (hook.StoppedAt, hook.Failed) = (clock.GetUtcNow(), false);
        acts.Record(new WebhookStopped(hook.Id, Failed: false), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

[ActName("webhooks.webhook-resumed")]
public sealed record WebhookResumed(WebhookId Webhook) : Act;

/// <summary>It goes on where it stopped: what happened meanwhile is sent too.</summary>
public sealed class ResumeWebhook(PalmaresDb db, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(WebhookId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepWebhooks))
            return KernelErrors.NotPermitted;
        if (await db.Set<Webhook>().SingleOrDefaultAsync(hook => hook.Id == id, ct) is not { } hook)
            return WebhooksErrors.NoSuchWebhook;
        if (hook.StoppedAt is null)
            return WebhooksErrors.RunsAlready;
        (hook.StoppedAt, hook.Failed) = (null, false);
        (await db.Set<WebhookCursor>().SingleAsync(cursor => cursor.Webhook == id, ct)).FailedInARow = 0;
        acts.Record(new WebhookResumed(hook.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
