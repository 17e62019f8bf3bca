using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Webhooks.Delivering;

/// <summary>Reads on in the ledger for every webhook that runs, and queues what its receiver is to be told. The place read to moves with the queue, in one transaction: nothing is lost and nothing is queued twice.</summary>
public sealed class QueueDue(PalmaresDb db, IdSource ids, TimeProvider clock)
{
    /// <summary>Acts of one round, for each webhook.</summary>
    private const int Round = 500;

    /// <returns>How many messages were queued.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var head = await db.Set<ActEntry>().MaxAsync(act => (long?)act.Sequence, ct) ?? 0;
        var behind = await (from hook in db.Set<Webhook>()
                            join cursor in db.Set<WebhookCursor>() on hook.Id equals cursor.Webhook
                            where hook.StoppedAt == null && cursor.Sequence < head
                            select new { Hook = hook, Cursor = cursor }).ToListAsync(ct);
        var queued = 0;
        foreach (var one in behind)
        {
            var kinds = one.Hook.KindList;
            var until = Math.Min(head, one.Cursor.Sequence + Round);
            var happened = await db.Set<ActEntry>().AsNoTracking().Where(act => act.Sequence > one.Cursor.Sequence && act.Sequence <= until && kinds.Contains(act.Name)).OrderBy(act => act.Sequence).ToListAsync(ct);
            foreach (var act in happened)
                queued += await QueueAsync(one.Hook, act, ct) ? 1 : 0;
            one.Cursor.Sequence = until;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return queued;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another timer read on at the same time; the next round sees.
            return 0;
        }
    }

    private async Task<bool> QueueAsync(Webhook hook, ActEntry act, CancellationToken ct)
    {
        if (Leaving.Find(act.Name) is not { } kind || JsonNode.Parse(act.Payload) is not JsonObject payload)
            return false;
        if (kind.OnlyAfter is { } before)
        {
            var about = $"\"{payload[kind.Fields[0]]}\"";
            if (!await db.Set<ActEntry>().AnyAsync(earlier => earlier.Name == before && earlier.Sequence < act.Sequence && earlier.Payload.Contains(about), ct))
                return false;
        }

        db.Set<Delivery>().Add(new Delivery
        {
            Id = ids.New<DeliveryId>(), Webhook = hook.Id, Sequence = act.Sequence, Kind = kind.Name, Body = Leaving.Body(kind, act.Sequence, act.At, payload), QueuedAt = clock.GetUtcNow(), NextAttempt = clock.GetUtcNow(),
        });
        return true;
    }
}
