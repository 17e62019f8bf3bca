using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Deciding;

/// <summary>The chair records what the panel decided for one category, and why. It is recorded once.</summary>
public sealed class RecordDecision(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input(CategoryId Category, IReadOnlyList<Line> Lines, IReadOnlyList<UserId> Present, string? WithheldReason = null);

    /// <param name="PresidedBy">Who presided, where the chair is recused.</param>
    public sealed record Line(NominationId Nomination, Outcome? Outcome, string? Reason, UserId? PresidedBy = null);

    public async Task<Result<DecisionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Decide) || by.User is not { } chair)
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().SingleOrDefaultAsync(e => e.Categories.Any(c => c.Id == input.Category), ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase != EditionPhase.Deciding)
            return AwardsErrors.NotDeciding;
        if (await db.Set<Decision>().AnyAsync(d => d.CategoryId == input.Category, ct))
            return AwardsErrors.AlreadyDecided;
        var recommendation = await db.LatestAsync(input.Category, ct);
        if (recommendation is null)
            return AwardsErrors.NoRecommendation;
        var numbers = await db.Set<Nomination>().Include(n => n.Answers).Where(n => n.CategoryId == input.Category).ToDictionaryAsync(n => n.Id, n => n, ct);
        var lines = Join(recommendation, numbers, input);
        if (lines.IsError)
            return lines.Error;
        var meeting = Meet(input, chair, edition, recommendation, id => Group(numbers[id]));
        if (DecisionRules.Check(lines.Value, meeting) is { } error)
            return error;

        var decision = Make(input, lines.Value, meeting, recommendation);
        db.Set<Decision>().Add(decision);
        foreach (var line in lines.Value.Where(l => l.Outcome == Outcome.Laureate))
            await AddAsync(Laureate(numbers[line.Nomination]), by, ct);
        acts.Record(
            new DecisionRecorded(
                decision.Id, edition.Id, input.Category, recommendation.Id, [.. lines.Value.Where(l => l.Outcome == Outcome.Laureate).Select(l => l.Nomination)], meeting.Present.Count, decision.WithheldReason is not null),
            by,
            Reasons(decision, lines.Value));
        await db.SaveChangesAsync(ct);
        return decision.Id;
    }

    private static Result<IReadOnlyList<DecisionRules.Line>> Join(Recommendation recommendation, Dictionary<NominationId, Nomination> nominations, Input input)
    {
        if (!recommendation.Lines.Select(l => l.NominationId).ToHashSet().SetEquals(input.Lines.Select(l => l.Nomination)) || input.Lines.Count != recommendation.Lines.Count)
            return AwardsErrors.NotOfThisCategory;
        if (input.Lines.FirstOrDefault(l => l.Outcome is null) is { } open)
            return AwardsErrors.OutcomeNeeded.With(nominations[open.Nomination].Number);
        var sets = recommendation.Lines.ToDictionary(l => l.NominationId, l => l.Set);
        return Result<IReadOnlyList<DecisionRules.Line>>.Of(
        [
            .. input.Lines
                .Select(l => new DecisionRules.Line(l.Nomination, nominations[l.Nomination].Number, sets[l.Nomination], l.Outcome!.Value, Trimmed(l.Reason), l.PresidedBy))
                .OrderBy(l => l.Number, StringComparer.Ordinal),
        ]);
    }

    private static DecisionRules.Meeting Meet(Input input, UserId chair, Edition edition, Recommendation recommendation, Func<NominationId, QuotaRules.Chosen> groups) => new(
        chair,
        input.Present.ToHashSet(),
        recommendation.Seats.Select(s => s.UserId).ToHashSet(),
        [.. recommendation.Recusals.Select(r => (r.NominationId, r.UserId))],
        edition.Quorum,
        edition.Categories.Single(c => c.Id == input.Category).Facts(),
        input.WithheldReason,
        groups);

    private static QuotaRules.Chosen Group(Nomination nomination) => new(by => by == QuotaRules.Organisation
        ? nomination.NomineeOrganisation
        : nomination.Answers.Where(answer => by == QuotaRules.AnswerPrefix + answer.Field).OrderBy(answer => answer.Position).Select(answer => answer.Value).FirstOrDefault());

    private Decision Make(Input input, IReadOnlyList<DecisionRules.Line> lines, DecisionRules.Meeting meeting, Recommendation recommendation)
    {
        var id = ids.New<DecisionId>();
        return new Decision
        {
            Id = id,
            EditionId = recommendation.EditionId,
            CategoryId = input.Category,
            RecommendationId = recommendation.Id,
            DecidedAt = clock.GetUtcNow(),
            RecordedBy = meeting.Recorder,
            WithheldReason = Trimmed(input.WithheldReason),
            MembersPresent = [.. meeting.Present.Select(u => u.Value).Order()],
            Lines =
            [
                .. lines.Select(l => new DecisionLine
                {
                    DecisionId = id,
                    NominationId = l.Nomination,
                    Outcome = l.Outcome,
                    Reason = l.Reason,
                    Counted = DecisionRules.Counted(l.Nomination, meeting),
                    PresidedBy = meeting.Recusals.Contains((l.Nomination, meeting.Recorder)) ? l.PresidedBy : null,
                }),
            ],
        };
    }

    private Laureate Laureate(Nomination nomination) => new()
    {
        Id = ids.New<LaureateId>(),
        EditionId = nomination.EditionId,
        CategoryId = nomination.CategoryId,
        NominationId = nomination.Id,
        Person = nomination.Nominee,
    };

    /// <summary>Words written for a decision that was set aside are proposed again where the nominee is chosen again; somebody else approves them anew.</summary>
    private async Task AddAsync(Laureate laureate, Actor by, CancellationToken ct)
    {
        db.Set<Laureate>().Add(laureate);
        var earlier = await db.Set<EarlierCitation>().AsNoTracking().Where(c => c.NominationId == laureate.NominationId)
            .Join(db.Set<Decision>().IgnoreQueryFilters(), c => c.DecisionId, d => d.Id, (c, d) => new { Citation = c, d.SetAsideAt }).ToListAsync(ct);
        if (CarriedWords.Choose(earlier.Select(one => (one.Citation, one.SetAsideAt ?? DateTimeOffset.MinValue))) is not { } words)
            return;
        var draft = new CitationDraft { Id = ids.New<CitationDraftId>(), LaureateId = laureate.Id, Number = 1, Text = words.Text, ProposedBy = words.ProposedBy, ProposedAt = clock.GetUtcNow(), CarriedFrom = words.Id };
        db.Set<CitationDraft>().Add(draft);
        acts.Record(new CitationCarried(laureate.Id, laureate.NominationId, draft.Id, words.DecisionId), by);
    }

    private static string Reasons(Decision decision, IReadOnlyList<DecisionRules.Line> lines) =>
        string.Join("\n", lines.Where(l => l.Reason is not null).Select(l => $"{l.Number}: {l.Reason}").Append(decision.WithheldReason is { } w ? $"Withheld: {w}" : "")).Trim();

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: > Nomination.ReasonLimit } longer ? longer[..Nomination.ReasonLimit] : text.Trim();
}

internal static class Recommendations
{
    /// <summary>The one that counts: the last handed over.</summary>
    public static async Task<Recommendation?> LatestAsync(this PalmaresDb db, CategoryId category, CancellationToken ct) =>
        await db.Set<Recommendation>().Include(r => r.Lines).Include(r => r.Recusals).Include(r => r.Seats).AsSplitQuery()
            .Where(r => r.CategoryId == category)
            .OrderByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(ct);
}
