using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy.Keeping;

[ActName("privacy.retention-applied")]
public sealed record RetentionApplied(ProcessingPurpose Purpose, int Months, int Removed) : Act;

/// <summary>A stated period, and what of it is over.</summary>
/// <param name="Months">Null where no period is stated.</param>
/// <param name="Over">How many things are past it; null where the period is not kept by the software, but by people.</param>
/// <param name="LastRun">When something last went.</param>
public sealed record Period(ProcessingPurpose Purpose, int? Months, string Words, int? Over, DateTimeOffset? LastRun);

/// <summary>The periods as they are stated, with what is past them.</summary>
public sealed class ListPeriods(PalmaresDb db, IEnumerable<IRetained> retained, TimeProvider clock)
{
    public async Task<Result<IReadOnlyList<Period>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy))
            return KernelErrors.NotPermitted;
        var name = ActLog.NameOf(typeof(RetentionApplied));
        var runs = await db.Set<ActEntry>().AsNoTracking().Where(act => act.Name == name).ToListAsync(ct);
        var periods = new List<Period>();
        foreach (var standing in await db.Set<Processing>().AsNoTracking().Where(one => one.WithdrawnAt == null).ToListAsync(ct))
        {
            var keepers = retained.Where(one => one.Purpose == standing.Purpose).ToList();
            int? over = standing.RetentionMonths is null || keepers.Count == 0 ? null : 0;
            foreach (var keeper in over is null ? [] : keepers)
                over += await keeper.EndedAsync(clock.GetUtcNow().AddMonths(-standing.RetentionMonths!.Value), remove: false, ct);
            var last = runs.Where(act => act.Payload.Contains($"\"{standing.Purpose}\"", StringComparison.Ordinal)).Select(act => (DateTimeOffset?)act.At).Max();
            periods.Add(new Period(standing.Purpose, standing.RetentionMonths, standing.RetentionWords, over, last));
        }

        return Result<IReadOnlyList<Period>>.Of([.. periods.OrderBy(one => one.Purpose)]);
    }
}

/// <summary>Takes out what is past its stated period. Runs every day by itself; nothing goes for a purpose of which no period is stated.</summary>
public sealed class RunRetention(PalmaresDb db, ActLog acts, IEnumerable<IRetained> retained, TimeProvider clock)
{
    public sealed record Ran(ProcessingPurpose Purpose, int Removed);

    public async Task<Result<IReadOnlyList<Ran>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy))
            return KernelErrors.NotPermitted;
        var ran = new List<Ran>();
        foreach (var standing in (await db.Set<Processing>().AsNoTracking().Where(one => one.WithdrawnAt == null && one.RetentionMonths != null).ToListAsync(ct)).OrderBy(one => one.Purpose))
        {
            var removed = 0;
            foreach (var keeper in retained.Where(one => one.Purpose == standing.Purpose))
                removed += await keeper.EndedAsync(clock.GetUtcNow().AddMonths(-standing.RetentionMonths!.Value), remove: true, ct);
            if (removed == 0)
                continue;
            acts.Record(new RetentionApplied(standing.Purpose, standing.RetentionMonths!.Value, removed), by);
            await db.SaveChangesAsync(ct);
            ran.Add(new Ran(standing.Purpose, removed));
        }

        return Result<IReadOnlyList<Ran>>.Of(ran);
    }
}
