using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Judging.Ranking;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>What it would mean to put each member on one nomination, before anybody changes it by hand.</summary>
public sealed class WeighChange(PalmaresDb db, Sight sight, ReadEdition editions, Fits read)
{
    /// <param name="Fit">0 to 1, by the rule of affinity.</param>
    /// <param name="Parts">What the fit comes from, in words.</param>
    /// <param name="Reads">How many nominations the member reads now.</param>
    /// <param name="Against">Why the member cannot be put on it; null when nothing stands against it.</param>
    public sealed record Candidate(JudgeId Judge, string Name, double Fit, string Parts, int Reads, int Max, Error? Against);

    /// <param name="Now">Those who read it now; what is against them is always null.</param>
    /// <param name="Others">The other members, those who fit best first.</param>
    /// <param name="Needed">How many judges a nomination should have.</param>
    /// <param name="NoCalibration">Why scores of its category could not be calibrated as things stand; empty when they could.</param>
    public sealed record View(IReadOnlyList<Candidate> Now, IReadOnlyList<Candidate> Others, int Needed, IReadOnlyList<string> NoCalibration);

    public async Task<Result<View>> RunAsync(EditionId edition, NominationId nomination, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var facts = await editions.RunAsync(edition, ct);
        if (facts.IsError)
            return facts.Error;
        var seen = await sight.OfAsync(edition, by, ct);
        if (!seen.Sees(nomination))
            return ReviewErrors.NoSuchNomination;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;
        var proposal = await InForce.LatestAsync(db, edition, ct);
        if (proposal is null)
            return ReviewErrors.NoProposal;

        var apart = await ConflictPairs.ReadAsync(db, edition, ct);
        Assignment[] open = [.. proposal.Assignments.Where(a => a.WithdrawnAt is null && !apart.Contains((a.Judge, a.Nomination)))];
        Assignment[] seenOpen = [.. open.Where(a => seen.Sees(a.Nomination))];
        var own = seen.Nominations.Single(n => n.Id == nomination);
        var fits = await read.ReadAsync(panel, [own], facts.Value, ct);
        Candidate Weigh(Judge judge, Error? against) => new(
            judge.Id, judge.Name, fits.TryGetValue((judge.Id, nomination), out var fit) ? fit.Value : 0, fit?.Parts ?? "",
            seenOpen.Count(a => a.Judge == judge.Id), judge.MaxLoad, against);
        bool Reads(Judge judge) => open.Any(a => a.Judge == judge.Id && a.Nomination == nomination);
        var category = seen.Nominations.Where(n => n.Category == own.Category).Select(n => n.Id).ToHashSet();
        return new View(
            [.. panel.Judges.Where(Reads).OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => Weigh(j, null))],
            [
                .. panel.Members.Where(j => !Reads(j)).Select(j => Weigh(j, ReassignRules.Obstacle(j, nomination, panel, seenOpen, apart, null)))
                    .OrderBy(c => c.Against is not null).ThenByDescending(c => c.Fit).ThenBy(c => c.Name, StringComparer.Ordinal),
            ],
            panel.Reviews,
            Foreseeing.WhyNoCalibration(open.Where(a => category.Contains(a.Nomination)).Select(a => (a.Nomination.ToString(), a.Judge.ToString()))));
    }
}
