using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Scoring;

/// <summary>A judge without a conflict gives up one nomination, with a reason: somebody else is to read it.</summary>
public sealed class Abstain(PalmaresDb db, ActLog acts, TimeProvider clock, ReadEdition editions, MayJudge mayJudge)
{
    public sealed record Input(AssignmentId Assignment, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score))
            return KernelErrors.NotPermitted;
        if (await mayJudge.AssignmentAsync(input.Assignment, by, ct) is not { } found)
            return ReviewErrors.NoSuchAssignment;
        var edition = await editions.RunAsync(found.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (ScoreRules.Window(edition.Value, clock.GetUtcNow()) is { } closed)
            return closed;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Conflict.ReasonLimit)
            return ReviewErrors.ReasonNeeded.With(Conflict.ReasonLimit);
        if (await db.Set<ScoreSheet>().AnyAsync(s => s.Assignment == found.Id && s.IsFinal, ct))
            return ReviewErrors.AbstentionLate;

        var assignment = await db.Set<Assignment>().SingleAsync(a => a.Id == found.Id, ct);
        (assignment.WithdrawnAt, assignment.Abstention) = (clock.GetUtcNow(), input.Reason.Trim());
        acts.Record(new JudgeAbstained(assignment.Id, assignment.Proposal), by, assignment.Abstention);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
