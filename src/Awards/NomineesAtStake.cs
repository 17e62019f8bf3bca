using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>Nominees of editions that are not decided yet: put forward, not declined, not found ineligible.</summary>
internal sealed class NomineesAtStake(PalmaresDb db) : INomineesAtStake
{
    public async Task<IReadOnlyDictionary<PersonId, int>> CountAsync(CancellationToken ct)
    {
        var live = db.Set<Edition>().Where(edition => edition.Phase != EditionPhase.Published && edition.Phase != EditionPhase.Closed).Select(edition => edition.Id);
        var nominees = await db.Set<Nomination>().AsNoTracking()
            .Where(nomination => nomination.NomineeInRecord && nomination.State == NominationState.Submitted && nomination.Consent != Consent.Declined && nomination.Eligibility != Eligibility.Ineligible && live.Contains(nomination.EditionId))
            .Select(nomination => nomination.Nominee).ToListAsync(ct);
        return nominees.CountBy(person => person).ToDictionary();
    }
}
