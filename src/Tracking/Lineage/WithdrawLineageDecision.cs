using Palmares.Kernel;

namespace Palmares.Tracking.Lineage;

/// <summary>Takes a word about two documents back; the lineages stand again as without it.</summary>
public sealed class WithdrawLineageDecision(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(LineageDecisionId Decision, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepRecord))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Reason))
            return TrackingErrors.ReasonMissing;
        if (input.Reason.Length > LineageDecision.ReasonLimit)
            return TrackingErrors.ReasonTooLong.With(input.Reason.Length, LineageDecision.ReasonLimit);
        var decision = await db.Set<LineageDecision>().FindAsync([input.Decision], ct);
        if (decision is null)
            return TrackingErrors.NoSuchDecision;
        if (decision.WithdrawnAt is not null)
            return TrackingErrors.TakenBackAlready;

        (decision.WithdrawnAt, decision.WithdrawnBy) = (clock.GetUtcNow(), by.Token);
        acts.Record(new LineageDecisionWithdrawn(decision.Id), by, input.Reason.Trim());
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
