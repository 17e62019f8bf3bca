using Palmares.Linkage.Running;

namespace Palmares.Linkage.Training;

/// <summary>Gives a spec its probabilities.</summary>
internal sealed class Trainer(Session session)
{
    private const double Least = 1e-6;
    private const int PairsOfAnEntity = 300;

    private readonly LinkageSpec spec = session.Spec;

    public LinkageSpec Train(CancellationToken ct) => spec.Training.Method switch
    {
        TrainingMethod.Fixed => spec.IsTrained ? spec : throw new LinkageException("training.method", "'fixed' needs m and u at every level, and lambda."),
        TrainingMethod.Distant => Distant(ct),
        _ => Unsupervised(ct),
    };

    /// <summary>m from pairs of one entity, u from random pairs, λ from the entities' sizes.</summary>
    public LinkageSpec TrainOn(IReadOnlyDictionary<string, string> truth, CancellationToken ct)
    {
        var entities = Enumerable.Range(0, session.Table.Count).Where(row => truth.ContainsKey(session.Table.Ids[row]))
            .GroupBy(row => truth[session.Table.Ids[row]], StringComparer.Ordinal).Select(rows => rows.ToArray()).Where(rows => rows.Length > 1).ToList();
        if (entities.Count == 0)
            throw new LinkageException("truth", "No entity has two of the table's mentions; nothing can be learnt.");
        var counts = new PatternCounts(1);
        var tile = session.Tile();
        foreach (var rows in entities)
            tile.All(rows.AsSpan(0, Math.Min(rows.Length, PairsOfAnEntity)), counts);
        var u = RandomPairs.Shares(session, ct);
        var m = Marginals(counts.Of(0), _ => true);
        var known = entities.Sum(rows => (double)rows.Length);
        var same = entities.Sum(rows => rows.Length * (rows.Length - 1.0) / 2);
        return With([.. m.Select((sums, comparison) => Shares(sums, spec.Comparisons[comparison], null, 1))], u, Math.Clamp(same / (known * (known - 1) / 2), 1e-12, 0.5));
    }

    private LinkageSpec Unsupervised(CancellationToken ct)
    {
        var u = RandomPairs.Shares(session, ct);
        var rules = spec.Blocking.Count;
        var byRule = PatternCounts.Sum(session.Scan(everyRule: true, Sample(out var share)).Run(() => new PatternCounts(rules), null, ct), rules);
        var sums = spec.Comparisons.Select(comparison => new double[comparison.Levels.Count + 1]).ToArray();
        for (var rule = 0; rule < rules; rule++)
        {
            var free = spec.Comparisons.Select(comparison => comparison.Weighs && !Involved(comparison).Overlaps(Involved(spec.Blocking[rule]))).ToArray();
            if (!free.Contains(true) || byRule.Of(rule).Count < 2)
                continue;
            var learning = new ExpectationMaximisation(spec, session.Space, u, free);
            learning.Run(byRule.Of(rule), ct);
            for (var comparison = 0; comparison < sums.Length; comparison++)
                for (var level = 0; free[comparison] && level < sums[comparison].Length; level++)
                    sums[comparison][level] += learning.Expected * learning.M[comparison][level];
        }
        for (var comparison = 0; comparison < sums.Length; comparison++)
            if (spec.Comparisons[comparison].Weighs && sums[comparison].Sum() <= 0 && spec.Comparisons[comparison].Levels.Any(level => level.M is null && level.Test != LevelTest.Missing))
                throw new LinkageException($"comparisons[{comparison}]", $"'{spec.Comparisons[comparison].Name}' has a part in every blocking rule, so that nothing can be learnt of it: add a rule without it, or give m.");
        var m = sums.Select((sum, comparison) => sum.Sum() > 0 ? Shares(sum, spec.Comparisons[comparison], null, 0.5) : sum).ToArray();
        var once = PatternCounts.Sum(session.Scan(skip: Sample(out share)).Run(() => new PatternCounts(1), null, ct), 1);
        return Plausible.Demand(With(m, u, Prior(once.Of(0), m, u, share)), session, once.Of(0));
    }

    private LinkageSpec Distant(CancellationToken ct)
    {
        if (!spec.IsTrained)
            throw new LinkageException("training.method", "'distant' moves probabilities that are written: give m and u at every level, and lambda.");
        var once = PatternCounts.Sum(session.Scan(skip: Sample(out _)).Run(() => new PatternCounts(1), null, ct), 1).Of(0);
        var (same, different) = (Find(spec.Training.Same), Find(spec.Training.Different));
        var referred = spec.Training.Same.Concat(spec.Training.Different).Select(reference => reference.Comparison).ToHashSet(StringComparer.Ordinal);
        var m = Marginals(once, pattern => Holds(same, pattern));
        var u = Marginals(once, pattern => Holds(different, pattern));
        double[] Moved(double[] sums, int index, Func<ComparisonLevel, double?> written) => referred.Contains(spec.Comparisons[index].Name)
            ? [.. spec.Comparisons[index].Levels.Select(level => written(level) ?? 0), 0]
            : Shares(sums, spec.Comparisons[index], written, spec.Training.PriorPairs);
        return With([.. m.Select((sums, index) => Moved(sums, index, level => level.M))], [.. u.Select((sums, index) => Moved(sums, index, level => level.U))], spec.Lambda!.Value);
    }

    // λ at which the pairs expected to be the same are as many as λ says.
    private double Prior(IReadOnlyDictionary<int, long> counts, double[][] m, double[][] u, double share)
    {
        var pairs = Pairs(session.Table);
        var lambda = Math.Min(0.1, 1.0 / Math.Max(2, session.Table.Count));
        var weights = new PairWeights(With(m, u, 0.5), session.Comparisons, session.Space);
        var evidence = counts.OrderBy(pair => pair.Key).Select(pair => (Bits: weights.Base(pair.Key), Count: pair.Value)).ToArray();
        for (var round = 0; round < 100; round++)
        {
            var prior = PairWeights.Weight(lambda);
            var next = Math.Clamp(evidence.Sum(pattern => pattern.Count * PairWeights.Probability(pattern.Bits + prior)) / share / pairs, 1e-12, 0.5);
            if (Math.Abs(next - lambda) < 1e-6 * lambda)
                return next;
            lambda = next;
        }
        return lambda;
    }

    public static double Pairs(MentionTable table)
    {
        if (!table.HasTwoSources)
            return table.Count * (table.Count - 1.0) / 2;
        double second = Enumerable.Range(0, table.Count).Count(row => table.Source(row) == 1);
        return second * (table.Count - second);
    }

    // Whole blocks, chosen by their key, so that every pair of a chosen block counts.
    private Func<Block, bool>? Sample(out double share)
    {
        var all = session.Blocks.All.Sum(block => block.OnlyNeighbours ? block.Count : (double)block.Count * (block.Count - 1) / 2);
        share = Math.Min(1, spec.Training.MostPairs / Math.Max(1, all));
        var limit = (ulong)(share * ulong.MaxValue);
        return share >= 1 ? null : block => Hashing.Mix(block.Key ^ spec.Training.Seed) > limit;
    }

    private LinkageSpec With(double[][] m, double[][] u, double lambda)
    {
        double Safe(double share) => Math.Clamp(share, Least / 100, 1);
        return spec with
        {
            Lambda = lambda,
            Comparisons =
            [
                .. spec.Comparisons.Select((comparison, index) => !comparison.Weighs ? comparison : comparison with
                {
                    Levels =
                    [
                        .. comparison.Levels.Select((level, place) => level.Test == LevelTest.Missing ? level : level with
                        {
                            M = m[index].Sum() > 0 ? Safe(m[index][place]) : level.M,
                            U = spec.Training.Method == TrainingMethod.Distant || level.U is null ? Safe(u[index][place]) : level.U,
                        }),
                    ],
                }),
            ],
        };
    }

    private static double[] Shares(double[] sums, Comparison comparison, Func<ComparisonLevel, double?>? written, double worth)
    {
        var shares = new double[sums.Length];
        for (var level = 0; level < comparison.Levels.Count; level++)
            if (RandomPairs.Speaks(comparison, level))
                shares[level] = sums[level] + (worth * (written?.Invoke(comparison.Levels[level]) ?? 1));
        var all = shares.Sum();
        return all <= 0 ? shares : [.. shares.Select(share => share / all)];
    }

    private double[][] Marginals(IReadOnlyDictionary<int, long> counts, Func<int, bool> counted)
    {
        var sums = spec.Comparisons.Select(comparison => new double[comparison.Levels.Count + 1]).ToArray();
        foreach (var (pattern, count) in counts.OrderBy(pair => pair.Key).Where(pair => counted(pair.Key)))
            for (var comparison = 0; comparison < sums.Length; comparison++)
                sums[comparison][session.Space.Level(pattern, comparison)] += count;
        return sums;
    }

    private bool Holds(List<(int Comparison, int Level)> levels, int pattern) =>
        levels.Exists(wanted => session.Space.Level(pattern, wanted.Comparison) == wanted.Level);

    private List<(int, int)> Find(IReadOnlyList<LevelReference> references) => [.. references.Select(reference =>
    {
        var comparison = spec.Comparisons.ToList().FindIndex(candidate => candidate.Name == reference.Comparison);
        return (comparison, spec.Comparisons[comparison].Levels.ToList().FindIndex(level => level.Name == reference.Level));
    })];

    private HashSet<string> Involved(BlockingRule rule) => Sources(rule.Keys.SelectMany(key => key.Form is KeyForm.SurnameInitial or KeyForm.SortedWords or KeyForm.Squashed
        ? NameColumns() : key.Column == spec.Names.Full ? NameColumns() : [key.Column]));

    private HashSet<string> Involved(Comparison comparison) => Sources(comparison.Levels.SelectMany(level => LevelChecks.IsName(level.Test)
        ? NameColumns()
        : new[] { level.Column ?? comparison.Column, level.With }.Concat((level.And ?? []).SelectMany(condition => new[] { condition.Column, condition.With })).OfType<string>()));

    private IEnumerable<string> NameColumns() => [spec.Names.Full, spec.Names.Given, spec.Names.Surname, spec.Names.Initials, spec.Names.Middle];

    // Derived columns stand for those they come from.
    private HashSet<string> Sources(IEnumerable<string> columns)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
            if (spec.Derive.FirstOrDefault(derivation => derivation.Name == column) is { } derivation)
                found.UnionWith(Sources(derivation.From));
            else
                found.Add(column);
        return found;
    }
}
