using Palmares.Awards;
using Palmares.Judging.Assigning;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>Computes the latest proposal again from its seed and says whether the same comes out. Nothing is kept.</summary>
public sealed class RecheckAssignment(PalmaresDb db, ReadEdition editions, Drafts drafts, Sight sight)
{
    /// <param name="SameInput">Panel, conflicts, fits and rules are as they were; otherwise another result says nothing.</param>
    /// <param name="SamePairs">Every pair that was computed comes out again, and no other.</param>
    public sealed record View(int Version, AssigningMethod Method, long Seed, string InputHash, bool SameInput, bool SamePairs);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        if ((await sight.OfAsync(id, by, ct)).Hidden.Count > 0)
            return ReviewErrors.TotalsUnseen;
        if (await InForce.LatestAsync(db, id, ct) is not { } proposal)
            return ReviewErrors.NoProposal;
        var ground = await drafts.ReadAsync(edition.Value, ct);
        if (ground.IsError)
            return ground.Error;
        var method = proposal.ByLot ? AssigningMethod.ByLot : AssigningMethod.BestFit;
        var found = drafts.Compute(ground.Value, method, proposal.Seed, null, ct).Outcome as AssignmentOutcome.Solved;
        var computed = proposal.Assignments.Where(a => a.ByHand is null).Select(a => (a.Judge.ToString(), a.Nomination.ToString())).ToHashSet();
        return new View(
            proposal.Version, method, proposal.Seed, proposal.InputHash, found?.Assignment.Certificate.InputHash == proposal.InputHash,
            found is not null && computed.SetEquals(found.Assignment.Pairs.Select(p => (p.Judge, p.Nomination))));
    }
}
