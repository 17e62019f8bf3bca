using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Approving;

/// <summary>Whoever is entrusted with it records what the approving body said of a decision: approved, or referred back to the panel with a reason.</summary>
public sealed class ApproveDecision(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Vote">Null where the decision stood unopposed, which is the rule.</param>
    /// <param name="Reason">Needed to refer back; the panel reads it.</param>
    public sealed record Input(DecisionId Decision, ApprovalOutcome? Outcome, string? Reason = null, Votes? Vote = null);

    public sealed record Votes(int For, int Against, int Abstained);

    public async Task<Result<ApprovalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        if (await db.ToApproveAsync(input.Decision, user, ct) is not { } decision)
            return DueProcessErrors.NoSuchDecision;
        if (await db.Set<Approval>().AnyAsync(a => a.DecisionId == decision.Id, ct))
            return DueProcessErrors.ApprovedAlready;
        if (input.Outcome is not { } outcome)
            return DueProcessErrors.ApprovalNeeded;
        var reason = DueProcessRules.Trimmed(input.Reason);
        if (reason?.Length > Nomination.ReasonLimit || (outcome == ApprovalOutcome.ReferredBack && reason is null))
            return DueProcessErrors.ReferralReasonNeeded.With(Nomination.ReasonLimit);
        var rules = (await db.DueProcessAsync(decision.EditionId, ct))!;
        if (DueProcessRules.CheckVote(rules.ByVote, input.Vote, outcome) is { } error)
            return error;

        var approval = new Approval
        {
            Id = ids.New<ApprovalId>(),
            DecisionId = decision.Id,
            Outcome = outcome,
            RecordedBy = user,
            At = clock.GetUtcNow(),
            Reason = reason,
            For = input.Vote?.For,
            Against = input.Vote?.Against,
            Abstained = input.Vote?.Abstained,
        };
        db.Set<Approval>().Add(approval);
        acts.Record(outcome == ApprovalOutcome.Approved ? new DecisionApproved(approval.Id, decision.Id, approval.For, approval.Against, approval.Abstained) : new DecisionReferredBack(approval.Id, decision.Id), by, reason);
        if (outcome == ApprovalOutcome.ReferredBack)
            await DueProcessGate.SetAsideAsync(db, acts, ids, decision, SetAsideBecause.ReferredBack, reason!, by, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        return approval.Id;
    }
}

/// <summary>A member of the approving body has a dissent written into the record. It stops nothing.</summary>
public sealed class RecordReservation(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(DecisionId Decision, string Text);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        if (await db.ToApproveAsync(input.Decision, user, ct) is not { } decision)
            return DueProcessErrors.NoSuchDecision;
        var text = input.Text?.Trim() ?? "";
        if (text.Length is 0 or > Nomination.ReasonLimit)
            return DueProcessErrors.ReservationNeeded.With(Nomination.ReasonLimit);
        if (await db.Set<DecisionReservation>().AnyAsync(r => r.DecisionId == decision.Id && r.UserId == user, ct))
            return DueProcessErrors.ReservedAlready;
        var name = await db.Set<Duty>().Where(d => d.EditionId == decision.EditionId && d.UserId == user).Select(d => d.Name).SingleAsync(ct);

        db.Set<DecisionReservation>().Add(new DecisionReservation { DecisionId = decision.Id, UserId = user, Name = name, Text = text, At = clock.GetUtcNow() });
        acts.Record(new ReservationRecorded(decision.Id, user), by, text);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

internal static class Approvers
{
    /// <summary>A decision that this user may approve: it stands, its edition is not published, the duty is held, and the user had no part in it.</summary>
    public static async Task<Decision?> ToApproveAsync(this PalmaresDb db, DecisionId id, UserId user, CancellationToken ct)
    {
        var decision = await db.Set<Decision>().Include(d => d.Lines).SingleOrDefaultAsync(d => d.Id == id, ct);
        if (decision is null || !await DueProcessGate.HoldsAsync(db, decision.EditionId, DutyKind.Approve, user, ct))
            return null;
        var deciding = await db.Set<Edition>().AnyAsync(e => e.Id == decision.EditionId && e.Phase == EditionPhase.Deciding, ct);
        return deciding && !await HadPartAsync(db, decision, user, ct) ? decision : null;
    }

    /// <summary>Approving is itself a part, so those who approved are left out of the count.</summary>
    private static async Task<bool> HadPartAsync(PalmaresDb db, Decision decision, UserId user, CancellationToken ct) =>
        (await DueProcessGate.InvolvedAsync(db, decision, ct)).Contains(user) && !await db.Set<Approval>().AnyAsync(a => a.DecisionId == decision.Id && a.RecordedBy == user, ct);
}
