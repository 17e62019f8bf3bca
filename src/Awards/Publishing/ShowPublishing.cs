using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Publishing;

/// <summary>What still stands between the decision and the roll.</summary>
public sealed class ShowPublishing(PalmaresDb db)
{
    public sealed record View(EditionFacts Edition, IReadOnlyList<Line> Laureates, IReadOnlyList<string> Undecided);

    public sealed record Line(LaureateId Id, NominationId Nomination, string Number, string NomineeName, string Category, string Citation, string CitationDraft, bool MayName, bool MayFollow)
    {
        /// <summary>What was proposed, the latest first.</summary>
        public IReadOnlyList<Draft> Drafts { get; init; } = [];

        public DateTimeOffset? WithdrawnAt { get; init; }

        public Draft? Open => Drafts.FirstOrDefault(draft => draft.State == CitationState.Proposed);
    }

    /// <param name="Mine">The viewer proposed it, so another answers it.</param>
    public sealed record Draft(CitationDraftId Id, int Number, string Text, CitationState State, UserId? ProposedBy, DateTimeOffset ProposedAt, UserId? AnsweredBy, DateTimeOffset? AnsweredAt, string? Note, bool Mine);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.WriteCitation))
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var names = edition.Categories.ToDictionary(c => c.Id, c => c.Name);
        var rows = await db.Set<Laureate>().AsNoTracking().Where(l => l.EditionId == id)
            .Join(db.Set<Nomination>(), l => l.NominationId, n => n.Id, (l, n) => new { Laureate = l, Nomination = n })
            .OrderBy(r => r.Nomination.Number)
            .ToListAsync(ct);
        var wanted = rows.ConvertAll(r => r.Laureate.Id);
        var drafts = (await db.Set<CitationDraft>().AsNoTracking().Where(d => wanted.Contains(d.LaureateId)).OrderByDescending(d => d.Number).ToListAsync(ct)).ToLookup(d => d.LaureateId);
        var undecided = await db.UndecidedAsync(edition, ct);
        return new View(
            edition.Facts(),
            [.. rows.Select(r => new Line(r.Laureate.Id, r.Nomination.Id, r.Nomination.Number, r.Nomination.NomineeName, names[r.Laureate.CategoryId], r.Laureate.Citation, r.Nomination.CitationDraft, r.Nomination.MayName, r.Nomination.MayFollow)
            {
                WithdrawnAt = r.Laureate.WithdrawnAt,
                Drafts = [.. drafts[r.Laureate.Id].Select(d => new Draft(d.Id, d.Number, d.Text, d.State, d.ProposedBy, d.ProposedAt, d.AnsweredBy, d.AnsweredAt, d.Note, d.ProposedBy == by.User))],
            })],
            undecided);
    }
}

internal static class Undecided
{
    /// <summary>Names of the categories with nominations before the panel and no decision.</summary>
    public static async Task<IReadOnlyList<string>> UndecidedAsync(this PalmaresDb db, Edition edition, CancellationToken ct)
    {
        var reviewable = await db.TakingPart()
            .Where(n => n.EditionId == edition.Id && n.State == NominationState.Submitted && n.Consent == Consent.Agreed && n.Eligibility == Eligibility.Eligible)
            .Select(n => n.CategoryId).Distinct().ToListAsync(ct);
        var decided = await db.Set<Decision>().Where(d => d.EditionId == edition.Id).Select(d => d.CategoryId).ToListAsync(ct);
        return [.. edition.Categories.Where(c => reviewable.Contains(c.Id) && !decided.Contains(c.Id)).OrderBy(c => c.Position).Select(c => c.Name)];
    }
}
