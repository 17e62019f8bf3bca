using System.Globalization;

namespace Palmares.Papers.Word;

/// <summary>Counts clauses as a word processor does: 1, 1.1, 1.1.1.</summary>
public sealed class ClauseNumbers
{
    private readonly List<int> _counts = [];

    /// <param name="level">1 to 3. A level left out above it counts as 1.</param>
    public string Next(int level)
    {
        while (_counts.Count < level)
            _counts.Add(_counts.Count + 1 < level ? 1 : 0);
        _counts.RemoveRange(level, _counts.Count - level);
        _counts[level - 1]++;
        return string.Join('.', _counts.Select(count => count.ToString(CultureInfo.InvariantCulture)));
    }
}
