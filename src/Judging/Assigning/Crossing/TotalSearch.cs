namespace Palmares.Judging.Assigning.Crossing;

/// <summary>The largest total that keeps all rules: a draft with a bound, then what is left between the two closed by a solver.</summary>
internal static class TotalSearch
{
    /// <param name="enough">When it asks, what is found so far is the answer, if anything is.</param>
    public static Found Of(SetRules rules, IProgrammeSolver? solver, Action<double, double>? tell, CancellationToken ct, CancellationToken enough = default)
    {
        var draft = Draft.Of(rules, tell, ct, enough);
        if (draft.Without >= 0)
            return new Found(null, double.NegativeInfinity, true, draft.Without);
        var found = new Found(draft.Sets, draft.Bound);
        if (solver is null || Found.Same(found.Total, found.Bound))
            return found;
        if (found.Sets is null)
            return Closed(rules, draft, found, solver, ct);

        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, enough);
        try
        {
            return Closed(rules, draft, found, solver, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return found;
        }
    }

    private static Found Closed(SetRules rules, Draft draft, Found found, IProgrammeSolver solver, CancellationToken ct)
    {
        var narrow = draft.Sets is null ? rules : Narrowing.Of(rules, draft.Total, draft.Bound, draft.Prices, ct);
        var programme = RuleProgramme.Of(narrow);
        var linear = solver.Solve(programme.Made(relaxed: true), ct: ct);
        if (linear.Status == ProgrammeStatus.None)
            return found.Sets is null ? new Found(null, double.NegativeInfinity, true) : found;
        if (linear is { Prices: { } rows, Values: { } values })
        {
            found = Better(rules, found, values, programme);
            var price = new double[rules.Table.Judges.Length];
            foreach (var (row, judge) in programme.LoadRows)
                price[judge] += rows[row];
            // Priced anew over all pairs, so that the bound rests on our own sums and not on the solver's.
            var prices = new Prices(rules, new BestSets(rules));
            prices.Improve(price, found.Sets is null ? prices.Bound : found.Total, found.Sets is null ? 1 : 30, ct);
            found = found with { Bound = Math.Min(found.Bound, prices.Bound) };
        }
        if (Found.Same(found.Total, found.Bound))
            return found;
        var whole = solver.Solve(programme.Made(), ct: ct);
        if (whole.Status == ProgrammeStatus.None)
            return found.Sets is null ? new Found(null, double.NegativeInfinity, true) : found with { Bound = found.Total };
        if (whole.Values is not null)
            found = Better(rules, found, whole.Values, programme);
        return found with { Bound = Math.Max(found.Total, Math.Min(found.Bound, Math.Max(draft.Total, whole.Bound + Fixed(narrow.Table)))) };
    }

    private static double Fixed(PairTable table) => table.Held.Sum(h => h.Sum(p => p.Affinity));

    private static Found Better(SetRules rules, Found found, double[] values, RuleProgramme programme) =>
        Sets(rules, values, programme) is { } sets && new Found(sets, found.Bound) is var other && other.Total > found.Total ? other : found;

    /// <summary>The assignment a solver's values stand for; null when they are not whole or break a rule.</summary>
    public static (int Judge, double Affinity)[][]? Sets(SetRules rules, double[] values, RuleProgramme programme, bool anyRules = true)
    {
        var table = rules.Table;
        var sets = table.Held.Select(h => h.ToList()).ToArray();
        var load = new int[table.Judges.Length];
        for (var v = 0; v < programme.Pairs.Count; v++)
        {
            if (values[v] is > 1e-6 and < 1 - 1e-6)
                return null;
            if (values[v] < 0.5)
                continue;
            var (n, judge, affinity) = programme.Pairs[v];
            sets[n].Add((judge, affinity));
            load[judge]++;
        }
        var kept = sets.Index().All(s => s.Item.Count == table.Nominations[s.Index].Reviews && rules.Hold(s.Index, s.Item.ToArray()))
            && load.Index().All(l => l.Item >= table.Min[l.Index] && l.Item <= table.Max[l.Index]);
        return kept || !anyRules ? [.. sets.Select(s => s.ToArray())] : null;
    }
}
