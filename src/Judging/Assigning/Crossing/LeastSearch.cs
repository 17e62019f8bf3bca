namespace Palmares.Judging.Assigning.Crossing;

/// <summary>The largest least sum of a nomination, and a bound on it.</summary>
/// <remarks>A floor under every sum is a rule of a nomination by itself: halving finds the highest floor for which an assignment is found.</remarks>
internal static class LeastSearch
{
    /// <summary>Up to so many pairs the least sum is proved by branching when halving leaves a gap.</summary>
    private const int Provable = 4_000;

    public static (Found Found, double Bound) Of(SetRules rules, IProgrammeSolver? solver, Action<double, double>? tell, CancellationToken ct)
    {
        var table = rules.Table;
        var first = TotalSearch.Of(rules, null, tell, ct);
        if (first.Impossible)
            return (first, double.NegativeInfinity);
        var bound = Alone(rules);
        if (first.Sets is not null && Found.Same(first.Least(table), bound))
            return (first, bound);
        if (solver is not null)
        {
            if (Linear(rules, solver, ct) is not { } linear)
                return (new Found(null, double.NegativeInfinity, true), double.NegativeInfinity);
            bound = Math.Min(bound, linear);
            if (first.Sets is null)
                first = TotalSearch.Of(rules, solver, tell, ct);
            if (first.Sets is null)
                return (first, bound);
        }
        var (best, low, high) = (first, first.Least(table), bound);
        for (var trial = 0; trial < 24 && !Found.Same(low, high) && best.Sets is not null; trial++)
        {
            // The bound itself is tried first: it is often reached.
            var floor = trial == 0 ? bound - 1e-9 * Math.Max(1, Math.Abs(bound)) : (low + high) / 2;
            var draft = Draft.Of(rules.WithFloor(floor), null, ct);
            if (draft.Without >= 0)
                bound = Math.Min(bound, floor);
            if (draft.Sets is not null)
                (best, low) = (new Found(draft.Sets, draft.Bound), new Found(draft.Sets, draft.Bound).Least(table));
            else
                high = floor;
            if (high - low < 1e-7 * Math.Max(1, Math.Abs(high)))
                break;
        }
        if (solver is null || Found.Same(low, bound))
            return (best, bound);
        return Proved(rules, solver, best, bound, ct);
    }

    private static (Found, double) Proved(SetRules rules, IProgrammeSolver solver, Found best, double bound, CancellationToken ct)
    {
        var low = best.Least(rules.Table);
        var narrow = rules.WithFloor(low);
        var programme = RuleProgramme.Of(narrow);
        if (programme.Pairs.Count > Provable)
            return (best, bound);
        var least = AddLeast(programme, rules, bound);
        var answer = solver.Solve(programme.Made(new Dictionary<int, double> { [least] = 1 }), new ProgrammeLimits(Effort: 20_000), ct);
        if (answer.Values is { } values && TotalSearch.Sets(rules, values, programme) is { } sets && new Found(sets, 0) is var other && other.Least(rules.Table) > low)
            best = new Found(sets, double.PositiveInfinity);
        // Feasibility tolerances of a solver reach past the ninth digit; what was reached is never above what is possible.
        var proved = answer.Status == ProgrammeStatus.Best ? best.Least(rules.Table) : answer.Bound + Shift(rules);
        return (best, Math.Max(best.Least(rules.Table), Math.Min(bound, proved)));
    }

    /// <summary>What the nomination with the least could get if it were alone.</summary>
    private static double Alone(SetRules rules)
    {
        var sets = new BestSets(rules);
        var free = new double[rules.Table.Judges.Length];
        return Enumerable.Range(0, rules.Table.Nominations.Length).Where(n => rules.Table.Nominations[n].Reviews > 0).Select(n => sets.Find(n, free)).DefaultIfEmpty().Min();
    }

    private static double? Linear(SetRules rules, IProgrammeSolver solver, CancellationToken ct)
    {
        var programme = RuleProgramme.Of(rules);
        var least = AddLeast(programme, rules, double.PositiveInfinity);
        var answer = solver.Solve(programme.Made(new Dictionary<int, double> { [least] = 1 }, relaxed: true), ct: ct);
        return answer.Status switch
        {
            ProgrammeStatus.None => null,
            ProgrammeStatus.Best => answer.Bound + Shift(rules) + 1e-9,
            _ => double.PositiveInfinity,
        };
    }

    /// <summary>A variable at or below every nomination's sum, shifted so that it is never negative.</summary>
    private static int AddLeast(RuleProgramme programme, SetRules rules, double most)
    {
        var shift = Shift(rules);
        var least = programme.Add(0, double.IsPositiveInfinity(most) ? double.PositiveInfinity : Math.Max(0, most - shift));
        for (var n = 0; n < rules.Table.Nominations.Length; n++)
        {
            if (rules.Table.Nominations[n].Reviews == 0)
                continue;
            int[] own = [.. programme.Of(n)];
            programme.Row(new ProgrammeRow(
                [.. own, least], [.. own.Select(v => programme.Pairs[v].Affinity), -1], shift - rules.Table.Held[n].Sum(h => h.Affinity), double.PositiveInfinity));
        }
        return least;
    }

    /// <summary>A value no nomination's sum lies below.</summary>
    private static double Shift(SetRules rules)
    {
        double least = 0;
        for (var n = 0; n < rules.Table.Nominations.Length; n++)
            least = Math.Min(least, rules.Table.Held[n].Sum(h => h.Affinity) + rules.Table.Open[n].Select(p => p.Affinity).Order().Take(rules.Table.Need[n]).Sum());
        return least;
    }
}
