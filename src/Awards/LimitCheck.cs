using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Asks the limits of an edition. Within a writer's turn, so that two at once cannot both take the last place.</summary>
internal static class LimitCheck
{
    /// <param name="nomination">About to be sent, or sent and about to be joined.</param>
    /// <param name="entrants">For whom it will count that it did not count for.</param>
    /// <param name="joining">A soft limit keeps nobody from joining.</param>
    public static async Task<Error?> OfAsync(PalmaresDb db, Nomination nomination, IReadOnlyList<Entrant> entrants, bool joining, string? reason, CancellationToken ct)
    {
        var terms = (await db.Set<NominatingTerms>().AsNoTracking().SingleOrDefaultAsync(one => one.EditionId == nomination.EditionId, ct))?.Facts;
        if (terms is not { HasLimits: true })
            return null;
        var others = await db.Set<Nomination>().AsNoTracking()
            .Where(n => n.EditionId == nomination.EditionId && n.State == NominationState.Submitted && n.Id != nomination.Id)
            .Select(n => new { n.Nominator, n.NominatorName, n.NominatorOrganisation, n.OnBehalfOf, n.CoNominators }).ToListAsync(ct);
        var sent = others.ConvertAll(n => LimitRules.Entrants(n.Nominator, n.NominatorName, n.NominatorOrganisation, n.OnBehalfOf, n.CoNominators));
        if (!joining)
            return LimitRules.Check(terms, sent, entrants, reason);
        // The nomination counts for its members already: who joins from one of them takes no place of it.
        var own = LimitRules.Entrants(nomination.Nominator, nomination.NominatorName, nomination.NominatorOrganisation, nomination.OnBehalfOf, nomination.CoNominators);
        var known = own.Select(one => one.Organisation).ToHashSet();
        return LimitRules.Check(terms, sent, [.. entrants.Select(one => known.Contains(one.Organisation) ? one with { Organisation = null } : one)], "joins");
    }
}
