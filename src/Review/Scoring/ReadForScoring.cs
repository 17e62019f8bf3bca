using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Scoring;

/// <summary>One nomination for its judge: the text, the criteria with their anchors, and the judge's own last sheet.</summary>
public sealed class ReadForScoring(PalmaresDb db, MayJudge mayJudge, ReadEdition editions, ReadNomination texts, ReadScreened screened, Sight sight, ReadLog log, TimeProvider clock)
{
    public sealed record Sheet(int Version, bool IsFinal, IReadOnlyDictionary<CriterionId, int> Marks, string Justification, DateTimeOffset At)
    {
        public Confidence? Confidence { get; init; }
    }

    /// <param name="Closed">Why no score can be handed in now; null while one can.</param>
    public sealed record View(AssignmentId Assignment, EditionFacts Edition, NominationText Nomination, Sheet? Own, bool HandedIn, Error? Closed)
    {
        public required ReadScreened.View Screened { get; init; }

        /// <summary>What it is marked by.</summary>
        public required CriteriaSet Criteria { get; init; }
    }

    public async Task<Result<View>> RunAsync(AssignmentId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score))
            return KernelErrors.NotPermitted;
        if (await mayJudge.AssignmentAsync(id, by, ct) is not { } assignment)
            return ReviewErrors.NoSuchAssignment;
        var edition = await editions.RunAsync(assignment.Edition, ct);
        var text = await texts.RunAsync(assignment.Nomination, ct);
        if (edition.IsError || text.IsError)
            return ReviewErrors.NoSuchAssignment;
        await log.NoteAsync(ReadThing.Nomination, assignment.Nomination.Value, text.Value.Number, by, ct);

        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Marks).Where(s => s.Assignment == id).ToListAsync(ct);
        var own = sheets.MaxBy(s => s.Version) is { } last
            ? new Sheet(last.Version, last.IsFinal, last.Marks.ToDictionary(m => m.Criterion, m => m.Value), last.Justification, last.At) { Confidence = last.Confidence }
            : null;
        var shown = await sight.HidesNomineesAsync(assignment.Edition, by, ct) ? NomineeHiding.Of(text.Value) : text.Value;
        return new View(id, edition.Value, shown, own, sheets.Any(s => s.IsFinal), ScoreRules.Window(edition.Value, clock.GetUtcNow()))
        {
            Criteria = edition.Value.CriteriaOf(text.Value.Category),
            Screened = await screened.RunAsync(assignment.Nomination, ct),
        };
    }
}
