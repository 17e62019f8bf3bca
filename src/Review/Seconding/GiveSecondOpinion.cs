using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Seconding;

/// <summary>The judge who was asked agrees with the sheet or differs from it, with a reason. It changes no mark.</summary>
public sealed class GiveSecondOpinion(PalmaresDb db, ActLog acts, TimeProvider clock, AskedOf asked, ReadEdition editions)
{
    public sealed record Input(SecondOpinionId Opinion, bool? Agrees, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score))
            return KernelErrors.NotPermitted;
        var opinion = await db.Set<SecondOpinion>().SingleOrDefaultAsync(o => o.Id == input.Opinion, ct);
        if (opinion is null || !await asked.IsAsync(opinion, by, ct))
            return DeliberationErrors.NoSuchOpinion;
        if (opinion.GivenAt is not null)
            return DeliberationErrors.OpinionGivenAlready;
        if (await editions.RunAsync(opinion.Edition, ct) is { IsError: false } edition && edition.Value.Phase != EditionPhase.Deciding)
            return DeliberationErrors.DeliberationOver;
        if (input.Agrees is not { } agrees)
            return DeliberationErrors.OpinionNeeded;
        var reason = input.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > SecondOpinion.ReasonLimit)
            return DeliberationErrors.OpinionReasonNeeded.With(SecondOpinion.ReasonLimit);

        (opinion.Agrees, opinion.Reason, opinion.GivenAt) = (agrees, reason, clock.GetUtcNow());
        acts.Record(new SecondOpinionGiven(opinion.Id, agrees), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
