using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Which nominations somebody may see, change and lead. Everything shown, counted or written starts here.</summary>
internal static class NominationQueries
{
    private static readonly CoNominatorRole[] Reading = [CoNominatorRole.Writes, CoNominatorRole.Reads];
    private static readonly CoNominatorRole[] Writing = [CoNominatorRole.Writes];

    /// <summary>The secretary's all but others' drafts and what is sealed, a nominator's own and those nominated beside another; for everybody else nothing.</summary>
    /// <remarks>Who only signs is not among them: what is to be signed has a use case of its own.</remarks>
    public static IQueryable<Nomination> NominationsOf(this PalmaresDb db, Actor by) => Open(db, by, Reading);

    /// <summary>Those of them that somebody may write in: not what a co-nominator only reads.</summary>
    public static IQueryable<Nomination> NominationsWrittenBy(this PalmaresDb db, Actor by) => Open(db, by, Writing);

    /// <summary>Those of them that somebody may send, take back and withdraw, and to which they may ask others: not a co-nominator's.</summary>
    public static IQueryable<Nomination> NominationsLedBy(this PalmaresDb db, Actor by) => Open(db, by, []);

    /// <summary>What to say of a nomination that could not be changed: that it may be read and no more, or that it is not there.</summary>
    public static async Task<Error> NotToChangeAsync(this PalmaresDb db, NominationId id, Actor by, CancellationToken ct) =>
        await db.NominationsOf(by).AnyAsync(n => n.Id == id && n.Nominator != by.User && n.CoNominators.Any(c => c.User == by.User && c.State == CoNominatorState.Accepted), ct)
            ? NominatingErrors.NotYoursToChange
            : AwardsErrors.NoSuchNomination;

    /// <summary>Editions whose nominations nobody but their nominators sees now.</summary>
    public static IQueryable<EditionId> Sealed(this PalmaresDb db) => db.Set<EditionPhaseRow>()
        .Where(row => row.NominationsSealed)
        .Join(db.Set<Edition>(), row => new { row.EditionId, row.Phase }, edition => new { EditionId = edition.Id, edition.Phase }, (row, edition) => edition.Id);

    public static IQueryable<Nomination> WithText(this IQueryable<Nomination> nominations) => nominations
        .Include(n => n.Claims).ThenInclude(c => c.Evidence)
        .Include(n => n.Endorsements)
        .Include(n => n.Answers)
        .Include(n => n.CoNominators)
        .AsSplitQuery();

    private static IQueryable<Nomination> Open(PalmaresDb db, Actor by, CoNominatorRole[] roles)
    {
        var all = db.Set<Nomination>();
        if (by.Origin == ActorOrigin.System)
            return all;
        var beside = db.Set<CoNominator>().Where(c => c.User == by.User && c.State == CoNominatorState.Accepted && roles.Contains(c.Role)).Select(c => c.NominationId);
        if (by.May(Permission.RunProgramme))
            return all.Where(n => n.Nominator == by.User || beside.Contains(n.Id) || (n.State != NominationState.Draft && !db.Sealed().Any(s => s == n.EditionId)));
        return by.May(Permission.Nominate) && by.User is { } user ? all.Where(n => n.Nominator == user || beside.Contains(n.Id)) : all.Where(n => false);
    }
}
