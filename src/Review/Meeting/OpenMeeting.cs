using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>Opens the meeting that decides: who is there, and the results it works with, frozen with a hash.</summary>
public sealed class OpenMeeting(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions)
{
    public sealed record Input(EditionId Edition, IReadOnlyList<JudgeId> Present);

    public async Task<Result<SittingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase != EditionPhase.Deciding)
            return ReviewErrors.NotDecidingNow;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == input.Edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;
        if (await db.Set<Sitting>().AnyAsync(s => s.Edition == input.Edition && s.ClosedAt == null, ct))
            return ReviewErrors.MeetingOpenAlready;
        var present = input.Present.Distinct().ToList();
        if (present.Any(p => panel.Members.All(j => j.Id != p)))
            return ReviewErrors.NoSuchMember;
        if (present.Count < edition.Value.Quorum)
            return ReviewErrors.TooFewPresent.With(present.Count, edition.Value.Quorum);
        var kept = await db.Set<Calibration>().AsNoTracking().Include(c => c.Lines).Where(c => c.Edition == input.Edition).ToListAsync(ct);
        if (kept.Count == 0)
            return ReviewErrors.NotCalibrated;

        var sitting = new Sitting { Id = ids.New<SittingId>(), Edition = input.Edition, OpenedAt = clock.GetUtcNow(), OpenedBy = user };
        sitting.Present.AddRange(present.Select(judge => new Attendance { Sitting = sitting.Id, Judge = judge }));
        sitting.Frozen.AddRange(kept.GroupBy(c => c.Category).Select(c => c.MaxBy(version => version.Version)!)
            .Select(c => new FrozenOrder { Sitting = sitting.Id, Category = c.Category, Calibration = c.Id, Hash = FrozenHash.Of(c) }));
        db.Set<Sitting>().Add(sitting);
        acts.Record(new MeetingOpened(sitting.Id, input.Edition, present.Count, FrozenHash.OfAll(sitting.Frozen.Select(f => f.Hash))), by);
        await db.SaveChangesAsync(ct);
        return sitting.Id;
    }
}
