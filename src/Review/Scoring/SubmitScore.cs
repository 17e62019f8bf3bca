using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Scoring;

/// <summary>A judge hands in marks for one nomination, or keeps a draft. Each time is a version; the last one handed in counts.</summary>
public sealed class SubmitScore(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, MayJudge mayJudge)
{
    /// <param name="Final">False keeps a draft that counts for nothing.</param>
    public sealed record Input(AssignmentId Assignment, IReadOnlyDictionary<CriterionId, int> Marks, string Justification, bool Final = true, Confidence? Confidence = null);

    /// <param name="Edition">Its short name.</param>
    public sealed record Output(ScoreSheetId Sheet, string Edition);

    public async Task<Result<Output>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score))
            return KernelErrors.NotPermitted;
        if (await mayJudge.OneAsync(input.Assignment, by, ct) is not var (assignment, nomination))
            return ReviewErrors.NoSuchAssignment;
        var edition = await editions.RunAsync(assignment.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if ((ScoreRules.Window(edition.Value, clock.GetUtcNow()) ?? ScoreRules.Check(input.Marks, input.Justification, input.Final, edition.Value.CriteriaOf(nomination.Category))) is { } refusal)
            return refusal;
        if (input.Confidence is { } stated && !Enum.IsDefined(stated))
            return ReviewErrors.NoSuchConfidence;

        var last = await db.Set<ScoreSheet>().Where(s => s.Assignment == assignment.Id).MaxAsync(s => (int?)s.Version, ct) ?? 0;
        var sheet = Sheet(input, assignment, last + 1);
        db.Set<ScoreSheet>().Add(sheet);
        var commitment = ScoreRules.Commitment(sheet.Salt, input.Marks, sheet.Justification, sheet.Confidence);
        acts.Record(
            input.Final ? new ScoreSubmitted(sheet.Id, assignment.Id, sheet.Version, commitment) : new ScoreDrafted(sheet.Id, assignment.Id, sheet.Version, commitment), by);
        await db.SaveChangesAsync(ct);
        return new Output(sheet.Id, edition.Value.Slug);
    }

    private ScoreSheet Sheet(Input input, Assignment assignment, int version)
    {
        var sheet = new ScoreSheet
        {
            Id = ids.New<ScoreSheetId>(),
            Edition = assignment.Edition,
            Assignment = assignment.Id,
            Judge = assignment.Judge,
            Nomination = assignment.Nomination,
            Version = version,
            IsFinal = input.Final,
            Justification = input.Justification.Trim(),
            Confidence = input.Confidence,
            At = clock.GetUtcNow(),
            Salt = ids.NewSecret(),
        };
        sheet.Marks.AddRange(input.Marks.Select(m => new Mark { Sheet = sheet.Id, Criterion = m.Key, Value = m.Value }));
        return sheet;
    }
}
