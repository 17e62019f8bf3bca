namespace Palmares.Linkage;

/// <summary>Writes a <see cref="LinkageSpec"/> as one reads it.</summary>
/// <example><code>
/// var spec = new LinkageSpecBuilder("people", "people/1")
///     .Block(new BlockingKey("email"))
///     .Compare("email", "email", ("same", LevelTest.Shared))
///     .Decide(Outcome.Linked, "the same e-mail", "email: same")
///     .Build();
/// </code></example>
public sealed class LinkageSpecBuilder(string name, string modelVersion)
{
    private readonly List<Derivation> derivations = [];
    private readonly List<BlockingRule> blocking = [];
    private readonly List<Comparison> comparisons = [];
    private readonly List<DecisionRule> rules = [];
    private LinkageSpec spec = new() { Name = name, ModelVersion = modelVersion };

    public LinkageSpecBuilder Id(string column) => Set(spec with { Id = column });

    public LinkageSpecBuilder Names(NameColumns columns) => Set(spec with { Names = columns });

    public LinkageSpecBuilder Derive(Derivation derivation)
    {
        derivations.Add(derivation);
        return this;
    }

    /// <summary>Pairs that agree on all these keys are compared; calls add up.</summary>
    public LinkageSpecBuilder Block(params BlockingKey[] keys)
    {
        blocking.Add(new BlockingRule(keys));
        return this;
    }

    public LinkageSpecBuilder LimitBlocks(int limit, params BlockingKey[] refinements) =>
        Set(spec with { BlockLimit = limit, Refinements = refinements });

    public LinkageSpecBuilder Compare(string comparison, string column, params (string Name, LevelTest Test)[] levels)
    {
        comparisons.Add(new Comparison(comparison, column, [.. levels.Select(level => new ComparisonLevel(level.Name, level.Test))]));
        return this;
    }

    /// <summary>A comparison that weighs, its levels with their probabilities among the same and among others.</summary>
    public LinkageSpecBuilder Weigh(string comparison, string column, params ComparisonLevel[] levels) => Compare(new Comparison(comparison, column, levels));

    public LinkageSpecBuilder Compare(Comparison comparison)
    {
        comparisons.Add(comparison);
        return this;
    }

    /// <summary>A comparison that only rules look at.</summary>
    public LinkageSpecBuilder Ask(string comparison, string column, params (string Name, LevelTest Test)[] levels) =>
        Compare(new Comparison(comparison, column, [.. levels.Select(level => new ComparisonLevel(level.Name, level.Test))]) { Weighs = false });

    /// <param name="conditions">
    /// Each <c>comparison: level</c>, or several divided by <c> or </c>; all must hold. One that begins with <c>not </c>
    /// holds when none of its levels was the answer.
    /// </param>
    public LinkageSpecBuilder Decide(Outcome outcome, string reason, params string[] conditions) =>
        Add(new DecisionRule(reason, outcome, [.. conditions.Select(Parse)]));

    /// <summary>As <see cref="Decide"/>, but never joins clusters whose verified keys differ.</summary>
    public LinkageSpecBuilder DecideUnlessKeysDiffer(Outcome outcome, string reason, params string[] conditions) =>
        Add(new DecisionRule(reason, outcome, [.. conditions.Select(Parse)], YieldsToConflicts: true));

    public LinkageSpecBuilder CannotLinkWhenEqual(params string[] columns) => Set(spec with { CannotLinkColumns = columns });

    public LinkageSpecBuilder VerifiedKeys(params string[] columns) => Set(spec with { ConflictColumns = columns });

    public LinkageSpecBuilder Thresholds(double link, double apart, double cluster = 0.1, double? lead = null) => Set(spec with { Thresholds = new(link, apart, cluster, lead) });

    public LinkageSpecBuilder Clustering(ClusteringPlan plan) => Set(spec with { Clustering = plan });

    public LinkageSpecBuilder Training(TrainingPlan plan) => Set(spec with { Training = plan });

    /// <summary>Probability that two rows drawn at random are the same.</summary>
    public LinkageSpecBuilder Prior(double lambda) => Set(spec with { Lambda = lambda });

    /// <summary>A full name is rare when fewer others than this are expected to bear it by chance.</summary>
    public LinkageSpecBuilder RareBelow(double others) => Set(spec with { RareBelow = others });

    public LinkageSpecBuilder Edges(EdgeDetail detail) => Set(spec with { Edges = detail });

    public LinkageSpec Build() => spec with { Derive = [.. derivations], Blocking = [.. blocking], Comparisons = [.. comparisons], Rules = [.. rules] };

    private LinkageSpecBuilder Add(DecisionRule rule)
    {
        rules.Add(rule);
        return this;
    }

    private LinkageSpecBuilder Set(LinkageSpec changed)
    {
        spec = changed;
        return this;
    }

    private static Condition Parse(string condition)
    {
        var not = condition.StartsWith("not ", StringComparison.Ordinal);
        return new([.. (not ? condition[4..] : condition).Split(" or ", StringSplitOptions.TrimEntries).Select(ParseOne)], not);
    }

    private static LevelReference ParseOne(string text) => text.Split(':', 2, StringSplitOptions.TrimEntries) is [var comparison, var level]
        ? new LevelReference(comparison, level)
        : throw new LinkageException("rules", $"'{text}' is not 'comparison: level'.");
}
