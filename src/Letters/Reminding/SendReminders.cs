using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Reminding;

/// <summary>Writes the reminders whose hour has come, each once, on however many nodes this runs.</summary>
public sealed class SendReminders(PalmaresDb db, ActLog acts, TimeProvider clock, IEnumerable<IReminderSource> sources)
{
    /// <param name="Written">Letters put into the outbox, as far as whoever starts the run may know of them; null where their number is their readers' own, as with drafts.</param>
    public sealed record Line(Guid Edition, string About, int Days, int? Written);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        var rules = await db.Set<ReminderRule>().AsNoTracking().Where(one => one.DroppedAt == null).ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var rule in rules.GroupBy(one => (one.Edition, one.About)).OrderBy(one => one.Key.Edition).ThenBy(one => one.Key.About.Value, StringComparer.Ordinal))
        {
            var source = sources.FirstOrDefault(one => one.Kind.Id == rule.Key.About);
            if (source is null || await source.DueAsync(rule.Key.Edition, ct) is not { } due || ReminderRules.Now(due, rule.Select(one => one.Days), clock.GetUtcNow()) is not { } days)
                continue;
            var written = await WriteAsync(source, rule.Key.Edition, days, by, ct);
            lines.Add(new Line(rule.Key.Edition, source.Kind.Code, days, source.Kind.Private ? null : written));
        }

        return Result<IReadOnlyList<Line>>.Of(lines);
    }

    private async Task<int> WriteAsync(IReminderSource source, Guid edition, int days, Actor by, CancellationToken ct)
    {
        var about = source.Kind.Id;
        var sent = (await db.Set<SentReminder>().AsNoTracking().Where(one => one.Edition == edition && one.About == about && one.Days == days).Select(one => one.Thing).ToListAsync(ct)).ToHashSet();
        var seen = by.Origin == ActorOrigin.System ? null : (await source.AwaitedAsync(edition, by, ct)).Select(one => one.Thing).ToHashSet();
        var written = 0;
        // Everybody it is awaited from, whoever starts the run.
        foreach (var awaited in (await source.AwaitedAsync(edition, Actor.System, ct)).Where(one => !sent.Contains(one.Thing)))
            written += await WriteAsync(source, edition, days, awaited, by, ct) && seen?.Contains(awaited.Thing) is not false ? 1 : 0;
        return written;
    }

    private async Task<bool> WriteAsync(IReminderSource source, Guid edition, int days, Awaited awaited, Actor by, CancellationToken ct)
    {
        try
        {
            await source.StageAsync(edition, awaited, by, ct);
            db.Set<SentReminder>().Add(new SentReminder { Edition = edition, About = source.Kind.Id, Days = days, Thing = awaited.Thing, At = clock.GetUtcNow() });
            acts.Record(new ReminderSent(edition, source.Kind.Id, days, awaited.Thing), by);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node wrote it, or it was answered at this very moment: nothing of ours was kept.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
