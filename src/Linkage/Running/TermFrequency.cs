namespace Palmares.Linkage.Running;

/// <summary>How much more it means to agree on a rare value than on a common one.</summary>
/// <remarks>
/// Adds log2(u ÷ share of the commoner value), so that the weight of the level becomes log2(m ÷ share). For personal
/// names the share is how many others are expected to bear the name, over a population of 1 ÷ λ.
/// </remarks>
internal sealed class TermFrequency
{
    private const double LeastOthers = 0.03;

    private readonly MentionTable table;
    private readonly NameIndex names;
    private readonly Comparison comparison;
    private readonly int[] columns;
    private readonly CodedForm?[] forms;
    private readonly float[]?[] rarity;

    public TermFrequency(MentionTable table, NameIndex names, LevelChecks checks, Comparison comparison)
    {
        this.table = table;
        this.names = names;
        this.comparison = comparison;
        columns = [.. comparison.Levels.Select(level => table.Find(level.Column ?? comparison.Column))];
        forms = new CodedForm?[comparison.Levels.Count];
        rarity = new float[]?[comparison.Levels.Count];
        for (var level = 0; level < forms.Length; level++)
            if (Counts(comparison.Levels[level]))
            {
                forms[level] = checks.Form(columns[level], comparison.Levels[level].Test);
                rarity[level] = Rarity(checks.Counts(columns[level], comparison.Levels[level].Test));
            }
    }

    /// <summary>Whether rarity counts at a level.</summary>
    public static bool Counts(ComparisonLevel level) => (level.TermFrequency ?? (level.Column is null && level.And is null))
        && level.Test is LevelTest.Exact or LevelTest.Folded or LevelTest.Organisation or LevelTest.Shared or LevelTest.SharedName or LevelTest.SameWords;

    public double Bits(int level, int left, int right)
    {
        var test = comparison.Levels[level].Test;
        if (LevelChecks.IsName(test))
            return test == LevelTest.ClashingGivenNames ? double.NaN : OfNames(left, right);
        return rarity[level] is { } known ? Rarest(columns[level], forms[level]!, known, left, right) : double.NaN;
    }

    /// <summary>What the rarest value has; NaN where a level has no rarity.</summary>
    public double Most(int level)
    {
        var test = comparison.Levels[level].Test;
        if (LevelChecks.IsName(test))
            return test == LevelTest.ClashingGivenNames ? double.NaN : -Math.Log2(LeastOthers * PopulationShare);
        return rarity[level] is { Length: > 0 } known ? known.Max() : double.NaN;
    }

    private double OfNames(int left, int right) =>
        -Math.Log2((Math.Max(names.ExpectedOthers(left), names.ExpectedOthers(right)) + LeastOthers) * PopulationShare);

    private const double PopulationShare = 1e-5;

    private double Rarest(int column, CodedForm form, float[] known, int left, int right)
    {
        var rarest = double.NaN;
        foreach (var x in table.Codes(column, left))
            foreach (var y in table.Codes(column, right))
                if (form[x] == form[y] && !(known[form[x]] <= rarest))
                    rarest = known[form[x]];
        return rarest;
    }

    private static float[] Rarity((int[] Counts, int Rows) known) =>
        [.. known.Counts.Select(count => (float)Math.Log2((double)known.Rows / Math.Max(count, 1)))];
}
