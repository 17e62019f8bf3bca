using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Webhooks;

/// <summary>Every webhook with how it fares, those that run first.</summary>
public sealed class ListWebhooks(PalmaresDb db)
{
    public async Task<Result<IReadOnlyList<WebhookLine>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepWebhooks))
            return KernelErrors.NotPermitted;
        var hooks = await db.Set<Webhook>().AsNoTracking().ToListAsync(ct);
        var cursors = await db.Set<WebhookCursor>().AsNoTracking().ToDictionaryAsync(cursor => cursor.Webhook, ct);
        var counts = (await db.Set<Delivery>().GroupBy(delivery => new { delivery.Webhook, delivery.State }).Select(group => new { group.Key.Webhook, group.Key.State, Count = group.Count() }).ToListAsync(ct))
            .ToLookup(row => row.Webhook);
        return Result<IReadOnlyList<WebhookLine>>.Of(
            [.. hooks.OrderBy(hook => hook.StoppedAt is not null).ThenBy(hook => hook.Name, StringComparer.Ordinal).Select(hook => WebhookLine.Of(hook, cursors[hook.Id], counts[hook.Id].ToDictionary(row => row.State, row => row.Count)))]);
    }
}
