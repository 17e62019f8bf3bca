using Palmares.Linkage.Running;

namespace Palmares.Linkage.Training;

/// <summary>Counts patterns, rule by rule or all together: what is learnt is learnt from these, whatever the number of pairs.</summary>
internal sealed class PatternCounts(int rules) : PairSink
{
    private readonly Dictionary<int, long>[] counts = [.. Enumerable.Range(0, rules).Select(_ => new Dictionary<int, long>())];

    public IReadOnlyDictionary<int, long> Of(int rule) => counts[rule];

    public static PatternCounts Sum(IEnumerable<PatternCounts> parts, int rules)
    {
        var sum = new PatternCounts(rules);
        foreach (var part in parts)
            for (var rule = 0; rule < rules; rule++)
                foreach (var (pattern, count) in part.counts[rule])
                    sum.counts[rule][pattern] = sum.counts[rule].GetValueOrDefault(pattern) + count;
        return sum;
    }

    protected override void Keep(Block block, int left, ReadOnlySpan<int> rights, ReadOnlySpan<int> patterns)
    {
        var own = counts[counts.Length == 1 ? 0 : block.Rule];
        foreach (var pattern in patterns)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(own, pattern, out _)++;
    }
}
