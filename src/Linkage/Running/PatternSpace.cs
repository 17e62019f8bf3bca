namespace Palmares.Linkage.Running;

/// <summary>The answers of all comparisons as one number, so that what depends on answers alone is looked up, and counted, a pattern at a time.</summary>
internal sealed class PatternSpace
{
    public const int Most = 1 << 22;

    private readonly int[] answers;
    private readonly int[] levels;

    /// <param name="comparisons">In the order of the spec.</param>
    public PatternSpace(IReadOnlyList<CompiledComparison> comparisons)
    {
        answers = [.. comparisons.Select(comparison => comparison.Answers)];
        levels = [.. comparisons.Select(comparison => comparison.Comparison.Levels.Count)];
        Strides = new int[answers.Length];
        long size = 1;
        for (var comparison = 0; comparison < Strides.Length; comparison++)
        {
            Strides[comparison] = (int)size;
            size *= answers[comparison];
            if (size > Most)
                throw new LinkageException("comparisons", $"The levels multiply to more than {Most} patterns; merge levels or leave out a comparison.");
        }
        Size = (int)size;
    }

    public int Size { get; }

    public int[] Strides { get; }

    public int Level(int pattern, int comparison) => pattern / Strides[comparison] % answers[comparison];

    /// <summary>A digit a comparison; a dot where no level held.</summary>
    public string Write(int pattern) => string.Concat(Enumerable.Range(0, Strides.Length)
        .Select(comparison => Level(pattern, comparison) is var level && level == levels[comparison] ? "." : level.ToString("x", System.Globalization.CultureInfo.InvariantCulture)));
}
