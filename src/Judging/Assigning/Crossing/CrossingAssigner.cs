namespace Palmares.Judging.Assigning.Crossing;

/// <summary>Assigns where rules cross or the least served nomination counts first.</summary>
internal static class CrossingAssigner
{
    public static AssignmentOutcome Solve(AssignmentProblem problem, PairTable table, AssignmentOptions options, CancellationToken ct)
    {
        if (SimpleShortages.Of(problem, table) is { } shortage)
            return shortage;
        var rules = SetRules.Of(problem, table);
        void Tell(double total, double bound) => options.Progress?.Report(new AssignmentProgress(total, bound));
        if (options.Objective == AssignmentObjective.Total)
        {
            var total = TotalSearch.Of(rules, options.Solver, Tell, ct, options.Enough);
            return Answer(problem, rules, total, null, true, options, ct);
        }
        var (least, bound) = LeastSearch.Of(rules, options.Solver, Tell, ct);
        if (least.Sets is null || table.Nominations.All(n => n.Reviews == 0))
            return Answer(problem, rules, least, null, true, options, ct);
        var floor = least.Least(table);
        var best = TotalSearch.Of(rules.WithFloor(floor), options.Solver, Tell, ct);
        if (best.Sets is null)
            best = least with { Bound = Math.Max(least.Total, Math.Min(least.Bound, best.Bound)) };
        var exact = true;
        if (options.Objective == AssignmentObjective.LexMaxMin)
            (best, exact) = LexSearch.Of(rules, best, floor, options.Solver, ct);
        return Answer(problem, rules, best, bound, exact, options, ct);
    }

    private static AssignmentOutcome Answer(
        AssignmentProblem problem, SetRules rules, Found found, double? leastBound, bool exact, AssignmentOptions options, CancellationToken ct)
    {
        if (found.Sets is not null)
            return new AssignmentOutcome.Solved(Certifying.OfSets(problem, rules, found.Sets, found.Bound, leastBound, exact, options));
        if (found.Without >= 0)
            return Reasons.OfOne(rules, found.Without);
        return found.Impossible && options.Solver is { } solver
            ? Reasons.OfMany(rules, solver, ct)
            : new AssignmentOutcome.NotAvailable("No assignment was found that keeps the rules, and none is ruled out: this needs a solver, or more effort than it was given.");
    }
}
