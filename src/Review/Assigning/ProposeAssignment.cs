using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Judging.Assigning;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>Computes who reads what. Each run is a version that is kept; judges see nothing of it.</summary>
public sealed class ProposeAssignment(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, Drafts drafts, Sight sight)
{
    public sealed record Input(EditionId Edition, long Seed = 1, AssigningMethod Method = AssigningMethod.BestFit);

    public Task<Result<ProposalId>> RunAsync(Input input, Actor by, CancellationToken ct) => RunAsync(input, null, by, ct);

    /// <param name="run">Told of every better assignment; when it has enough, the best so far is proposed, with what is proved about it.</param>
    internal async Task<Result<ProposalId>> RunAsync(Input input, AssignmentRun? run, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (RefusedIn(edition.Value.Phase) is { } tooEarlyOrLate)
            return tooEarlyOrLate;
        var last = await InForce.LatestAsync(db, input.Edition, ct);
        if (last?.ReleasedAt is not null)
            return ReviewErrors.ReleasedAlready;
        var ground = await drafts.ReadAsync(edition.Value, ct);
        if (ground.IsError)
            return ground.Error;
        var (even, outcome) = drafts.Compute(ground.Value, input.Method, input.Seed, run, ct);
        return outcome switch
        {
            AssignmentOutcome.Solved solved => await KeepAsync(input, solved.Assignment, (last?.Version ?? 0) + 1, even, ground.Value.Fits, by, ct),
            AssignmentOutcome.Infeasible infeasible => await WhyNotAsync(input.Edition, infeasible, ground.Value.Panel, ground.Value.Nominations, by, ct),
            AssignmentOutcome.NotAvailable missing => ReviewErrors.CannotAssign.With(missing.Message),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    private static Error? RefusedIn(EditionPhase phase) => phase switch
    {
        < EditionPhase.Screening => ReviewErrors.NotYetReviewing,
        > EditionPhase.Reviewing => ReviewErrors.ReviewOver,
        _ => null,
    };

    /// <summary>The reason names nominations; a viewer in conflict with one of them is told no more than that there is a reason.</summary>
    private async Task<Error> WhyNotAsync(
        EditionId edition, AssignmentOutcome.Infeasible infeasible, Panel panel, IReadOnlyList<ReviewableNomination> nominations, Actor by, CancellationToken ct) =>
        (await sight.OfAsync(edition, by, ct)).Hidden.Count > 0
            ? ReviewErrors.InfeasibleUnseen
            : ReviewErrors.Infeasible.With(AssignmentInput.InWords(infeasible.Reason, panel, nominations));

    private async Task<Result<ProposalId>> KeepAsync(
        Input input, Palmares.Judging.Assigning.Assignment found, int version, int? evenLoad, Dictionary<(JudgeId, NominationId), Fit> fits, Actor by, CancellationToken ct)
    {
        var certificate = found.Certificate;
        var proposal = new Proposal
        {
            Id = ids.New<ProposalId>(),
            Edition = input.Edition,
            Version = version,
            At = clock.GetUtcNow(),
            AffinityVersion = Affinity.Version,
            EvenLoad = evenLoad,
            Total = certificate.Total,
            Bound = certificate.Bound,
            WorstServed = certificate.WorstServed is { } worst ? NominationId.From(Guid.Parse(worst.Id)) : null,
            WorstValue = certificate.WorstServed?.Value ?? 0,
            WorstBestPossible = certificate.WorstServed?.BestPossible ?? 0,
            InputHash = certificate.InputHash,
            Seed = certificate.Seed,
            ByLot = input.Method == AssigningMethod.ByLot,
        };
        proposal.Assignments.AddRange(found.Pairs.Select(pair => PairOf(proposal, pair, fits)));
        db.Set<Proposal>().Add(proposal);
        acts.Record(new AssignmentProposed(proposal.Id, input.Edition, version, proposal.Seed, proposal.ByLot), by);
        await db.SaveChangesAsync(ct);
        return proposal.Id;
    }

    private Review.Assignment PairOf(Proposal proposal, AssignedPair pair, Dictionary<(JudgeId, NominationId), Fit> fits)
    {
        var (judge, nomination) = (JudgeId.From(Guid.Parse(pair.Judge)), NominationId.From(Guid.Parse(pair.Nomination)));
        return new Review.Assignment
        {
            Id = ids.New<AssignmentId>(),
            Proposal = proposal.Id,
            Edition = proposal.Edition,
            Judge = judge,
            Nomination = nomination,
            Affinity = pair.Affinity,
            Parts = fits.TryGetValue((judge, nomination), out var fit) ? fit.Parts : "",
        };
    }
}
