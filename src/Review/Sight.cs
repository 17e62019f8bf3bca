using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>What one viewer may know of: everything is filtered by this before it is matched, counted or computed.</summary>
/// <param name="Nominations">By number.</param>
/// <param name="Hidden">Those the viewer has a conflict with, whatever the viewer's role.</param>
public sealed record Seen(IReadOnlyList<ReviewableNomination> Nominations, IReadOnlySet<NominationId> Hidden)
{
    private readonly Lazy<HashSet<NominationId>> _seen = new(() => [.. Nominations.Select(n => n.Id)]);

    public bool Sees(NominationId nomination) => _seen.Value.Contains(nomination);
}

/// <summary>Draws the line between what a viewer may see and what a conflict hides.</summary>
public sealed class Sight(PalmaresDb db, ListReviewable reviewable, ReadPhase phases)
{
    /// <param name="among">Asked of these alone; null for all of the edition.</param>
    public async Task<Seen> OfAsync(EditionId edition, Actor by, CancellationToken ct, IReadOnlyCollection<NominationId>? among = null)
    {
        var all = await reviewable.RunAsync(edition, ct, among);
        var hidden = await HiddenAsync(edition, by, ct);
        hidden.UnionWith(all.Where(n => by.User is { } user && (n.IsNominatedBy(user) || n.NomineeUser == user)).Select(n => n.Id));
        var nameless = await HidesNomineesAsync(edition, by, ct);
        return new Seen([.. all.Where(n => !hidden.Contains(n.Id)).OrderBy(n => n.Number, StringComparer.Ordinal).Select(n => nameless ? NomineeHiding.Of(n) : n)], hidden);
    }

    /// <summary>Whether this viewer reads without names in this edition. Who forms the panel and settles conflicts knows them, by a token of less too.</summary>
    public async Task<bool> HidesNomineesAsync(EditionId edition, Actor by, CancellationToken ct) =>
        by.May(Permission.Score) && !(by.May(Permission.FormPanel) || Permissions.Grant(by.Roles, Permission.FormPanel) || by.Own.Contains(Permission.FormPanel)) && await phases.RunAsync(edition, ct) is var view
        && view.Ever(PhaseSwitch.NomineeHidden) && view.Phase <= EditionPhase.Reviewing;

    /// <summary>The same line for one nomination, without reading the others.</summary>
    public async Task<bool> SeesAsync(NominationId nomination, Actor by, CancellationToken ct) => await OneAsync(nomination, by, ct) is not null;

    /// <summary>The nomination with its names, whether or not this viewer reads without them; null where it is hidden.</summary>
    internal async Task<ReviewableNomination?> OneAsync(NominationId nomination, Actor by, CancellationToken ct)
    {
        if (await reviewable.OneAsync(nomination, ct) is not { } one)
            return null;
        if (by.User is not { } user)
            return one;
        return !one.IsNominatedBy(user) && one.NomineeUser != user
            && !await db.Set<Conflict>().AnyAsync(c => c.Nomination == nomination && c.State != ConflictState.Lifted && db.Set<Judge>().Any(j => j.Id == c.Judge && j.User == user), ct) ? one : null;
    }

    private async Task<HashSet<NominationId>> HiddenAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (by.User is not { } user)
            return [];
        var judges = db.Set<Judge>().Where(j => j.User == user).Select(j => j.Id);
        var conflicts = await db.Set<Conflict>().AsNoTracking()
            .Where(c => c.Edition == edition && c.State != ConflictState.Lifted && judges.Contains(c.Judge))
            .Select(c => c.Nomination).ToListAsync(ct);
        return [.. conflicts];
    }
}

/// <summary>The pairs of judge and nomination that a conflict keeps apart.</summary>
internal static class ConflictPairs
{
    public static async Task<HashSet<(JudgeId Judge, NominationId Nomination)>> ReadAsync(PalmaresDb db, EditionId edition, CancellationToken ct)
    {
        var pairs = await db.Set<Conflict>().AsNoTracking()
            .Where(c => c.Edition == edition && c.State != ConflictState.Lifted)
            .Select(c => new { c.Judge, c.Nomination }).ToListAsync(ct);
        return [.. pairs.Select(p => (p.Judge, p.Nomination))];
    }
}
