using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Judging.Assigning;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>A rule of the assignment, in the order in which the page lists them.</summary>
public enum AssignmentRule
{
    EvenLoads,
    LargestLoads,
    SmallestLoads,
    PerOrganisation,
    PerRegion,
    Regions,
    Experts,

    /// <summary>Never given way; its price is told all the same.</summary>
    Conflicts,
}

/// <summary>What each rule costs: the best total with all rules, and without one of them at a time. Nothing is kept.</summary>
public sealed class PriceRules(PalmaresDb db, Sight sight, ReadEdition editions, ListReviewable reviewable, Fits read, IEnumerable<IProgrammeSolver> solvers)
{
    /// <param name="Total">The best total without this rule; null when even then no assignment keeps the others.</param>
    /// <param name="Cost">What the rule takes from the best total; null when there is no assignment with or without it.</param>
    public sealed record Row(AssignmentRule Rule, double? Total, double? Cost);

    /// <param name="Total">The best total with every rule; null when no assignment keeps them all. Then a row with a total names a rule that stands in the way.</param>
    public sealed record View(double? Total, IReadOnlyList<Row> Rows);

    public async Task<Result<View>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var facts = await editions.RunAsync(edition, ct);
        if (facts.IsError)
            return facts.Error;
        if ((await sight.OfAsync(edition, by, ct)).Hidden.Count > 0)
            return ReviewErrors.TotalsUnseen;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;
        var nominations = await reviewable.RunAsync(edition, ct);
        if (nominations.Count == 0)
            return ReviewErrors.NothingToAssign;

        var fits = await read.ReadAsync(panel, nominations, facts.Value, ct);
        var apart = await ConflictPairs.ReadAsync(db, edition, ct);
        var even = (await InForce.LatestAsync(db, edition, ct))?.EvenLoad;
        var problem = AssignmentInput.Of(panel, nominations, fits, apart, even);
        if (problem.Faults() is { Count: > 0 } faults)
            return ReviewErrors.CannotAssign.With(string.Join(' ', faults));
        var uneven = AssignmentInput.Of(panel, nominations, fits, apart, null);
        var total = Best(problem, ct);
        AssignmentRule[] rules = [.. Enum.GetValues<AssignmentRule>().Where(rule => Stands(rule, panel, even))];
        return new View(total, [.. rules.Select(rule => RowOf(rule, Best(Without(rule, problem, uneven), ct), total))]);
    }

    private static bool Stands(AssignmentRule rule, Panel panel, int? even) => rule switch
    {
        AssignmentRule.EvenLoads => even is not null,
        AssignmentRule.PerRegion => panel.PerRegion is not null,
        AssignmentRule.Regions => panel.Regions is not null,
        AssignmentRule.Experts => panel.Experts is not null,
        _ => true,
    };

    private static Row RowOf(AssignmentRule rule, double? without, double? total) =>
        new(rule, without, without is { } best && total is { } kept ? Math.Max(0, best - kept) : null);

    private static AssignmentProblem Without(AssignmentRule rule, AssignmentProblem problem, AssignmentProblem uneven) => rule switch
    {
        AssignmentRule.EvenLoads => uneven,
        AssignmentRule.LargestLoads => problem with { Judges = [.. problem.Judges.Select(j => j with { Max = problem.Nominations.Count })] },
        AssignmentRule.SmallestLoads => problem with { Judges = [.. problem.Judges.Select(j => j with { Min = 0 })] },
        AssignmentRule.PerOrganisation => problem with { Limits = problem.Limits with { JudgesPerOrganisationPerNomination = null } },
        AssignmentRule.PerRegion => problem with { Limits = problem.Limits with { JudgesPerRegionPerNomination = null } },
        AssignmentRule.Regions => problem with { Limits = problem.Limits with { MinRegionsPerNomination = null } },
        AssignmentRule.Experts => problem with { Limits = problem.Limits with { ExpertsPerNomination = null, ExpertAffinity = null } },
        _ => problem with { Conflicts = [] },
    };

    private double? Best(AssignmentProblem problem, CancellationToken ct) =>
        Assigner.Solve(problem, new AssignmentOptions(Solver: solvers.FirstOrDefault()), ct) is AssignmentOutcome.Solved solved ? solved.Assignment.Certificate.Total : null;
}
