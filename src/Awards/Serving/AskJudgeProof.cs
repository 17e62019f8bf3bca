using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Serving;

/// <summary>A judge wishes a proof of service, under the name that shall stand on it. Only the wish makes the service known.</summary>
public sealed class AskJudgeProof(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(EditionId Edition, string? Name);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        if (await db.SeatAsync(input.Edition, user, ct) is not { } seat)
            return AwardsErrors.NotOnThePanel;
        if (!seat.Over)
            return AwardsErrors.ServiceNotOver;
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Length > Nomination.NameLimit)
            return AwardsErrors.NameNeeded;

        var proof = await db.Set<JudgeProof>().SingleOrDefaultAsync(p => p.EditionId == input.Edition && p.UserId == user, ct);
        if (proof is null)
            db.Set<JudgeProof>().Add(new JudgeProof { EditionId = input.Edition, UserId = user, Name = input.Name.Trim(), AskedAt = clock.GetUtcNow() });
        else
            proof.Name = input.Name.Trim();
        acts.Record(new JudgeProofAsked(input.Edition), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>The judge takes the wish back: the code on the paper is unknown from now on.</summary>
public sealed class TakeJudgeProofBack(PalmaresDb db, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var proof = await db.Set<JudgeProof>().SingleOrDefaultAsync(p => p.EditionId == edition && p.UserId == user, ct);
        if (proof is null)
            return AwardsErrors.NoJudgeProof;

        db.Set<JudgeProof>().Remove(proof);
        acts.Record(new JudgeProofWithdrawn(edition), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <param name="Name">As the panel was recorded.</param>
/// <param name="Over">The roll is published.</param>
internal sealed record SeatHeld(string Name, bool Over);

internal static class SeatsHeld
{
    /// <summary>The place somebody had on an edition's panel when it decided.</summary>
    public static async Task<SeatHeld?> SeatAsync(this PalmaresDb db, EditionId edition, UserId user, CancellationToken ct)
    {
        var phase = await db.Set<Edition>().Where(e => e.Id == edition).Select(e => (EditionPhase?)e.Phase).SingleOrDefaultAsync(ct);
        var decided = db.Set<Decision>().Where(d => d.EditionId == edition).Select(d => d.RecommendationId);
        var name = await db.Set<PanelSeat>().Where(s => s.UserId == user && decided.Contains(s.RecommendationId)).Select(s => s.Name).FirstOrDefaultAsync(ct);
        return name is null ? null : new SeatHeld(name, phase >= EditionPhase.Published);
    }
}
