using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>The latest meeting of an edition as one viewer may know it: who is there, the item, what was moved. From it the minutes are drafted.</summary>
public sealed class ReadSitting(PalmaresDb db, Sight sight, ListReviewable reviewable)
{
    public sealed record Member(JudgeId Judge, string Name, bool IsChair, bool Present);

    /// <param name="Hash">Null for a viewer with a conflict in the category.</param>
    /// <param name="Newer">A version was computed since; the meeting does not work with it.</param>
    public sealed record Frozen(CategoryId Category, int Version, string? Hash, bool Newer);

    public sealed record Voted(string Number, DateTimeOffset At, string MovedBy, string Text, int For, int Against, int Abstained, IReadOnlyList<Reserved> Reservations)
    {
        public bool Carried => For > Against;
    }

    public sealed record Reserved(string Name, string Text);

    /// <param name="Current">The item, by number; null when none is open or when the viewer must not know of it.</param>
    /// <param name="CurrentHidden">The meeting is at a nomination for which the viewer leaves.</param>
    /// <param name="Leaving">Members present who leave for the current item.</param>
    public sealed record View(
        SittingId Id, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, IReadOnlyList<Member> Members, IReadOnlyList<Frozen> Orders, string? Current, bool CurrentHidden,
        IReadOnlyList<string> Leaving, IReadOnlyList<Voted> Motions)
    {
        public bool IsOpen => ClosedAt is null;
    }

    /// <returns>Null before the first meeting is opened.</returns>
    public async Task<Result<View?>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var sitting = await db.Set<Sitting>().AsNoTracking().AsSplitQuery().Include(s => s.Present).Include(s => s.Frozen).Include(s => s.Motions).ThenInclude(m => m.Reservations)
            .Where(s => s.Edition == edition).OrderByDescending(s => s.OpenedAt).FirstOrDefaultAsync(ct);
        if (sitting is null)
            return Result<View?>.Of(null);
        var seen = await sight.OfAsync(edition, by, ct);
        var all = await reviewable.RunAsync(edition, ct);
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleAsync(p => p.Edition == edition, ct);
        var versions = await db.Set<Calibration>().AsNoTracking().Where(c => c.Edition == edition).Select(c => new { c.Id, c.Category, c.Version }).ToListAsync(ct);
        var apart = await ConflictPairs.ReadAsync(db, edition, ct);
        var numbers = seen.Nominations.ToDictionary(n => n.Id, n => n.Number);
        var names = panel.Judges.ToDictionary(j => j.Id, j => j.Name);
        var blind = all.Where(n => seen.Hidden.Contains(n.Id)).Select(n => n.Category).ToHashSet();
        var current = seen.Nominations.SingleOrDefault(n => n.Id == sitting.Current);
        var present = sitting.Present.Select(p => p.Judge).ToHashSet();
        return new View(
            sitting.Id, sitting.OpenedAt, sitting.ClosedAt,
            [.. panel.Judges.Where(j => !j.HasLeft || present.Contains(j.Id)).OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => new Member(j.Id, j.Name, j.IsChair, present.Contains(j.Id)))],
            [
                .. sitting.Frozen.Select(f => new Frozen(
                    f.Category, versions.Single(v => v.Id == f.Calibration).Version, blind.Contains(f.Category) ? null : f.Hash,
                    versions.Any(v => v.Category == f.Category && v.Version > versions.Single(own => own.Id == f.Calibration).Version))),
            ],
            current?.Number, sitting.Current is not null && current is null,
            current is null ? [] : [.. panel.Judges.Where(j => present.Contains(j.Id) && Room.Leaves(j, current, apart)).Select(j => j.Name).Order(StringComparer.Ordinal)],
            [
                .. sitting.Motions.Where(m => numbers.ContainsKey(m.Nomination)).OrderBy(m => m.At).ThenBy(m => m.Id.Value).Select(m => new Voted(
                    numbers[m.Nomination], m.At, names[m.MovedBy], m.Text, m.For, m.Against, m.Abstained,
                    [.. m.Reservations.Select(r => new Reserved(names[r.Judge], r.Text)).OrderBy(r => r.Name, StringComparer.Ordinal)])),
            ]);
    }
}
