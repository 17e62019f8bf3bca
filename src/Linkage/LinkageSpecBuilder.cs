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
    private readonly List<BlockingRule> blocking = [];
    private readonly List<Comparison> comparisons = [];
    private readonly List<DecisionRule> rules = [];
    private LinkageSpec spec = new() { Name = name, ModelVersion = modelVersion };

    public LinkageSpecBuilder Id(string column) => Set(spec with { Id = column });

    public LinkageSpecBuilder Names(NameColumns columns) => Set(spec with { Names = columns });

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

    public LinkageSpecBuilder Compare(Comparison comparison)
    {
        comparisons.Add(comparison);
        return this;
    }

    /// <param name="conditions">Each <c>comparison: level</c>, or several divided by <c> or </c>; all must hold.</param>
    public LinkageSpecBuilder Decide(Outcome outcome, string reason, params string[] conditions) =>
        Add(new DecisionRule(reason, outcome, [.. conditions.Select(Parse)]));

    /// <summary>As <see cref="Decide"/>, but never joins clusters whose verified keys differ.</summary>
    public LinkageSpecBuilder DecideUnlessKeysDiffer(Outcome outcome, string reason, params string[] conditions) =>
        Add(new DecisionRule(reason, outcome, [.. conditions.Select(Parse)], YieldsToConflicts: true));

    public LinkageSpecBuilder CannotLinkWhenEqual(params string[] columns) => Set(spec with { CannotLinkColumns = columns });

    public LinkageSpecBuilder VerifiedKeys(params string[] columns) => Set(spec with { ConflictColumns = columns });

    public LinkageSpecBuilder Thresholds(double link, double apart) => Set(spec with { Thresholds = new(link, apart) });

    public LinkageSpecBuilder Edges(EdgeDetail detail) => Set(spec with { Edges = detail });

    public LinkageSpec Build() => spec with { Blocking = [.. blocking], Comparisons = [.. comparisons], Rules = [.. rules] };

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

    private static Condition Parse(string condition) =>
        new([.. condition.Split(" or ", StringSplitOptions.TrimEntries).Select(ParseOne)]);

    private static LevelReference ParseOne(string text) => text.Split(':', 2, StringSplitOptions.TrimEntries) is [var comparison, var level]
        ? new LevelReference(comparison, level)
        : throw new LinkageException("rules", $"'{text}' is not 'comparison: level'.");
}
