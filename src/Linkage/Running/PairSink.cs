namespace Palmares.Linkage.Running;

/// <summary>Takes the pairs of one thread.</summary>
internal abstract class PairSink
{
    public long Pairs { get; private set; }

    /// <param name="block">Where the pairs stand.</param>
    /// <param name="left">Of all the pairs.</param>
    /// <param name="rights">The other of each.</param>
    /// <param name="patterns">What the comparisons answered of each.</param>
    public void Take(Block block, int left, ReadOnlySpan<int> rights, ReadOnlySpan<int> patterns)
    {
        Pairs += rights.Length;
        Keep(block, left, rights, patterns);
    }

    /// <summary>Pairs that were looked at and are not worth keeping.</summary>
    public void Pass(int pairs) => Pairs += pairs;

    protected abstract void Keep(Block block, int left, ReadOnlySpan<int> rights, ReadOnlySpan<int> patterns);
}
