using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Reminding;

/// <summary>So many days before it is due in an edition, whoever something is awaited from is reminded of it.</summary>
public sealed class SetReminder(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, IEnumerable<IReminderSource> sources)
{
    /// <param name="About">The code of the letter, e.g. <c>awards.consent-awaited</c>.</param>
    public sealed record Input(Guid Edition, string About, int Days);

    public async Task<Result<ReminderRuleId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (sources.FirstOrDefault(one => one.Kind.Code == input.About) is not { } source)
            return LettersErrors.NoSuchReminder;
        if (!await source.KnowsAsync(input.Edition, ct))
            return LettersErrors.NoSuchEdition;
        if (input.Days is < 1 or > ReminderRule.MostDays)
            return LettersErrors.DaysOutOfBounds.With(input.Days);
        var about = source.Kind.Id;
        if (await db.Set<ReminderRule>().AnyAsync(one => one.Edition == input.Edition && one.About == about && one.Days == input.Days && one.DroppedAt == null, ct))
            return LettersErrors.RuleStands;

        var rule = new ReminderRule { Id = ids.New<ReminderRuleId>(), Edition = input.Edition, About = about, Days = input.Days, SetAt = clock.GetUtcNow() };
        db.Set<ReminderRule>().Add(rule);
        acts.Record(new ReminderSet(rule.Id, rule.Edition, about, rule.Days), by);
        await db.SaveChangesAsync(ct);
        return rule.Id;
    }
}

/// <summary>A reminder is not wanted any more.</summary>
public sealed class DropReminder(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(ReminderRuleId Rule);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLetters))
            return KernelErrors.NotPermitted;
        if (await db.Set<ReminderRule>().SingleOrDefaultAsync(one => one.Id == input.Rule && one.DroppedAt == null, ct) is not { } rule)
            return LettersErrors.NoSuchReminder;
        rule.DroppedAt = clock.GetUtcNow();
        acts.Record(new ReminderDropped(rule.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
