using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Telling;

/// <summary>The chair, or whoever presided over the nomination, writes to a nominee what the panel saw. It is told when the outcomes are.</summary>
public sealed class WriteFeedback(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <param name="AsItIs">It may name a member of the panel or another nominee.</param>
    public sealed record Input(NominationId Nomination, string Text, bool AsItIs = false);

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
        if (!input.AsItIs && await NamedAsync(decision, input.Nomination, user, text, ct) is { Count: > 0 } named)
            return AwardsErrors.NamesWhoIsHidden.With(string.Join(", ", named));

        var feedback = await db.Set<Feedback>().SingleOrDefaultAsync(f => f.DecisionId == decision.Id && f.NominationId == input.Nomination, ct);
        if (feedback is null)
            db.Set<Feedback>().Add(new Feedback { DecisionId = decision.Id, NominationId = input.Nomination, Text = text, WrittenBy = user, WrittenAt = clock.GetUtcNow() });
        else
            (feedback.Text, feedback.WrittenBy, feedback.WrittenAt) = (text, user, clock.GetUtcNow());
        acts.Record(new FeedbackWritten(decision.Id, input.Nomination), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    /// <summary>What names, of those whom a nominee is not told of, stand in it: who sat on the panel, and the other nominees of the category as far as the writer knows them.</summary>
    private async Task<IReadOnlyList<string>> NamedAsync(Decision decision, NominationId nomination, UserId writer, string text, CancellationToken ct)
    {
        var seats = await db.Set<PanelSeat>().Where(seat => seat.RecommendationId == decision.RecommendationId).Select(seat => seat.Name).ToListAsync(ct);
        var recused = db.Set<PanelRecusal>().Where(r => r.RecommendationId == decision.RecommendationId && r.UserId == writer).Select(r => r.NominationId);
        var nominees = await db.Set<Nomination>().Where(n => n.CategoryId == decision.CategoryId && n.State == NominationState.Submitted && !recused.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.NomineeName, ct);
        return NamesInText.Found(text, seats.Concat(nominees.Where(n => n.Key != nomination).Select(n => n.Value)), nominees.GetValueOrDefault(nomination, ""));
    }
}

internal static class Recused
{
    public static Task<bool> IsRecusedAsync(this PalmaresDb db, Decision decision, NominationId nomination, UserId user, CancellationToken ct) =>
        db.Set<PanelRecusal>().AnyAsync(r => r.RecommendationId == decision.RecommendationId && r.NominationId == nomination && r.UserId == user, ct);
}
