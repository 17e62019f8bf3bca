using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>The nominations one may see: a nominator's own, the secretary's all but others' drafts.</summary>
public sealed class ListNominations(PalmaresDb db)
{
    public sealed record Line(
        NominationId Id,
        string Number,
        EditionId Edition,
        string NomineeName,
        string Category,
        NominationState State,
        Consent Consent,
        Eligibility Eligibility,
        int EndorsementsGiven,
        DateTimeOffset SavedAt,
        bool Mine)
    {
        internal DateTimeOffset? SubmittedAt { get; init; }

        internal DateTimeOffset Closes { get; init; }

        /// <summary>Sent after the announced close.</summary>
        public bool Late => SubmittedAt > Closes;

        /// <summary>What one may do as a co-nominator; null where one is none.</summary>
        public CoNominatorRole? As { get; init; }

        /// <summary>How often it was sent.</summary>
        public int Sendings { get; init; }
    }

    public async Task<IReadOnlyList<Line>> RunAsync(EditionId? edition, Actor by, CancellationToken ct)
    {
        var user = by.User ?? default;
        return await db.NominationsOf(by).AsNoTracking()
            .Where(n => (edition == null || n.EditionId == edition) && (n.State != NominationState.Draft || n.Nominator == user || n.CoNominators.Any(c => c.User == user && c.State == CoNominatorState.Accepted)))
            .OrderBy(n => n.Number)
            .Join(db.Set<Category>(), n => n.CategoryId, c => c.Id, (n, c) => new Line(
                n.Id,
                n.Number,
                n.EditionId,
                n.NomineeName,
                c.Name,
                n.State,
                n.Consent,
                n.Eligibility,
                n.Endorsements.Count(e => e.State == EndorsementState.Given),
                n.SavedAt,
                n.Nominator == user)
            {
                SubmittedAt = n.SubmittedAt,
                Closes = db.Set<Edition>().Where(e => e.Id == n.EditionId).Select(e => e.NominatingCloses).First(),
                Sendings = n.Sendings,
                As = n.CoNominators.Where(c => c.User == user && c.State == CoNominatorState.Accepted).Select(c => (CoNominatorRole?)c.Role).FirstOrDefault(),
            })
            .ToListAsync(ct);
    }
}
