using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>Changes by hand who reads one nomination: takes a judge off, puts one on, or both, with a reason.</summary>
public sealed class Reassign(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, Sight sight, Fits read)
{
    public sealed record Input(EditionId Edition, NominationId Nomination, JudgeId? From, JudgeId? To, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return ReviewErrors.ReviewOver;
        var seen = await sight.OfAsync(input.Edition, by, ct);
        if (!seen.Sees(input.Nomination))
            return ReviewErrors.NoSuchNomination;
        if (input.From is null && input.To is null)
            return ReviewErrors.NothingToReassign;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Conflict.ReasonLimit)
            return ReviewErrors.ReasonNeeded.With(Conflict.ReasonLimit);
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == input.Edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;
        var proposal = await InForce.LatestAsync(db, input.Edition, ct);
        if (proposal is null)
            return ReviewErrors.NoProposal;
        return await ChangeAsync(input, edition.Value, panel, proposal, seen, by, ct);
    }

    private async Task<Result<Done>> ChangeAsync(Input input, EditionFacts edition, Panel panel, Proposal proposal, Seen seen, Actor by, CancellationToken ct)
    {
        Assignment? withdrawn = null;
        Assignment? added = null;
        if (input.From is { } from)
        {
            var off = await TakeOffAsync(from, input.Nomination, panel, proposal, ct);
            if (off.IsError)
                return off.Error;
            withdrawn = off.Value;
        }

        if (input.To is { } to)
        {
            var refused = await RefuseAsync(to, input, panel, proposal, seen, ct);
            if (refused is not null)
                return refused;
            added = New(proposal, to, input, await FitAsync(to, seen.Nominations.Single(n => n.Id == input.Nomination), edition, panel, ct));
            db.Set<Assignment>().Add(added);
        }

        acts.Record(new Reassigned(proposal.Id, withdrawn?.Id, added?.Id), by, input.Reason.Trim());
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private async Task<Result<Assignment>> TakeOffAsync(JudgeId from, NominationId nomination, Panel panel, Proposal proposal, CancellationToken ct)
    {
        if (panel.Judges.SingleOrDefault(j => j.Id == from) is not { } judge)
            return ReviewErrors.NoSuchMember;
        if (Open(proposal).SingleOrDefault(a => a.Judge == from && a.Nomination == nomination) is not { } assignment)
            return ReviewErrors.NotTheirs.With(judge.Name);
        var apart = await ConflictPairs.ReadAsync(db, proposal.Edition, ct);
        // A score that a conflict has already excluded does not hold its judge.
        if (!apart.Contains((from, nomination)) && await db.Set<ScoreSheet>().AnyAsync(s => s.Assignment == assignment.Id && s.IsFinal, ct))
            return ReviewErrors.ScoredAlready.With(judge.Name);
        assignment.WithdrawnAt = clock.GetUtcNow();
        return assignment;
    }

    private async Task<Error?> RefuseAsync(JudgeId to, Input input, Panel panel, Proposal proposal, Seen seen, CancellationToken ct)
    {
        if (panel.Members.SingleOrDefault(j => j.Id == to) is not { } judge)
            return ReviewErrors.NoSuchMember;
        var apart = await ConflictPairs.ReadAsync(db, proposal.Edition, ct);
        // What the one who changes may not see does not count: a refusal would tell of it.
        Assignment[] open = [.. Open(proposal).Where(a => seen.Sees(a.Nomination) && !apart.Contains((a.Judge, a.Nomination)))];
        return ReassignRules.Obstacle(judge, input.Nomination, panel, open, apart, input.From);
    }

    private static IEnumerable<Assignment> Open(Proposal proposal) => proposal.Assignments.Where(a => a.WithdrawnAt is null);

    private async Task<Fit> FitAsync(JudgeId to, ReviewableNomination nomination, EditionFacts edition, Panel panel, CancellationToken ct) =>
        (await read.ReadAsync(panel, [nomination], edition, ct)).GetValueOrDefault((to, nomination.Id)) ?? new Fit(0, "");

    private Assignment New(Proposal proposal, JudgeId judge, Input input, Fit fit) => new()
    {
        Id = ids.New<AssignmentId>(),
        Proposal = proposal.Id,
        Edition = proposal.Edition,
        Judge = judge,
        Nomination = input.Nomination,
        Affinity = fit.Value,
        Parts = fit.Parts,
        ByHand = input.Reason.Trim(),
    };
}
