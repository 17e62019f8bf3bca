using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Tying;

/// <summary>Who states a tie: a nominator of this nomination, or its nominee by letter or account.</summary>
public sealed record TieOwner(NominationId? Nomination = null, NomineeKey? Nominee = null);

internal sealed record TiedNomination(Nomination Nomination, TieSide Side);

internal static class TieSides
{
    /// <summary>The nomination, and on whose side the actor stands. Neither the secretary nor a co-nominator who only reads or signs speaks for the nominators.</summary>
    public static async Task<Result<TiedNomination>> FindAsync(PalmaresDb db, TieOwner owner, Actor by, CancellationToken ct)
    {
        if (owner.Nominee is { } key)
        {
            if (key is { Secret: null, Nomination: null })
                return AwardsErrors.NoSuchNomination;
            return await db.AboutMe(key, by).AsNoTracking().SingleOrDefaultAsync(ct) is { } own
                ? new TiedNomination(own, TieSide.Nominee)
                : key.Secret is null ? AwardsErrors.NoSuchNomination : AwardsErrors.LinkNotValid;
        }

        if (!by.May(Permission.Nominate) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsWrittenBy(by).AsNoTracking()
            .SingleOrDefaultAsync(n => n.Id == owner.Nomination && n.State != NominationState.Withdrawn && (n.Nominator == user || n.CoNominators.Any(c => c.User == user && c.State == CoNominatorState.Accepted)), ct);
        return nomination is null ? AwardsErrors.NoSuchNomination : new TiedNomination(nomination, TieSide.Nominator);
    }
}
