using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Publishing;

/// <summary>The roll stands ready and becomes public by itself at a stated moment, on the clock of the edition's zone. Until then nothing of it is public.</summary>
public sealed class PrepareRoll(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <param name="At">By the clock of the edition's zone.</param>
    public sealed record Input(EditionId Edition, DateTime At);

    public async Task<Result<Deadline>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var ready = await db.ReadyAsync(edition, ct);
        if (ready.IsError)
            return ready.Error;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone);
        if (zone.IsInvalidTime(input.At) || zone.IsAmbiguousTime(input.At))
            return AwardsErrors.ReleaseNotOnTheClock.With(edition.TimeZone);
        var moment = new DateTimeOffset(input.At, zone.GetUtcOffset(input.At)).ToUniversalTime();
        if (moment <= clock.GetUtcNow())
            return AwardsErrors.ReleaseNotAhead;

        edition.RollReleasesAt = moment;
        acts.Record(new RollPrepared(edition.Id, moment, ready.Value.Count), by);
        await db.SaveChangesAsync(ct);
        return Deadline.Of(moment, edition.TimeZone, clock.GetUtcNow());
    }
}

/// <summary>A prepared roll is not released after all, or not yet.</summary>
public sealed class HoldRollBack(PalmaresDb db, ActLog acts)
{
    public sealed record Input(EditionId Edition, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.RollReleasesAt is null || edition.Phase != EditionPhase.Deciding)
            return AwardsErrors.NotPrepared;
        if (string.IsNullOrWhiteSpace(input.Reason))
            return AwardsErrors.ReasonNeeded;

        edition.RollReleasesAt = null;
        acts.Record(new RollHeldBack(edition.Id), by, input.Reason);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>Publishes every prepared roll whose moment has come. The site runs it each half minute, the command when asked.</summary>
public sealed class ReleaseDueRolls(PalmaresDb db, PublishRoll publish, TimeProvider clock)
{
    /// <param name="Refused">Why a roll that was due could not be published; null where it was.</param>
    public sealed record Line(EditionId Edition, string Slug, string? Refused);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var now = clock.GetUtcNow();
        var prepared = await db.Set<Edition>().AsNoTracking().Where(e => e.Phase == EditionPhase.Deciding && e.RollReleasesAt != null).Select(e => new { e.Id, e.Slug, e.RollReleasesAt }).ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var edition in prepared.Where(edition => edition.RollReleasesAt <= now).OrderBy(edition => edition.Slug, StringComparer.Ordinal))
        {
            var published = await publish.RunAsync(new(edition.Id, "Prepared for this moment."), by, ct);
            lines.Add(new Line(edition.Id, edition.Slug, published.IsError ? published.Error.ToString() : null));
        }

        return Result<IReadOnlyList<Line>>.Of(lines);
    }
}
