namespace Palmares.Linkage.Running;

/// <summary>A comparison ready for pairs. Rows with equal profile are alike to it, so that a tile asks only once a pair of profiles.</summary>
internal sealed class CompiledComparison
{
    private readonly LevelCheck[][] levels;

    // Levels that ask one thing of one column's values, as nearly all do: asked without a detour.
    private readonly ValueCheck?[] plain;
    private readonly TermFrequency? frequency;
    private readonly bool[]? known;

    public CompiledComparison(MentionTable table, NameIndex names, LevelChecks checks, Comparison comparison)
    {
        Comparison = comparison;
        levels = [.. comparison.Levels.Select(level => checks.Of(comparison, level))];
        plain = [.. levels.Select(checks => checks is [ValueCheck only] ? only : null)];
        Profiles = ReadProfiles(table, names, comparison);
        if (comparison.Levels[0] is { Test: LevelTest.Missing, And: null } && checks.Known(comparison, comparison.Levels[0]) is { } rows)
            (known, IsSilent) = (rows, Array.TrueForAll(rows, row => !row));
        if (comparison is { TermFrequency: true, Weighs: true })
            frequency = new TermFrequency(table, names, checks, comparison);
    }

    public Comparison Comparison { get; }

    /// <summary>Levels, and one more for "no level holds" where that can be.</summary>
    public int Answers => Comparison.Levels.Any(level => level is { Test: LevelTest.Else, And: null }) ? levels.Length : levels.Length + 1;

    public int[] Profiles { get; }

    /// <summary>Nothing is known of any row, so that the first level ("missing") is every answer.</summary>
    public bool IsSilent { get; }

    public bool HasFrequency => frequency is not null;

    /// <returns>The first level that holds; their count when none does.</returns>
    public int Level(int left, int right)
    {
        var from = 0;
        if (known is not null)
        {
            if (!known[left] || !known[right])
                return 0;
            from = 1;
        }
        Measure? measured = null;
        var found = 0.0;
        for (var level = from; level < levels.Length; level++)
        {
            if (plain[level] is { } value)
            {
                if (value.Holds(left, right))
                    return level;
                continue;
            }
            var checks = levels[level];
            if (checks.Length == 1 && checks[0].Measure is { } measure)
            {
                if (measure != measured)
                    (measured, found) = (measure, measure.Of(left, right));
                if (checks[0].HoldsAt(found))
                    return level;
            }
            else if (Holds(checks, left, right))
                return level;
        }
        return levels.Length;
    }

    // Asked millions of times: a lambda here would be an object a question.
    private static bool Holds(LevelCheck[] checks, int left, int right)
    {
        foreach (var check in checks)
            if (!check.Holds(left, right))
                return false;
        return true;
    }

    /// <summary>Bits of rarity of what the two share, −log2 of its share; NaN where the level has none.</summary>
    public double Rarity(int level, int left, int right) =>
        frequency is null || level >= levels.Length ? double.NaN : frequency.Bits(level, left, right);

    /// <summary>The most bits of rarity a level can have; NaN where it has none.</summary>
    public double MostRarity(int level) => frequency is null || level >= levels.Length ? double.NaN : frequency.Most(level);

    private static int[] ReadProfiles(MentionTable table, NameIndex names, Comparison comparison)
    {
        var ofNames = comparison.Levels.Any(level => LevelChecks.IsName(level.Test));
        var columns = ofNames ? Others(comparison) : Others(comparison).Concat(Own(comparison));
        int[][] profiles = [.. columns.Distinct(StringComparer.Ordinal).Select(table.Find).Where(column => column >= 0).Select(column => Numbers(table, column))];
        if (ofNames)
            profiles = [names.Numbers, .. profiles];
        return profiles.Length switch { 0 => new int[table.Count], 1 => profiles[0], _ => Join(profiles) };
    }

    private static IEnumerable<string> Own(Comparison comparison) =>
        comparison.Levels.SelectMany(level => new[] { level.Column ?? comparison.Column, level.With }).OfType<string>();

    private static IEnumerable<string> Others(Comparison comparison) => comparison.Levels
        .SelectMany(level => level.And ?? []).SelectMany(condition => new[] { condition.Column, condition.With }).OfType<string>();

    private static int[] Numbers(MentionTable table, int column)
    {
        var numbers = new int[table.Count];
        var lists = new Dictionary<ulong, int>();
        for (var row = 0; row < numbers.Length; row++)
        {
            var codes = table.Codes(column, row);
            numbers[row] = codes.Length == 0 ? -1 : codes.Length == 1 ? codes[0] : OfList(codes, lists);
        }
        return numbers;
    }

    private static int OfList(ReadOnlySpan<int> codes, Dictionary<ulong, int> lists)
    {
        var hash = 0UL;
        foreach (var code in codes)
            hash = Hashing.Join(hash, (ulong)code + 1);
        if (!lists.TryGetValue(hash, out var number))
            lists[hash] = number = -2 - lists.Count;
        return number;
    }

    private static int[] Join(int[][] columns)
    {
        var joined = columns[0];
        foreach (var column in columns.Skip(1))
        {
            var known = new Dictionary<(int, int), int>();
            var next = new int[joined.Length];
            for (var row = 0; row < next.Length; row++)
            {
                if (!known.TryGetValue((joined[row], column[row]), out var number))
                    known[(joined[row], column[row])] = number = known.Count;
                next[row] = number;
            }
            joined = next;
        }
        return joined;
    }
}
