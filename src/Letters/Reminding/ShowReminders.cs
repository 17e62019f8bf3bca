using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Reminding;

/// <summary>The reminders of an edition: what can be reminded of, when each goes, and to whom it would go now. Changes nothing.</summary>
public sealed class ShowReminders(PalmaresDb db, TimeProvider clock, IEnumerable<IReminderSource> sources)
{
    /// <param name="Due">Null while nothing is awaited.</param>
    /// <param name="Awaited">Whom it would go to now; null where that is its readers' own, as with drafts.</param>
    public sealed record About(LetterKind Kind, DateTimeOffset? Due, IReadOnlyList<Rule> Rules, IReadOnlyList<Line>? Awaited);

    /// <param name="Begins">When it goes.</param>
    public sealed record Rule(ReminderRuleId Id, int Days, DateTimeOffset? Begins, bool IsNow);

    /// <param name="RemindedAt">When the last reminder of it was written.</param>
    /// <param name="Goes">The next run writes to this reader.</param>
    public sealed record Line(string Name, string To, string Words, DateTimeOffset? RemindedAt, bool Goes);

    public async Task<Result<IReadOnlyList<About>>> RunAsync(Guid edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        var shown = new List<About>();
        foreach (var source in sources.OrderBy(one => one.Kind.Code, StringComparer.Ordinal))
        {
            if (!await source.KnowsAsync(edition, ct))
                return LettersErrors.NoSuchEdition;
            shown.Add(await OfAsync(source, edition, by, ct));
        }

        return Result<IReadOnlyList<About>>.Of(shown);
    }

    private async Task<About> OfAsync(IReminderSource source, Guid edition, Actor by, CancellationToken ct)
    {
        var (about, now) = (source.Kind.Id, clock.GetUtcNow());
        var rules = await db.Set<ReminderRule>().AsNoTracking().Where(one => one.Edition == edition && one.About == about && one.DroppedAt == null).OrderByDescending(one => one.Days).ToListAsync(ct);
        var due = await source.DueAsync(edition, ct);
        var days = due is { } day ? ReminderRules.Now(day, rules.Select(one => one.Days), now) : null;
        var listed = rules.Select(one => new Rule(one.Id, one.Days, due is { } end ? ReminderRules.Begins(end, one.Days) : null, one.Days == days)).ToList();
        if (source.Kind.Private)
            return new About(source.Kind, due, listed, null);
        var sent = await db.Set<SentReminder>().AsNoTracking().Where(one => one.Edition == edition && one.About == about).ToListAsync(ct);
        var awaited = due is null ? [] : await source.AwaitedAsync(edition, by, ct);
        return new About(source.Kind, due, listed, [.. awaited.Select(one => new Line(
            one.Name, one.To, one.Words, sent.Where(past => past.Thing == one.Thing).Select(past => (DateTimeOffset?)past.At).Max(), days is not null && !sent.Any(past => past.Thing == one.Thing && past.Days == days)))]);
    }
}
