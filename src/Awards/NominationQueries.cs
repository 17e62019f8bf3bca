using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Which nominations somebody may see at all. Everything shown or counted starts here.</summary>
internal static class NominationQueries
{
    /// <summary>The secretary's all but others' drafts, a nominator's own; for everybody else nothing.</summary>
    public static IQueryable<Nomination> NominationsOf(this PalmaresDb db, Actor by)
    {
        if (by.Origin == ActorOrigin.System)
            return db.Set<Nomination>();
        if (by.May(Permission.RunProgramme))
            return db.Set<Nomination>().Where(n => n.State != NominationState.Draft || n.Nominator == by.User);
        return by.May(Permission.Nominate) && by.User is { } user
            ? db.Set<Nomination>().Where(n => n.Nominator == user)
            : db.Set<Nomination>().Where(n => false);
    }

    public static IQueryable<Nomination> WithText(this IQueryable<Nomination> nominations) => nominations
        .Include(n => n.Claims).ThenInclude(c => c.Evidence)
        .Include(n => n.Endorsements)
        .AsSplitQuery();
}
