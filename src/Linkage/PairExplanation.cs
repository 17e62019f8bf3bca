using System.Globalization;
using System.Text;
using Palmares.Linkage.Running;

namespace Palmares.Linkage;

/// <summary>One step of the way from the prior to the verdict.</summary>
/// <param name="Comparison">Who speaks.</param>
/// <param name="Level">What it says.</param>
/// <param name="Left">The value of the one.</param>
/// <param name="Right">The value of the other.</param>
/// <param name="Bits">What that weighs: positive for the same, negative against.</param>
/// <param name="RarityBits">Of these, what rarity or commonness of the value adds or takes.</param>
public sealed record WeightStep(string Comparison, string Level, string Left, string Right, double Bits, double RarityBits);

/// <summary>Why two mentions are held to be the same or not: the prior, each comparison's weight, their sum.</summary>
/// <param name="Left">The one id.</param>
/// <param name="Right">The other id.</param>
/// <param name="PriorBits">log2 of the odds before anything is known.</param>
/// <param name="Steps">In the order of the spec.</param>
/// <param name="Rule">The rule that judged, where one did; its word outweighs the sum.</param>
/// <param name="Outcome">Of the pair alone, before its cluster has a say.</param>
public sealed record PairExplanation(string Left, string Right, double PriorBits, IReadOnlyList<WeightStep> Steps, string? Rule, Outcome Outcome)
{
    public double Weight => PriorBits + Steps.Sum(step => step.Bits);

    public double Probability => PairWeights.Probability(Weight);

    /// <exception cref="LinkageException">An id is not in the table, or the spec cannot be trained on it.</exception>
    public static PairExplanation Of(MentionTable table, LinkageSpec spec, string left, string right, CancellationToken ct = default)
    {
        if (!table.TryRow(left, out var a))
            throw new LinkageException("left", $"There is no mention {left}.");
        if (!table.TryRow(right, out var b))
            throw new LinkageException("right", $"There is no mention {right}.");
        var session = Linker.Prepare(table, spec, new LinkageOptions(), progress: null, ct);
        var weights = session.Weights;
        var steps = new List<WeightStep>();
        var pattern = 0;
        for (var index = 0; index < session.Comparisons.Length; index++)
        {
            var level = session.Comparisons[index].Level(a, b);
            pattern += level * session.Space.Strides[index];
            if (session.Spec.Comparisons[index] is var comparison && level < comparison.Levels.Count && comparison.Levels[level].Test != LevelTest.Missing)
                steps.Add(Step(session, weights, index, level, a, b));
        }
        var rule = weights.Rule(pattern);
        var weight = weights.Of(pattern, a, b);
        var outcome = rule != PairWeights.NoRule ? session.Spec.Rules[rule].Outcome
            : PairWeights.Probability(weight) >= session.Spec.Thresholds.Link ? Outcome.Linked
            : PairWeights.Probability(weight) <= session.Spec.Thresholds.Apart ? Outcome.Apart : Outcome.Unresolved;
        return new PairExplanation(left, right, weights.Prior, steps, rule == PairWeights.NoRule ? null : session.Spec.Rules[rule].Name, outcome);
    }

    /// <summary>In words, a line a step, the weightiest first.</summary>
    public string InWords()
    {
        var words = new StringBuilder();
        words.AppendLine(CultureInfo.InvariantCulture, $"{Left} and {Right}: {Spoken(Outcome)}{(Rule is null ? "" : $", by the rule \"{Rule}\"")}.");
        words.AppendLine(CultureInfo.InvariantCulture, $"Before anything is known the odds are 1 to {Math.Pow(2, -PriorBits):0}.");
        foreach (var step in Steps.OrderByDescending(step => Math.Abs(step.Bits)))
            words.AppendLine(CultureInfo.InvariantCulture, $"{step.Comparison}, {step.Level} (\"{step.Left}\" / \"{step.Right}\"): {Effect(step.Bits)}{Rarity(step.RarityBits)}.");
        words.Append(CultureInfo.InvariantCulture, $"Together {Weight:+0.0;-0.0;0} bits: the probability of being the same is {Probability:0.####}.");
        return words.ToString();
    }

    private static WeightStep Step(Session session, PairWeights weights, int index, int level, int a, int b)
    {
        var comparison = session.Spec.Comparisons[index];
        var rarity = comparison.Weighs ? weights.Rarity(index, level, a, b) : 0;
        var ofNames = LevelChecks.IsName(comparison.Levels[level].Test) || comparison.Levels.Any(other => LevelChecks.IsName(other.Test));
        string Value(int row) => ofNames ? session.Names[row]?.ToString() ?? "" : session.Table.Cell(session.Table.Find(comparison.Levels[level].Column ?? comparison.Column), row);
        return new WeightStep(comparison.Name, comparison.Levels[level].Name, Value(a), Value(b), weights.OfLevel(index, level) + rarity, rarity);
    }

    private static string Spoken(Outcome outcome) => outcome switch
    {
        Outcome.Linked => "the same",
        Outcome.Apart => "not the same",
        _ => "may be the same",
    };

    private static string Effect(double bits) => Math.Abs(bits) < 0.05 ? "says nothing"
        : bits > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(2, bits):#,0.#} times likelier to be the same (+{bits:0.0} bits)")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(2, -bits):#,0.#} times less likely ({bits:0.0} bits)");

    private static string Rarity(double bits) => Math.Abs(bits) < 0.05 ? ""
        : string.Create(CultureInfo.InvariantCulture, $", of which {bits:0.0} for a {(bits > 0 ? "rare" : "common")} value");
}
