namespace Palmares.Linkage.Running;

/// <summary>What a pattern weighs and which rule judges it, looked up by its number.</summary>
internal sealed class PairWeights
{
    public const int NoRule = -1;
    private const sbyte NotAsked = -2;

    private readonly CompiledComparison[] comparisons;
    private readonly PatternSpace space;
    private readonly LinkageSpec spec;
    private readonly ((int Comparison, int Level)[] AnyOf, bool Not)[][] conditions;
    private readonly float undecided;
    private readonly float[] known;
    private readonly float[] most;
    private readonly sbyte[] rules;
    private readonly double[]?[] bits;
    private readonly int[] withRarity;

    // Of each pattern, for each comparison with rarity, the level that has one; None where it has not. Read for every pair that is kept.
    private readonly sbyte[] rareLevels;
    private const sbyte None = -1;
    private readonly double[][] common;

    public PairWeights(LinkageSpec spec, CompiledComparison[] comparisons, PatternSpace space)
    {
        this.spec = spec;
        this.comparisons = comparisons;
        this.space = space;
        Weighs = spec.Weighs;
        Prior = spec.Lambda is { } lambda ? Math.Log2(lambda / (1 - lambda)) : 0;
        // Just below what two clusters need, so that what decides nothing decides nothing.
        undecided = (float)Weight(spec.Thresholds.Cluster) - 0.01f;
        bits = [.. spec.Comparisons.Select(Bits)];
        withRarity = [.. Enumerable.Range(0, comparisons.Length).Where(index => comparisons[index].HasFrequency && bits[index] is not null)];
        common = [.. comparisons.Select(Common)];
        conditions = [.. spec.Rules.Select(rule => rule.When.Select(Find).ToArray())];
        rareLevels = new sbyte[space.Size * withRarity.Length];
        known = new float[space.Size];
        rules = new sbyte[space.Size];
        most = new float[space.Size];
        Array.Fill(known, float.NaN);
        Array.Fill(most, float.NaN);
        Array.Fill(rules, NotAsked);
    }

    /// <summary>log2 of the odds that two random rows are the same.</summary>
    public double Prior { get; }

    public bool Weighs { get; }

    /// <summary>Bits of a level; 0 where nothing is known.</summary>
    public double OfLevel(int comparison, int level) => bits[comparison] is { } own && level < own.Length ? own[level] : 0;

    /// <summary>The prior and all levels, without rarity.</summary>
    public float Base(int pattern)
    {
        // Threads that ask the same at once write the same; the levels stand before the sum says so.
        var sum = Volatile.Read(ref known[pattern]);
        return float.IsNaN(sum) ? Found(pattern) : sum;
    }

    private float Found(int pattern)
    {
        var sum = Prior;
        for (var comparison = 0; comparison < comparisons.Length; comparison++)
            sum += OfLevel(comparison, space.Level(pattern, comparison));
        for (var at = 0; at < withRarity.Length; at++)
        {
            var (comparison, level) = (withRarity[at], space.Level(pattern, withRarity[at]));
            rareLevels[(pattern * withRarity.Length) + at] = HasRarity(comparison, level) ? (sbyte)level : None;
        }
        Volatile.Write(ref known[pattern], (float)sum);
        return (float)sum;
    }

    private bool HasRarity(int comparison, int level) => level < common[comparison].Length && !double.IsNaN(common[comparison][level]);

    /// <summary>The first rule that holds, or <see cref="NoRule"/>.</summary>
    public int Rule(int pattern)
    {
        if (rules[pattern] != NotAsked)
            return rules[pattern];
        var found = Array.FindIndex(conditions, rule => Array.TrueForAll(rule, condition =>
            Array.Exists(condition.AnyOf, wanted => space.Level(pattern, wanted.Comparison) == wanted.Level) != condition.Not));
        return rules[pattern] = (sbyte)found;
    }

    public bool IsApart(int rule) => spec.Rules[rule].Outcome == Outcome.Apart;

    /// <summary>Whether a pair of this pattern can weigh that much.</summary>
    public bool MayReach(int pattern, double floor)
    {
        if (float.IsNaN(most[pattern]))
            most[pattern] = Base(pattern) + (float)withRarity.Sum(comparison => MostRarity(comparison, space.Level(pattern, comparison)));
        return most[pattern] >= floor;
    }

    public float Of(int pattern, int left, int right)
    {
        double sum = Base(pattern);
        var levels = rareLevels.AsSpan(pattern * withRarity.Length, withRarity.Length);
        for (var at = 0; at < levels.Length; at++)
            if (levels[at] != None)
                sum += Rarity(withRarity[at], levels[at], left, right);
        return (float)sum;
    }

    /// <summary>Bits that the rarity of what is shared adds to a level's weight: log2(u ÷ share).</summary>
    public double Rarity(int comparison, int level, int left, int right)
    {
        if (!HasRarity(comparison, level))
            return 0;
        var bits = comparisons[comparison].Rarity(level, left, right);
        return double.IsNaN(bits) ? 0 : Limited(comparison, common[comparison][level] + bits);
    }

    // Where two share nothing that has a rarity nothing is added, hence not below 0.
    private double MostRarity(int comparison, int level) => !HasRarity(comparison, level)
        ? 0
        : Math.Max(0, Limited(comparison, common[comparison][level] + comparisons[comparison].MostRarity(level)));

    private double Limited(int comparison, double bits) =>
        Math.Clamp(bits, -spec.Comparisons[comparison].TermFrequencyLimit, spec.Comparisons[comparison].TermFrequencyLimit);

    /// <summary>The weight as it counts: the rule's word where one holds, otherwise the sum.</summary>
    public (Outcome? Rule, float Weight) Judge(int pattern, int left, int right)
    {
        var rule = Rule(pattern);
        var weight = Weighs ? Of(pattern, left, right) : 0;
        if (rule == NoRule)
            return (null, weight);
        var outcome = spec.Rules[rule].Outcome;
        return (outcome, outcome switch
        {
            Outcome.Linked => Math.Max(weight, Certain),
            Outcome.Apart => Math.Min(weight, -Certain),
            _ => Math.Min(weight, undecided),
        });
    }

    /// <summary>Bits that stand for a rule's certainty.</summary>
    public const float Certain = 20;

    public static double Probability(double weight) => 1 / (1 + Math.Pow(2, -weight));

    public static double Weight(double probability) => Math.Log2(probability / (1 - probability));

    private static double[]? Bits(Comparison comparison) => !comparison.Weighs || comparison.Levels.Any(level => level.Test != LevelTest.Missing && (level.M is null || level.U is null))
        ? null
        : [.. comparison.Levels.Select(level => level is { M: { } m, U: { } u } ? Math.Log2(m / u) : 0)];

    // log2 u of each level that has a rarity; NaN for the others.
    private static double[] Common(CompiledComparison compiled) =>
        [.. compiled.Comparison.Levels.Select((level, at) => level.U is { } u && !double.IsNaN(compiled.MostRarity(at)) ? Math.Log2(u) : double.NaN)];

    private ((int, int)[], bool) Find(Condition condition) => ([.. condition.AnyOf.Select(Find)], condition.Not);

    private (int, int) Find(LevelReference reference)
    {
        var comparison = spec.Comparisons.ToList().FindIndex(candidate => candidate.Name == reference.Comparison);
        return (comparison, spec.Comparisons[comparison].Levels.ToList().FindIndex(level => level.Name == reference.Level));
    }
}
