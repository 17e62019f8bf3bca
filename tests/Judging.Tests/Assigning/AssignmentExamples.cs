using Palmares.Judging.Assigning;

namespace Palmares.Judging.Tests.Assigning;

public class AssignmentExamples
{
    private static readonly AssignmentProblem Two = new()
    {
        Nominations = [new("Amber", 1), new("Basil", 1)],
        Judges = [new("Quill", 0, 1), new("Reed", 0, 1)],
        Affinities = [new("Quill", "Amber", 0.9), new("Quill", "Basil", 0.8), new("Reed", "Amber", 0.7), new("Reed", "Basil", 0.1)],
    };

    [Fact]
    public void The_best_sum_is_taken_not_the_best_first_pair()
    {
        var assignment = Instances.Solved(Two);

        Assert.Equal([("Amber", "Reed"), ("Basil", "Quill")], assignment.Pairs.Select(p => (p.Nomination, p.Judge)));
        Assert.Equal(1.5, assignment.Certificate.Total, 1e-12);
        Assert.Equal(1.5, assignment.Certificate.Bound, 1e-9);
        Assert.Equal(new WorstServed("Amber", 0.7, 0.9), assignment.Certificate.WorstServed);
        Assert.Equal((1, 1), (assignment.Certificate.LoadMin, assignment.Certificate.LoadMax));
    }

    [Fact]
    public void A_conflict_is_never_assigned_even_when_it_is_the_best_pair()
    {
        var assignment = Instances.Solved(Two with { Conflicts = [new("Quill", "Basil")] });

        Assert.Equal([("Amber", "Quill"), ("Basil", "Reed")], assignment.Pairs.Select(p => (p.Nomination, p.Judge)));
    }

    [Fact]
    public void A_fixed_pair_stays()
    {
        var assignment = Instances.Solved(Two with { Fixed = [new("Reed", "Basil")] });

        Assert.Equal(1.0, assignment.Certificate.Total, 1e-12);
        Assert.True(assignment.Certificate.Optimal);
    }

    [Fact]
    public void A_nomination_in_conflict_with_too_many_judges_is_named_with_what_it_lacks()
    {
        var refused = Instances.Refused(Two with { Conflicts = [new("Quill", "Amber"), new("Reed", "Amber")] });

        Assert.Equal("Nomination Amber needs 1 judge; only 0 can be had (1 short): 2 of 2 judges are in conflict.", refused.Reason);
        Assert.Equal(["Amber"], refused.Shortage.Nominations);
    }

    [Fact]
    public void Two_nominations_that_compete_for_one_judge_are_named_together()
    {
        var problem = Two with
        {
            Judges = [.. Two.Judges, new("Sage", 0, 5)],
            Conflicts = [new("Reed", "Amber"), new("Reed", "Basil"), new("Sage", "Amber"), new("Sage", "Basil")],
        };

        var refused = Instances.Refused(problem);

        Assert.StartsWith("Nominations Amber, Basil need 2 reviews together and can get at most 1 (1 short)", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(["Quill"], refused.Shortage.Judges);
    }

    [Fact]
    public void Minima_that_add_up_to_more_than_the_needs_are_refused()
    {
        var refused = Instances.Refused(Two with { Judges = [new("Quill", 2, 2), new("Reed", 1, 1)] });

        Assert.StartsWith("The judges' minima add up to 3; the nominations need only 2", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fixed_pair_in_conflict_is_refused()
    {
        var refused = Instances.Refused(Two with { Fixed = [new("Reed", "Basil")], Conflicts = [new("Reed", "Basil")] });

        Assert.Contains("a conflict is never lifted", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_judge_is_a_fault_of_the_input()
    {
        var problem = Two with { Conflicts = [new("Nobody", "Amber")] };

        Assert.Equal(["conflicts: there is no judge Nobody."], problem.Faults());
        Assert.Throws<ArgumentException>(() => Assigner.Solve(problem, ct: TestContext.Current.CancellationToken));
    }
}
