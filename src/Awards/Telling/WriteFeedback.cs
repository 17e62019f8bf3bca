using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Telling;

/// <summary>The chair, or whoever presided over the nomination, writes to a nominee what the panel saw. It is told when the outcomes are.</summary>
public sealed class WriteFeedback(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(NominationId Nomination, string Text);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var decision = await db.Set<Decision>().Include(d => d.Lines).SingleOrDefaultAsync(d => d.Lines.Any(l => l.NominationId == input.Nomination), ct);
        var line = decision?.Lines.Single(l => l.NominationId == input.Nomination);
        if (decision is null || line is null || !(by.May(Permission.Decide) || line.PresidedBy == user))
            return DueProcessErrors.NoSuchDecision;
        if (line.PresidedBy != user && await db.IsRecusedAsync(decision, input.Nomination, user, ct))
            return DueProcessErrors.NotYoursToWrite;
        if (decision.ToldAt is not null)
            return DueProcessErrors.ToldAlready;
        var text = input.Text?.Trim() ?? "";
        if (text.Length is 0 or > Feedback.TextLimit)
            return DueProcessErrors.FeedbackNeeded.With(Feedback.TextLimit);

        var feedback = await db.Set<Feedback>().SingleOrDefaultAsync(f => f.DecisionId == decision.Id && f.NominationId == input.Nomination, ct);
        if (feedback is null)
            db.Set<Feedback>().Add(new Feedback { DecisionId = decision.Id, NominationId = input.Nomination, Text = text, WrittenBy = user, WrittenAt = clock.GetUtcNow() });
        else
            (feedback.Text, feedback.WrittenBy, feedback.WrittenAt) = (text, user, clock.GetUtcNow());
        acts.Record(new FeedbackWritten(decision.Id, input.Nomination), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

internal static class Recused
{
    public static Task<bool> IsRecusedAsync(this PalmaresDb db, Decision decision, NominationId nomination, UserId user, CancellationToken ct) =>
        db.Set<PanelRecusal>().AnyAsync(r => r.RecommendationId == decision.RecommendationId && r.NominationId == nomination && r.UserId == user, ct);
}
