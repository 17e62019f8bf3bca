namespace Palmares.Judging.Assigning.Crossing;

/// <summary>The least sum as high as can be, then the second least, and so on.</summary>
/// <remarks>
/// Exact on small problems: the sum of the k least sums is raised for k = 1, 2, … (Ogryczak, Śliwiński 2003). On larger ones the
/// answer is max-min with the largest total, and the certificate does not say "optimal".
/// </remarks>
internal static class LexSearch
{
    private const int MostNominations = 25;

    private const int MostPairs = 500;

    public static bool IsExact(SetRules rules) =>
        Asking(rules).Length <= MostNominations && Asking(rules).Sum(n => rules.Table.Open[n].Length) <= MostPairs;

    public static (Found Found, bool Exact) Of(SetRules rules, Found found, double least, IProgrammeSolver? solver, CancellationToken ct)
    {
        if (solver is null || !IsExact(rules) || found.Sets is null)
            return (found, false);
        var asking = Asking(rules);
        if (asking.Length < 2)
            return (found, true);
        var programme = RuleProgramme.Of(rules.WithFloor(least));
        var most = Math.Max(1, 2 * asking.Max(n => rules.Table.Held[n].Sum(h => Math.Abs(h.Affinity)) + rules.Table.Open[n].Sum(p => Math.Abs(p.Affinity))));
        for (var k = 2; k <= asking.Length; k++)
        {
            ct.ThrowIfCancellationRequested();
            var (level, below) = AddLeastSum(programme, rules, asking, least, most);
            var gains = below.ToDictionary(v => v, _ => -1.0);
            gains[level] = k;
            var answer = solver.Solve(programme.Made(gains), new ProgrammeLimits(Effort: 50_000), ct);
            if (answer.Status != ProgrammeStatus.Best || answer.Values is not { } values || TotalSearch.Sets(rules, values, programme) is not { } sets)
                return (found, false);
            found = new Found(sets, found.Bound);
            var reached = Sums(rules, sets, asking).Order().Take(k).Sum() - k * least;
            programme.Row(new ProgrammeRow([level, .. below], [k, .. below.Select(_ => -1.0)], reached - 1e-7, double.PositiveInfinity));
        }
        // Sorted sums are the same for every best answer, and so is their total.
        return (found with { Bound = found.Total }, true);
    }

    /// <summary>k·level − Σ below is the sum of the k least, each less the floor, when it is raised.</summary>
    private static (int Level, int[] Below) AddLeastSum(RuleProgramme programme, SetRules rules, int[] asking, double floor, double most)
    {
        var level = programme.Add(0, most);
        var below = asking.Select(_ => programme.Add(0, most)).ToArray();
        foreach (var (at, n) in asking.Index())
        {
            int[] own = [.. programme.Of(n)];
            programme.Row(new ProgrammeRow(
                [.. own, below[at], level], [.. own.Select(v => programme.Pairs[v].Affinity), 1, -1],
                floor - rules.Table.Held[n].Sum(h => h.Affinity), double.PositiveInfinity));
        }
        return (level, below);
    }

    private static int[] Asking(SetRules rules) => [.. Enumerable.Range(0, rules.Table.Nominations.Length).Where(n => rules.Table.Nominations[n].Reviews > 0)];

    private static IEnumerable<double> Sums(SetRules rules, (int Judge, double Affinity)[][] sets, int[] asking) => asking.Select(n => sets[n].Sum(p => p.Affinity));
}
