using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Webhooks.Registering;

[ActName("webhooks.secret-changed")]
public sealed record WebhookSecretChanged(WebhookId Webhook, int Generation) : Act;

/// <summary>Messages are signed with another secret from now on, which is shown this once.</summary>
public sealed class ChangeSecret(PalmaresDb db, ActLog acts, SigningKey key)
{
    public async Task<Result<string>> RunAsync(WebhookId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepWebhooks))
            return KernelErrors.NotPermitted;
        if (await db.Set<Webhook>().SingleOrDefaultAsync(hook => hook.Id == id, ct) is not { } hook)
            return WebhooksErrors.NoSuchWebhook;
        hook.Generation++;
        acts.Record(new WebhookSecretChanged(hook.Id, hook.Generation), by);
        await db.SaveChangesAsync(ct);
        return key.SecretOf(hook);
    }
}
