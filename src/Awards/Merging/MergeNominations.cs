using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Merging;

/// <summary>The secretary makes two nominations of one person one: the kept one takes over claims, endorsements and nominators, the other is withdrawn and leads to it. Everybody in the other is told.</summary>
/// <remarks>Never by the software alone: the grounds are shown, the secretary decides and says why.</remarks>
public sealed class MergeNominations(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, MergeLetters parties, PublicAddress address)
{
    /// <param name="Stamp">Of the preview that was looked at.</param>
    public sealed record Input(NominationId Kept, NominationId Other, string Reason, string Stamp);

    public async Task<Result<MergeId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        await using var turn = await db.TakeTurnAsync(ct);
        var found = await MergePair.FindAsync(db, input.Kept, input.Other, by, ct);
        if (found.IsError)
            return found.Error;
        var pair = found.Value;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Nomination.ReasonLimit)
            return NominatingErrors.MergeReasonNeeded.With(Nomination.ReasonLimit);
        if (pair.Stamp != input.Stamp)
            return NominatingErrors.MergeChanged;

        var now = clock.GetUtcNow();
        var merge = new Merge { Id = ids.New<MergeId>(), EditionId = pair.Edition.Id, Kept = pair.Kept.Id, Other = pair.Other.Id, Reason = input.Reason.Trim(), By = user, At = now, OtherConsent = pair.Other.Consent };
        db.Set<Merge>().Add(merge);
        // Before anything moves: who is in the other now.
        await parties.StageAsync(NominatingLetters.NominationMerged, pair, ct);
        var asks = !pair.AgreedToBoth;
        Move(pair, now);
        Close(pair.Other, pair.Kept.Id);
        Reopen(pair.Kept);
        if (asks)
        {
            (pair.Kept.ConsentAnsweredAt, pair.Kept.MayName, pair.Kept.MayFollow) = (null, false, false);
            await letters.StageAsync(ConsentLetter.Write(pair.Kept, pair.Edition, ids.NewSecret(), address, now), ct);
        }

        acts.Record(new NominationsMerged(merge.Id, pair.Kept.Id, pair.Other.Id), by);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return merge.Id;
    }

    private void Move(MergePair pair, DateTimeOffset now)
    {
        var (kept, other) = (pair.Kept, pair.Other);
        var (endorsements, beside, brings) = (pair.Endorsements.ToList(), pair.CoNominators.ToList(), pair.BringsNominator);
        var position = kept.Claims.Count == 0 ? 0 : kept.Claims.Max(c => c.Position) + 1;
        foreach (var claim in other.Claims.OrderBy(c => c.Position).ToList())
        {
            db.Entry(claim).Property(c => c.Position).CurrentValue = position++;
            (claim.NominationId, claim.MergedFrom) = (kept.Id, other.Id);
        }

        foreach (var endorsement in endorsements)
            (endorsement.NominationId, endorsement.MergedFrom) = (kept.Id, other.Id);
        foreach (var one in beside)
            (one.NominationId, one.MergedFrom) = (kept.Id, other.Id);
        if (brings)
            db.Set<CoNominator>().Add(Nominator(kept, other, now));
    }

    /// <summary>They signed what they sent, which is part of the kept one now.</summary>
    private CoNominator Nominator(Nomination kept, Nomination other, DateTimeOffset now) => new()
    {
        Id = ids.New<CoNominatorId>(),
        NominationId = kept.Id,
        Role = CoNominatorRole.Reads,
        Name = other.OnBehalfOf ?? other.NominatorName,
        Email = "",
        Organisation = other.OnBehalfOf is null ? other.NominatorOrganisation : null,
        Person = other.OnBehalfOf is null ? other.NominatorPerson : null,
        User = other.OnBehalfOf is null ? other.Nominator : null,
        State = CoNominatorState.Accepted,
        InvitedAt = now,
        AcceptedAt = now,
        SignedAt = other.SubmittedAt,
        SignedHash = other.SignedWords(),
        MergedFrom = other.Id,
    };

    private static void Close(Nomination other, NominationId into)
    {
        (other.State, other.MergedInto, other.ConsentTokenHash) = (NominationState.Withdrawn, into, null);
        other.Revision++;
        foreach (var unanswered in other.Endorsements.Where(e => e.NominationId == other.Id))
            unanswered.TokenHash = null;
        foreach (var invited in other.CoNominators.Where(c => c.NominationId == other.Id && c.State == CoNominatorState.Invited))
            invited.TokenHash = null;
    }

    /// <summary>More stands in it than was screened.</summary>
    private void Reopen(Nomination kept)
    {
        (kept.Eligibility, kept.EligibilityDecidedAt, kept.EligibilityReason) = (Eligibility.NotDecided, null, null);
        kept.Revision++;
        db.Set<EligibilityFinding>().RemoveRange(kept.Findings);
    }
}
