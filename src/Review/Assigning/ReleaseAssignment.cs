using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>Lets the judges see what they are to read.</summary>
public sealed class ReleaseAssignment(PalmaresDb db, ActLog acts, TimeProvider clock, ReadEdition editions)
{
    public sealed record Input(EditionId Edition);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return ReviewErrors.ReviewOver;
        var proposal = await InForce.LatestAsync(db, input.Edition, ct);
        if (proposal is null)
            return ReviewErrors.NoProposal;
        if (proposal.ReleasedAt is not null)
            return ReviewErrors.ReleasedAlready;
        // Any new conflict makes it stale, whether it hits a pair or not: the refusal must not tell who was to read what.
        if (await db.Set<Conflict>().AnyAsync(c => c.Edition == input.Edition && c.At > proposal.At, ct) || await MemberLeftAsync(proposal, ct))
            return ReviewErrors.ProposalStale;

        proposal.ReleasedAt = clock.GetUtcNow();
        acts.Record(new AssignmentReleased(proposal.Id, input.Edition), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private async Task<bool> MemberLeftAsync(Proposal proposal, CancellationToken ct)
    {
        var judges = proposal.Assignments.Where(a => a.WithdrawnAt == null).Select(a => a.Judge).Distinct().ToList();
        return await db.Set<Judge>().AnyAsync(j => judges.Contains(j.Id) && j.HasLeft, ct);
    }
}
