using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Publishing;

/// <summary>The words a laureate is honoured with.</summary>
public sealed class WriteCitation(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(LaureateId Laureate, string Citation);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.WriteCitation))
            return KernelErrors.NotPermitted;
        var laureate = await db.Set<Laureate>().SingleOrDefaultAsync(l => l.Id == input.Laureate, ct);
        if (laureate is null)
            return AwardsErrors.NoSuchLaureate;
        var phase = await db.Set<Edition>().Where(e => e.Id == laureate.EditionId).Select(e => e.Phase).SingleAsync(ct);
        if (phase != EditionPhase.Deciding)
            return AwardsErrors.NotWriting;
        var words = Words.Count(input.Citation);
        if (words == 0)
            return AwardsErrors.CitationTextNeeded;
        if (words > Nomination.CitationWords)
            return AwardsErrors.TooManyWords.With("The citation", words, Nomination.CitationWords).At("Citation");
        if (input.Citation.Length > Programme.TextLimit)
            return AwardsErrors.TooLong.With("The citation", input.Citation.Length, Programme.TextLimit).At("Citation");

        laureate.Citation = input.Citation.Trim();
        laureate.CitationWrittenAt = clock.GetUtcNow();
        acts.Record(new CitationWritten(laureate.Id, laureate.NominationId), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
