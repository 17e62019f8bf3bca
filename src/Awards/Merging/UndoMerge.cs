using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Merging;

/// <summary>The secretary parts what was made one, until judging begins: each nomination has again what it had, and everybody in the other is told.</summary>
public sealed class UndoMerge(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, MergeLetters parties, PublicAddress address)
{
    public sealed record Input(MergeId Merge, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        await using var turn = await db.TakeTurnAsync(ct);
        var merge = await db.Set<Merge>().SingleOrDefaultAsync(m => m.Id == input.Merge, ct);
        if (merge is null)
            return NominatingErrors.NoSuchMerge;
        var two = await db.NominationsOf(by).WithText().Include(n => n.Findings).Where(n => n.Id == merge.Kept || n.Id == merge.Other).ToListAsync(ct);
        if (two.Count != 2)
            return NominatingErrors.NoSuchMerge;
        var pair = new MergePair(two.Single(n => n.Id == merge.Kept), two.Single(n => n.Id == merge.Other), (await db.EditionAsync(merge.EditionId, ct))!);
        if (merge.UndoneAt is not null || pair.Edition.Phase is not (EditionPhase.Nominating or EditionPhase.Screening) || pair.Kept.State != NominationState.Submitted || pair.Other.MergedInto != pair.Kept.Id)
            return NominatingErrors.MergeStands;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Nomination.ReasonLimit)
            return NominatingErrors.MergeReasonNeeded.With(Nomination.ReasonLimit);

        (merge.UndoneAt, merge.UndoneReason) = (clock.GetUtcNow(), input.Reason.Trim());
        MoveBack(pair);
        await ReviveAsync(pair, merge, ct);
        await parties.StageAsync(NominatingLetters.MergeUndone, pair, ct);
        acts.Record(new NominationsParted(merge.Id, pair.Kept.Id, pair.Other.Id), by);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return Done.Value;
    }

    private void MoveBack(MergePair pair)
    {
        var (kept, other) = (pair.Kept, pair.Other);
        foreach (var claim in kept.Claims.Where(c => c.MergedFrom == other.Id).ToList())
            (claim.NominationId, claim.MergedFrom) = (other.Id, null);
        foreach (var endorsement in kept.Endorsements.Where(e => e.MergedFrom == other.Id).ToList())
            (endorsement.NominationId, endorsement.MergedFrom) = (other.Id, null);
        foreach (var one in kept.CoNominators.Where(c => c.MergedFrom == other.Id).ToList())
        {
            // The row that stood for the other's nominator was made by the merge.
            if (one.User == other.Nominator || one.User is null)
                db.Set<CoNominator>().Remove(one);
            else
                (one.NominationId, one.MergedFrom) = (other.Id, null);
        }

        // The other's lists hold them again before its people are written to.
        db.ChangeTracker.DetectChanges();
    }

    private async Task ReviveAsync(MergePair pair, Merge merge, CancellationToken ct)
    {
        var (kept, other) = (pair.Kept, pair.Other);
        (other.State, other.MergedInto, other.Consent) = (NominationState.Submitted, null, merge.OtherConsent);
        other.Revision++;
        if (merge.OtherConsent is Consent.Asked)
            await letters.StageAsync(ConsentLetter.Write(other, pair.Edition, ids.NewSecret(), address, clock.GetUtcNow()), ct);
        (kept.Eligibility, kept.EligibilityDecidedAt, kept.EligibilityReason) = (Eligibility.NotDecided, null, null);
        kept.Revision++;
        db.Set<EligibilityFinding>().RemoveRange(kept.Findings);
        (other.Eligibility, other.EligibilityDecidedAt, other.EligibilityReason) = (Eligibility.NotDecided, null, null);
    }
}
