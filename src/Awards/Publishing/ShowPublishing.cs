using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Publishing;

/// <summary>What still stands between the decision and the roll.</summary>
public sealed class ShowPublishing(PalmaresDb db)
{
    /// <summary>Words of a decision set aside are no draft any more: there is nothing to answer.</summary>
    private static CitationDraftId EarlierDraft => default;

    public sealed record View(EditionFacts Edition, IReadOnlyList<Line> Laureates, IReadOnlyList<string> Undecided)
    {
        /// <summary>Words for laureates of decisions that were set aside, the latest decision first.</summary>
        public IReadOnlyList<Kept> Earlier { get; init; } = [];
    }

    /// <summary>What was proposed under a decision that holds no longer.</summary>
    /// <param name="Carried">A new draft began with it.</param>
    public sealed record Kept(string Number, string NomineeName, string Category, DateTimeOffset? SetAsideAt, Draft Draft, bool Carried);

    public sealed record Line(LaureateId Id, NominationId Nomination, string Number, string NomineeName, string Category, string Citation, string CitationDraft, bool MayName, bool MayFollow)
    {
        /// <summary>What was proposed, the latest first.</summary>
        public IReadOnlyList<Draft> Drafts { get; init; } = [];

        public DateTimeOffset? WithdrawnAt { get; init; }

        /// <summary>The laureate asked to leave the roll and waits for an answer.</summary>
        public bool AsksToLeave { get; init; }

        public Draft? Open => Drafts.FirstOrDefault(draft => draft.State == CitationState.Proposed);
    }

    /// <param name="Mine">The viewer proposed it, so another answers it.</param>
    public sealed record Draft(CitationDraftId Id, int Number, string Text, CitationState State, UserId? ProposedBy, DateTimeOffset ProposedAt, UserId? AnsweredBy, DateTimeOffset? AnsweredAt, string? Note, bool Mine, bool Carried = false);

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
        var leaving = await db.Set<RollLeaving>().Where(one => wanted.Contains(one.LaureateId) && one.State == RollLeavingState.Asked).Select(one => one.LaureateId).ToHashSetAsync(ct);
        return new View(
            edition.Facts(),
            [.. rows.Select(r => new Line(r.Laureate.Id, r.Nomination.Id, r.Nomination.Number, r.Nomination.NomineeName, names[r.Laureate.CategoryId], r.Laureate.Citation, r.Nomination.CitationDraft, r.Nomination.MayName, r.Nomination.MayFollow)
            {
                WithdrawnAt = r.Laureate.WithdrawnAt,
                AsksToLeave = leaving.Contains(r.Laureate.Id),
                Drafts = [.. drafts[r.Laureate.Id].Select(d => new Draft(d.Id, d.Number, d.Text, d.State, d.ProposedBy, d.ProposedAt, d.AnsweredBy, d.AnsweredAt, d.Note, d.ProposedBy == by.User, d.CarriedFrom is not null))],
            })],
            undecided)
        {
            Earlier = await EarlierAsync(id, names, by, ct),
        };
    }

    private async Task<IReadOnlyList<Kept>> EarlierAsync(EditionId edition, Dictionary<CategoryId, string> names, Actor by, CancellationToken ct)
    {
        var rows = await db.Set<EarlierCitation>().AsNoTracking()
            .Join(db.Set<Decision>().IgnoreQueryFilters().Where(d => d.EditionId == edition), c => c.DecisionId, d => d.Id, (c, d) => new { Citation = c, d.SetAsideAt, d.CategoryId })
            .Join(db.Set<Nomination>(), r => r.Citation.NominationId, n => n.Id, (r, n) => new { r.Citation, r.SetAsideAt, r.CategoryId, n.Number, n.NomineeName, Carried = db.Set<CitationDraft>().Any(d => d.CarriedFrom == r.Citation.Id) })
            .ToListAsync(ct);
        return
        [
            .. rows.OrderByDescending(r => r.SetAsideAt).ThenBy(r => r.Number, StringComparer.Ordinal).ThenByDescending(r => r.Citation.Number).Select(r => new Kept(
                r.Number, r.NomineeName, names[r.CategoryId], r.SetAsideAt,
                new Draft(EarlierDraft, r.Citation.Number, r.Citation.Text, r.Citation.State, r.Citation.ProposedBy, r.Citation.ProposedAt, r.Citation.AnsweredBy, r.Citation.AnsweredAt, r.Citation.Note, r.Citation.ProposedBy == by.User),
                r.Carried)),
        ];
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
