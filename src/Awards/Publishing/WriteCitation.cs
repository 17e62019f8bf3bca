using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Publishing;

/// <summary>Words proposed to honour a laureate with. They stand once a second person approves them.</summary>
public sealed class WriteCitation(PalmaresDb db, ActLog acts, TimeProvider clock, IdSource ids)
{
    public sealed record Input(LaureateId Laureate, string Citation);

    public async Task<Result<CitationDraftId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.WriteCitation))
            return KernelErrors.NotPermitted;
        var laureate = await db.Set<Laureate>().SingleOrDefaultAsync(l => l.Id == input.Laureate, ct);
        if (laureate is null)
            return AwardsErrors.NoSuchLaureate;
        var edition = await db.Set<Edition>().Where(e => e.Id == laureate.EditionId).Select(e => new { e.Phase, e.RollReleasesAt }).SingleAsync(ct);
        if (CitationRules.MayWrite(edition.Phase, edition.RollReleasesAt) is { } closed)
            return closed;
        if (CitationRules.Check(input.Citation) is { } error)
            return error;

        var earlier = await db.Set<CitationDraft>().Where(d => d.LaureateId == laureate.Id).ToListAsync(ct);
        foreach (var open in earlier.Where(draft => draft.State == CitationState.Proposed))
            open.State = CitationState.Replaced;
        var draft = new CitationDraft
        {
            Id = ids.New<CitationDraftId>(), LaureateId = laureate.Id, Number = earlier.Count + 1, Text = input.Citation.Trim(), ProposedBy = by.User, ProposedAt = clock.GetUtcNow(),
        };
        db.Set<CitationDraft>().Add(draft);
        acts.Record(new CitationWritten(laureate.Id, laureate.NominationId), by);
        await db.SaveChangesAsync(ct);
        return draft.Id;
    }
}

/// <summary>What a citation must be, and when it may be worked on. Pure.</summary>
public static class CitationRules
{
    public static Error? Check(string citation)
    {
        var words = Words.Count(citation);
        if (words == 0)
            return AwardsErrors.CitationTextNeeded;
        if (words > Nomination.CitationWords)
            return AwardsErrors.TooManyWords.With("The citation", words, Nomination.CitationWords).At("Citation");
        return citation.Length > Programme.TextLimit ? AwardsErrors.TooLong.With("The citation", citation.Length, Programme.TextLimit).At("Citation") : null;
    }

    public static Error? MayWrite(EditionPhase phase, DateTimeOffset? releasesAt) =>
        phase != EditionPhase.Deciding ? AwardsErrors.NotWriting : releasesAt is not null ? AwardsErrors.RollIsPrepared : null;

    /// <summary>Nobody approves their own words; the software itself approves none.</summary>
    public static bool MayApprove(UserId? proposedBy, UserId? approver) => approver is not null && approver != proposedBy;
}
