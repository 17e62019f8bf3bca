namespace Palmares.Linkage;

/// <summary>What the engine says of a pair. There are three answers, not two.</summary>
public enum Outcome
{
    /// <summary>The same.</summary>
    Linked,

    /// <summary>Not the same.</summary>
    Apart,

    /// <summary>May be the same; the data does not tell.</summary>
    Unresolved,
}

/// <summary>
/// How to tell who is who in a table: which pairs to look at, how to compare them and how to judge. Read from JSON
/// (<see cref="LinkageSpecJson"/>) or written with <see cref="LinkageSpecBuilder"/>.
/// </summary>
public sealed record LinkageSpec
{
    public required string Name { get; init; }

    /// <summary>Names the judgement: two runs with the same table, constraints and version give the same answer.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Column of the mention's id in a file.</summary>
    public string Id { get; init; } = "id";

    /// <summary>Columns of the personal name, where there is one.</summary>
    public NameColumns Names { get; init; } = new();

    /// <summary>Pairs that share the key of any rule are looked at, once, under the first rule they share.</summary>
    public IReadOnlyList<BlockingRule> Blocking { get; init; } = [];

    /// <summary>A block larger than this is divided by <see cref="Refinements"/>; neighbours in it are still compared.</summary>
    public int BlockLimit { get; init; } = 300;

    public IReadOnlyList<BlockingKey> Refinements { get; init; } = [];

    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];

    /// <summary>Ordered; the first that holds judges the pair. Without rules the pair is judged by weights.</summary>
    public IReadOnlyList<DecisionRule> Rules { get; init; } = [];

    public LinkageThresholds Thresholds { get; init; } = new();

    /// <summary>Two mentions with an equal value here are never the same: two authors of one document.</summary>
    public IReadOnlyList<string> CannotLinkColumns { get; init; } = [];

    /// <summary>Columns of verified keys. Clusters whose known keys of one kind differ are not joined by a rule that yields to it.</summary>
    public IReadOnlyList<string> ConflictColumns { get; init; } = [];

    /// <summary>A full name is rare when fewer others than this are expected to bear it by chance.</summary>
    public double RareBelow { get; init; } = 0.05;

    public EdgeDetail Edges { get; init; } = EdgeDetail.Spanning;
}

/// <summary>Which pairs a result lists.</summary>
public enum EdgeDetail
{
    /// <summary>As few as show how everything hangs together: the edges that joined, and one way to each open question.</summary>
    Spanning,

    /// <summary>Every judged pair.</summary>
    All,
}

public sealed record NameColumns(string Full = "name", string Given = "given", string Surname = "surname", string Initials = "initials");

/// <summary>Rows with equal keys stand in one block.</summary>
public sealed record BlockingRule(IReadOnlyList<BlockingKey> Keys);

/// <summary>A column (or the personal name, column <c>name</c>) in one of its forms.</summary>
public sealed record BlockingKey(string Column, KeyForm Form = KeyForm.Exact, int Length = 0);

public enum KeyForm
{
    /// <summary>Each value as written.</summary>
    Exact,

    /// <summary>Case, marks and punctuation aside.</summary>
    Folded,

    /// <summary>The first <see cref="BlockingKey.Length"/> letters, folded.</summary>
    Start,

    /// <summary>Of a personal name: the surname and the first initial.</summary>
    SurnameInitial,

    /// <summary>Of a personal name: its words in alphabetical order.</summary>
    SortedWords,
}

/// <summary>One question put to a pair; the first level that holds is the answer.</summary>
public sealed record Comparison(string Name, string Column, IReadOnlyList<ComparisonLevel> Levels, bool TermFrequency = false);

/// <param name="Name">In words; rules and explanations speak of it.</param>
/// <param name="Test">What must hold.</param>
/// <param name="Parameter">A distance or a similarity, where the test needs one.</param>
/// <param name="M">Probability of this level among the same; null = not trained.</param>
/// <param name="U">Probability of this level among others; null = not trained.</param>
public sealed record ComparisonLevel(string Name, LevelTest Test, double? Parameter = null, double? M = null, double? U = null);

public enum LevelTest
{
    /// <summary>One side or both know nothing.</summary>
    Missing,
    Exact,
    Folded,

    /// <summary>An organisation's name, folded, legal endings aside.</summary>
    Organisation,

    /// <summary>At least one value in common.</summary>
    Shared,

    /// <summary>At least one personal name in common, folded.</summary>
    SharedName,

    /// <summary>Both know something and nothing is in common.</summary>
    Disjoint,
    SameRareFullName,
    SameFullName,

    /// <summary>The same when folded, initials included.</summary>
    SameName,

    /// <summary>Initials or missing middle names that do not contradict.</summary>
    CompatibleName,

    /// <summary>The same words in another order.</summary>
    SwappedName,

    /// <summary>The same surname with given names that contradict.</summary>
    ClashingGivenNames,
    JaroWinkler,
    DamerauLevenshtein,
    WeightedOverlap,
    WithinDays,
    WithinNumber,
    Nickname,
    Else,
}

/// <summary>Judges a pair when every condition holds.</summary>
/// <param name="Name">The reason in words: "the same verified key".</param>
/// <param name="YieldsToConflicts">Does not join clusters whose verified keys differ.</param>
public sealed record DecisionRule(string Name, Outcome Outcome, IReadOnlyList<Condition> When, bool YieldsToConflicts = false);

/// <summary>Holds when any of the levels was the answer.</summary>
public sealed record Condition(IReadOnlyList<LevelReference> AnyOf);

public sealed record LevelReference(string Comparison, string Level);

/// <summary>At or above <see cref="Link"/> linked, at or below <see cref="Apart"/> apart, between them unresolved.</summary>
public sealed record LinkageThresholds(double Link = 0.99, double Apart = 0.2);
