using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Publishing;

/// <summary>A second person approves proposed words, or returns them with a note.</summary>
public sealed class AnswerCitation(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(CitationDraftId Draft, bool Approve, string? Note = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.WriteCitation))
            return KernelErrors.NotPermitted;
        var draft = await db.Set<CitationDraft>().SingleOrDefaultAsync(d => d.Id == input.Draft, ct);
        if (draft is null)
            return AwardsErrors.NoSuchLaureate;
        var laureate = await db.Set<Laureate>().SingleAsync(l => l.Id == draft.LaureateId, ct);
        var edition = await db.Set<Edition>().Where(e => e.Id == laureate.EditionId).Select(e => new { e.Phase, e.RollReleasesAt }).SingleAsync(ct);
        if (CitationRules.MayWrite(edition.Phase, edition.RollReleasesAt) is { } closed)
            return closed;
        if (draft.State != CitationState.Proposed)
            return AwardsErrors.NoOpenCitation;
        if (!CitationRules.MayApprove(draft.ProposedBy, by.User))
            return AwardsErrors.SecondPersonNeeded;
        if (!input.Approve && (string.IsNullOrWhiteSpace(input.Note) || input.Note.Length > Nomination.ReasonLimit))
            return AwardsErrors.CitationNoteNeeded;

        Answer(draft, laureate, input, by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private void Answer(CitationDraft draft, Laureate laureate, Input input, Actor by)
    {
        var note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        (draft.State, draft.AnsweredBy, draft.AnsweredAt, draft.Note) = (input.Approve ? CitationState.Approved : CitationState.Returned, by.User, clock.GetUtcNow(), note);
        if (input.Approve)
            (laureate.Citation, laureate.CitationWrittenAt) = (draft.Text, draft.AnsweredAt);
        acts.Record(input.Approve ? new CitationApproved(laureate.Id, draft.Id, draft.Number) : new CitationReturned(laureate.Id, draft.Id, draft.Number), by, note);
    }
}
