using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Which nominations somebody may see at all. Everything shown or counted starts here.</summary>
internal static class NominationQueries
{
    /// <summary>The secretary's all but others' drafts and what is sealed, a nominator's own; for everybody else nothing.</summary>
    public static IQueryable<Nomination> NominationsOf(this PalmaresDb db, Actor by)
    {
        if (by.Origin == ActorOrigin.System)
            return db.Set<Nomination>();
        if (by.May(Permission.RunProgramme))
            return db.Set<Nomination>().Where(n => n.Nominator == by.User || (n.State != NominationState.Draft && !db.Sealed().Any(s => s == n.EditionId)));
        return by.May(Permission.Nominate) && by.User is { } user
            ? db.Set<Nomination>().Where(n => n.Nominator == user)
            : db.Set<Nomination>().Where(n => false);
    }

    /// <summary>Editions whose nominations nobody but their nominators sees now.</summary>
    public static IQueryable<EditionId> Sealed(this PalmaresDb db) => db.Set<EditionPhaseRow>()
        .Where(row => row.NominationsSealed)
        .Join(db.Set<Edition>(), row => new { row.EditionId, row.Phase }, edition => new { EditionId = edition.Id, edition.Phase }, (row, edition) => edition.Id);

    public static IQueryable<Nomination> WithText(this IQueryable<Nomination> nominations) => nominations
        .Include(n => n.Claims).ThenInclude(c => c.Evidence)
        .Include(n => n.Endorsements)
        .Include(n => n.Answers)
        .AsSplitQuery();
}
