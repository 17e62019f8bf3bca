using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Webhooks.Registering;

[ActName("webhooks.webhook-registered")]
public sealed record WebhookRegistered(WebhookId Webhook, int Kinds) : Act;

/// <summary>The secretary names a receiver and the acts it is told of, from now on. The secret that signs is shown this once.</summary>
public sealed class RegisterWebhook(PalmaresDb db, IdSource ids, TimeProvider clock, ActLog acts, WebhookReach reach, SigningKey key)
{
    public sealed record Input(string Name, string Address, IReadOnlyList<string> Kinds);

    public sealed record Registered(WebhookId Id, string Secret);

    public async Task<Result<Registered>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepWebhooks))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Trim().Length > Webhook.NameLimit)
            return WebhooksErrors.WebhookNameNeeded.With(Webhook.NameLimit);
        if ((AddressRules.Refuse(input.Address.Trim(), reach.Private) ?? KindRules.Refuse(input.Kinds)) is { } refusal)
            return refusal;

        var hook = new Webhook { Id = ids.New<WebhookId>(), Name = input.Name.Trim(), Address = input.Address.Trim(), Kinds = string.Join(' ', input.Kinds.Distinct().Order(StringComparer.Ordinal)), RegisteredAt = clock.GetUtcNow() };
        db.Set<Webhook>().Add(hook);
        db.Set<WebhookCursor>().Add(new WebhookCursor { Webhook = hook.Id, Sequence = await db.Set<ActEntry>().MaxAsync(act => (long?)act.Sequence, ct) ?? 0 });
        acts.Record(new WebhookRegistered(hook.Id, hook.KindList.Count), by, hook.Kinds);
        await db.SaveChangesAsync(ct);
        return new Registered(hook.Id, key.SecretOf(hook));
    }
}

internal static class KindRules
{
    public static Error? Refuse(IReadOnlyList<string> kinds)
    {
        if (kinds.Count == 0)
            return WebhooksErrors.KindsNeeded;
        return kinds.FirstOrDefault(kind => Leaving.Find(kind) is null) is { } unknown ? WebhooksErrors.NoSuchKind.With(unknown) : null;
    }
}
