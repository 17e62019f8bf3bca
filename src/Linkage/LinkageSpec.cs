using System.Text.Json.Serialization;

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
/// (<see cref="LinkageSpecJson"/>) or written with <see cref="LinkageSpecBuilder"/>. With probabilities it is a model.
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

    /// <summary>Columns computed from others before anything else.</summary>
    public IReadOnlyList<Derivation> Derive { get; init; } = [];

    /// <summary>Pairs that share the key of any rule are looked at, once, under the first rule they share.</summary>
    public IReadOnlyList<BlockingRule> Blocking { get; init; } = [];

    /// <summary>A block larger than this is divided by <see cref="Refinements"/>; neighbours in it are still compared.</summary>
    public int BlockLimit { get; init; } = 300;

    public IReadOnlyList<BlockingKey> Refinements { get; init; } = [];

    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];

    /// <summary>Ordered; the first that holds judges the pair. A pair that no rule judges is judged by weights.</summary>
    public IReadOnlyList<DecisionRule> Rules { get; init; } = [];

    /// <summary>Probability that two rows drawn at random are the same; null = not trained.</summary>
    public double? Lambda { get; init; }

    public TrainingPlan Training { get; init; } = new();

    public LinkageThresholds Thresholds { get; init; } = new();

    public ClusteringPlan Clustering { get; init; } = new();

    /// <summary>Two mentions with an equal value here are never the same: two authors of one document.</summary>
    public IReadOnlyList<string> CannotLinkColumns { get; init; } = [];

    /// <summary>Of two files: neither holds anybody twice, so that no cluster has two rows of one file.</summary>
    public bool SourcesHoldNobodyTwice { get; init; }

    /// <summary>Columns of verified keys. Clusters whose known keys of one kind differ are not joined by a rule that yields to it, nor by weight.</summary>
    public IReadOnlyList<string> ConflictColumns { get; init; } = [];

    /// <summary>A full name is rare when fewer others than this are expected to bear it by chance.</summary>
    public double RareBelow { get; init; } = 0.05;

    /// <summary>How many people the field has that the table is drawn from; common names are borne by a share of them.</summary>
    public double NamePopulation { get; init; } = 60_000;

    public EdgeDetail Edges { get; init; } = EdgeDetail.Spanning;

    /// <summary>Whether every comparison has its probabilities and λ is known.</summary>
    [JsonIgnore]
    public bool IsTrained => Lambda is not null && Comparisons.Where(comparison => comparison.Weighs)
        .All(comparison => comparison.Levels.All(level => level.Test == LevelTest.Missing || (level.M is not null && level.U is not null)));

    /// <summary>Whether pairs are judged by weights where no rule judges them.</summary>
    [JsonIgnore]
    public bool Weighs => Comparisons.Any(comparison => comparison.Weighs)
        && (Rules.Count == 0 || Lambda is not null || Comparisons.Any(comparison => comparison.Levels.Any(level => level.M is not null)));
}

/// <summary>Which pairs a result lists.</summary>
public enum EdgeDetail
{
    /// <summary>As few as show how everything hangs together: the edges that joined, and one way to each open question.</summary>
    Spanning,

    /// <summary>Every judged pair.</summary>
    All,
}

public sealed record NameColumns(string Full = "name", string Given = "given", string Surname = "surname", string Initials = "initials", string Middle = "middle");

/// <summary>A column computed from others: their values joined by a space, folded, and cut by a pattern.</summary>
/// <param name="Name">Of the new column.</param>
/// <param name="From">Columns that are joined; a row that lacks one has no value.</param>
/// <param name="Pattern">Regular expression; its first group, or the whole match, is the value. Null = everything.</param>
/// <param name="All">Every match is a value, so that the column holds sets: the words of a title.</param>
/// <param name="Form">What is done to the text before the pattern is applied.</param>
public sealed record Derivation(string Name, IReadOnlyList<string> From, string? Pattern = null, bool All = false, TextForm Form = TextForm.AsWritten);

public enum TextForm
{
    AsWritten,

    /// <summary>Case, marks and punctuation aside.</summary>
    Folded,

    /// <summary>Folded, the words in alphabetical order.</summary>
    SortedWords,

    /// <summary>How it sounds in English (Soundex of each word).</summary>
    Sound,

    /// <summary>The first of its equivalents in the table of short forms of given names: Bob = Robert.</summary>
    Nickname,

    /// <summary>The names of the others that stand with this row under the same value (of one column): co-authors of a document.</summary>
    Companions,
}

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

    /// <summary>Of a personal name: everything run together, so that the parting of words does not matter.</summary>
    Squashed,

    /// <summary>How it sounds in English (Soundex).</summary>
    Sound,
}

/// <summary>One question put to a pair; the first level that holds is the answer.</summary>
/// <param name="Name">In words.</param>
/// <param name="Column">What is compared.</param>
/// <param name="Levels">From the most alike to the least.</param>
/// <param name="TermFrequency">Agreement on a rare value weighs more than on a common one.</param>
public sealed record Comparison(string Name, string Column, IReadOnlyList<ComparisonLevel> Levels, bool TermFrequency = false)
{
    /// <summary>Whether it adds to the weight of a pair; otherwise only rules look at it.</summary>
    public bool Weighs { get; init; } = true;

    /// <summary>Term frequency adds or takes at most so many bits.</summary>
    public double TermFrequencyLimit { get; init; } = 20;

    /// <summary>A level further down never weighs more than one further up.</summary>
    public bool Monotone { get; init; } = true;
}

/// <param name="Name">In words; rules and explanations speak of it.</param>
/// <param name="Test">What must hold.</param>
/// <param name="Parameter">A distance or a similarity, where the test needs one.</param>
/// <param name="M">Probability of this level among the same; null = not trained.</param>
/// <param name="U">Probability of this level among others; null = not trained.</param>
public sealed record ComparisonLevel(string Name, LevelTest Test, double? Parameter = null, double? M = null, double? U = null)
{
    /// <summary>Another column than the comparison's; null = the comparison's.</summary>
    public string? Column { get; init; }

    /// <summary>For <see cref="LevelTest.Crossed"/>: the column that is exchanged with this one.</summary>
    public string? With { get; init; }

    /// <summary>Whether rarity counts at this level; null = where the test is one of equality of the comparison's own column.</summary>
    public bool? TermFrequency { get; init; }

    /// <summary>What must hold besides.</summary>
    public IReadOnlyList<LevelCondition>? And { get; init; }

    /// <summary>For <see cref="LevelTest.Custom"/>: whether two values are alike. Not written to JSON.</summary>
    [JsonIgnore]
    public Func<string, string, bool>? Custom { get; init; }
}

/// <summary>A further test of a level, on a column of its own.</summary>
public sealed record LevelCondition(string Column, LevelTest Test, double? Parameter = null)
{
    public string? With { get; init; }
}

/// <summary>Judges a pair when every condition holds.</summary>
/// <param name="Name">The reason in words: "the same verified key".</param>
/// <param name="YieldsToConflicts">Does not join clusters whose verified keys differ.</param>
public sealed record DecisionRule(string Name, Outcome Outcome, IReadOnlyList<Condition> When, bool YieldsToConflicts = false);

/// <summary>Holds when any of the levels was the answer, or, with <paramref name="Not"/>, when none was.</summary>
public sealed record Condition(IReadOnlyList<LevelReference> AnyOf, bool Not = false);

public sealed record LevelReference(string Comparison, string Level);

/// <summary>
/// A pair at or above <see cref="Link"/> is linked, at or below <see cref="Apart"/> apart, between them unresolved. Two
/// clusters come together when their strongest pair reaches <see cref="Lead"/> (null = <see cref="Link"/>) and the mean
/// weight of all pairs between them, the weak ones too, speaks for <see cref="Cluster"/>. A mean is far below the pair that
/// leads it, hence the small number; it was set once, for every set.
/// </summary>
public sealed record LinkageThresholds(double Link = 0.99, double Apart = 0.2, double Cluster = 0.1, double? Lead = null);

/// <summary>How pairs become clusters.</summary>
/// <param name="Method">How.</param>
/// <param name="Floor">Bits; a pair counts for no less in a mean, so that one odd pair does not outweigh many.</param>
/// <param name="Ceiling">Bits; a pair counts for no more in a mean.</param>
/// <param name="LargestComponent">A component of more rows is first cut at a higher threshold.</param>
/// <param name="AttachBare">
/// A mention that nothing but a full name is known of joins the largest cluster of that name, where this holds at least
/// such a share of the name's mentions. Null (the default) = never: then a name alone does not link.
/// </param>
public sealed record ClusteringPlan(ClusteringMethod Method = ClusteringMethod.Average, double Floor = -10, double Ceiling = 15, int LargestComponent = 2000, double? AttachBare = null);

public enum ClusteringMethod
{
    /// <summary>Average linkage inside each component: the mean over all pairs between two clusters decides.</summary>
    Average,

    /// <summary>Whatever hangs together by any chain.</summary>
    Components,
}
