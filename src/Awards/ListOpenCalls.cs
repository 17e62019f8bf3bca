using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A call as the public reads it.</summary>
public sealed record Call(EditionFacts Edition, Deadline Deadline, bool Open);

/// <summary>Editions that take nominations now, the nearest deadline first.</summary>
public sealed class ListOpenCalls(PalmaresDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Call>> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await db.Editions().AsNoTracking().Where(e => e.Phase == EditionPhase.Nominating).ToListAsync(ct);
        return [.. open.Where(e => e.NominatingCloses >= now).OrderBy(e => e.NominatingCloses).Select(e => new Call(e.Facts(), Deadline.Of(e.NominatingCloses, e.TimeZone, now), true))];
    }
}

/// <summary>One call, open or past; a draft is nobody's to read.</summary>
public sealed class ReadCall(PalmaresDb db, TimeProvider clock)
{
    public async Task<Result<Call>> RunAsync(string slug, CancellationToken ct)
    {
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug && e.Phase != EditionPhase.Draft, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var deadline = Deadline.Of(edition.NominatingCloses, edition.TimeZone, clock.GetUtcNow());
        return new Call(edition.Facts(), deadline, edition.Phase == EditionPhase.Nominating && !deadline.Passed);
    }
}
