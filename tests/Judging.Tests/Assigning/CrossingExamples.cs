using Palmares.Judging.Assigning;

namespace Palmares.Judging.Tests.Assigning;

public class CrossingExamples
{
    private static readonly AssignmentProblem Three = new()
    {
        Nominations = [new("Amber", 2), new("Basil", 2)],
        Judges =
        [
            new("Quill", 0, 2, "Mills", "North", "F"), new("Reed", 0, 2, "Locks", "North", "M"),
            new("Sage", 0, 2, "Mills", "South", "M"), new("Thorn", 0, 2, null, "South", "M"),
        ],
        Affinities =
        [
            new("Quill", "Amber", 0.9), new("Reed", "Amber", 0.8), new("Sage", "Amber", 0.3), new("Thorn", "Amber", 0.2),
            new("Quill", "Basil", 0.1), new("Reed", "Basil", 0.7), new("Sage", "Basil", 0.6), new("Thorn", "Basil", 0.5),
        ],
    };

    private static AssignmentProblem With(AssignmentLimits limits) => Three with { Limits = limits };

    [Fact]
    public void Judges_of_one_nomination_come_from_two_regions()
    {
        var pairs = Solved(With(new() { MinRegionsPerNomination = 2 })).Pairs;

        Assert.Equal(["Quill Amber", "Sage Amber", "Reed Basil", "Sage Basil"], pairs.Select(p => $"{p.Judge} {p.Nomination}"));
    }

    [Fact]
    public void A_nomination_that_cannot_have_one_of_each_gender_is_named_with_what_there_is()
    {
        var refused = Refused(With(new() { EachGenderPerNomination = 1 }) with { Conflicts = [new("Quill", "Basil")] });

        Assert.Equal(
            "Nomination Basil asks for 2 judges and has 3 that may judge it; 1 of 4 are in conflict. "
            + "No choice among them keeps: at least 1 of each gender (there are 0 F, 3 M).", refused.Reason);
    }

    [Fact]
    public void Rules_at_fault_together_are_named_and_the_others_are_not()
    {
        // Quill is the only woman and takes one nomination.
        var refused = Refused(With(new() { EachGenderPerNomination = 1, JudgesPerRegionPerNomination = 2 })
            with { Judges = [.. Three.Judges.Select(j => j.Id == "Quill" ? j with { Max = 1 } : j)] });

        Assert.StartsWith("These rules cannot be kept together: the number of reviews; at least 1 of each gender; the judges' maxima.", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Relaxing_gives_way_in_the_declared_order_and_lists_the_place()
    {
        var problem = With(new() { EachGenderPerNomination = 1, JudgesPerRegionPerNomination = 1 }) with { Conflicts = [new("Quill", "Basil")] };

        var genderFirst = Solved(problem, relax: true);
        var regionAlone = Instances.Solve(problem with { RelaxOrder = ["judges_per_region_per_nomination"] }, relax: true);

        Assert.Equal(["each_gender_per_nomination: nomination Basil by 1"], genderFirst.Certificate.Relaxed);
        Assert.EndsWith("Relaxing judges_per_region_per_nomination is not enough.", Assert.IsType<AssignmentOutcome.Infeasible>(regionAlone).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_in_the_order_of_relaxing_is_a_fault_of_the_input() =>
        Assert.Equal(["relax_order: a conflict is never relaxed."], (Three with { RelaxOrder = ["conflicts"] }).Faults());

    [Fact]
    public void Judges_kept_apart_never_share_a_nomination()
    {
        var assignment = Solved(With(new() { AvoidPairs = [("Reed", "Quill")] }));

        Assert.DoesNotContain(assignment.Pairs.GroupBy(p => p.Nomination), g => g.Any(p => p.Judge == "Quill") && g.Any(p => p.Judge == "Reed"));
    }

    [Fact]
    public void A_drawn_assignment_follows_its_probabilities_and_its_seed()
    {
        var capped = With(new() { MaxPairProbability = 0.6 });
        var count = new Dictionary<(string, string), int>();

        for (var seed = 1; seed <= 4_000; seed++)
        {
            foreach (var pair in Drawn(capped, seed).Pairs)
                count[(pair.Judge, pair.Nomination)] = count.GetValueOrDefault((pair.Judge, pair.Nomination)) + 1;
        }

        // Five standard deviations of a share over 4000 draws are 0.04.
        Assert.All(Drawn(capped, 1).Marginals, m => Assert.Equal(m.Probability, count.GetValueOrDefault((m.Judge, m.Nomination)) / 4_000.0, 0.04));
        Assert.Equal(Drawn(capped, 7).Pairs, Drawn(capped, 7).Pairs);
    }

    [Fact]
    public void Too_low_a_cap_is_refused_with_the_sum()
    {
        var refused = Refused(With(new() { MaxPairProbability = 0.4 }));

        Assert.Equal("Nomination Amber needs 2 judges; 4 may judge it, each with a probability of at most 0.4, which is 1.6 in all.", refused.Reason);
    }

    [Fact]
    public void Without_a_solver_a_refusal_that_needs_one_is_not_claimed()
    {
        var alone = Assigner.Solve(With(new() { EachGenderPerNomination = 1 })
            with { Judges = [.. Three.Judges.Select(j => j.Id == "Quill" ? j with { Max = 1 } : j)] });

        Assert.IsType<AssignmentOutcome.NotAvailable>(alone);
    }

    private static Assignment Drawn(AssignmentProblem problem, long seed) => Assert.IsType<AssignmentOutcome.Solved>(Assigner.Solve(problem, seed: seed)).Assignment;

    private static Assignment Solved(AssignmentProblem problem, bool relax = false) =>
        Assert.IsType<AssignmentOutcome.Solved>(Instances.Solve(problem, relax: relax)).Assignment;

    private static AssignmentOutcome.Infeasible Refused(AssignmentProblem problem) => Assert.IsType<AssignmentOutcome.Infeasible>(Instances.Solve(problem));
}
