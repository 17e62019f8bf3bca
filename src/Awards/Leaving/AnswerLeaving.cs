using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Leaving;

/// <summary>The secretary answers a laureate who asked to leave the roll: the name goes, or stays with reasons. The laureate is told.</summary>
public sealed class AnswerLeaving(PalmaresDb db, ActLog acts, TimeProvider clock, WriteLetter letters)
{
    /// <param name="Follow">The name leaves the roll.</param>
    /// <param name="Answer">Read by the laureate.</param>
    public sealed record Input(LaureateId Laureate, bool? Follow, string Answer);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        if (await db.Set<RollLeaving>().SingleOrDefaultAsync(one => one.LaureateId == input.Laureate && one.State == RollLeavingState.Asked, ct) is not { } leaving)
            return RollErrors.NothingAsked;
        if (input.Follow is not { } follow)
            return RollErrors.ChoiceNeeded;
        var answer = input.Answer?.Trim() ?? "";
        if (answer.Length is 0 or > Nomination.ReasonLimit)
            return RollErrors.AnswerNeeded.With(Nomination.ReasonLimit);

        var laureate = await db.Set<Laureate>().SingleAsync(l => l.Id == input.Laureate, ct);
        var nomination = await db.Set<Nomination>().SingleAsync(n => n.Id == laureate.NominationId, ct);
        (leaving.AnsweredAt, leaving.AnsweredBy, leaving.Answer) = (clock.GetUtcNow(), by.User, answer);
        if (follow)
            RollNames.Strike(nomination, leaving, clock.GetUtcNow());
        else
            leaving.State = RollLeavingState.Refused;
        acts.Record(follow ? new RollLeft(laureate.Id, leaving.Id) : new RollLeavingRefused(laureate.Id, leaving.Id), by);
        var own = new Honoured(laureate, nomination, (await db.EditionAsync(laureate.EditionId, ct))!);
        await letters.StageAsync(RollLetters.Of(follow ? RollLetters.Followed : RollLetters.Refused, own, answer), ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
