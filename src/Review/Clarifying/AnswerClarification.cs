using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Clarifying;

/// <summary>The nominator answers a question about the own nomination, once, while there is time.</summary>
public sealed class AnswerClarification(PalmaresDb db, ActLog acts, TimeProvider clock, MayDeliberate mayDeliberate)
{
    public sealed record Input(ClarificationId Clarification, string Answer);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var asked = await db.Set<Clarification>().SingleOrDefaultAsync(c => c.Id == input.Clarification, ct);
        if (asked is null || await mayDeliberate.OfAsync(asked.Edition, asked.Nomination, by, ct) is not { Voice: Voice.Nominator } who)
            return DeliberationErrors.NoSuchQuestion;
        if (asked.Answer is not null)
            return DeliberationErrors.AnsweredAlready;
        if (clock.GetUtcNow() > asked.AnswerBy)
            return DeliberationErrors.AnswerLate.With(Deadline.Of(asked.AnswerBy, who.Edition.TimeZone, clock.GetUtcNow()));
        var answer = input.Answer?.Trim() ?? "";
        if (answer.Length is 0 or > Clarification.TextLimit)
            return DeliberationErrors.AnswerTextNeeded.With(Clarification.TextLimit);

        asked.Answer = answer;
        asked.AnsweredAt = clock.GetUtcNow();
        acts.Record(new ClarificationAnswered(asked.Id, asked.Edition), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
