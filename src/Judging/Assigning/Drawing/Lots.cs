using Palmares.Judging.Ranking;

namespace Palmares.Judging.Assigning.Drawing;

/// <summary>Draws a whole assignment from a fractional one, so that each pair comes with exactly its probability and every load keeps its bounds.</summary>
/// <remarks>
/// Dependent rounding (Gandhi, Khuller, Parthasarathy, Srinivasan 2006; Budish, Che, Kojima, Milgrom 2013): rings of fractional
/// edges are turned one way or the other, with the odds that keep the expectation, until none is left.
/// </remarks>
internal sealed class Lots
{
    private readonly int[] source;
    private readonly int[] target;
    private readonly long[] carried;
    private readonly List<int>[] edgesOf;

    /// <param name="source">Tail node of each edge.</param>
    /// <param name="target">Head node of each edge.</param>
    /// <param name="carried">Units on each edge; changed by <see cref="Draw"/> to whole multiples of <see cref="CappedFlow.Unit"/>.</param>
    public Lots(int[] source, int[] target, long[] carried, int nodes)
    {
        (this.source, this.target, this.carried) = (source, target, carried);
        edgesOf = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        for (var edge = 0; edge < source.Length; edge++)
        {
            if (IsWhole(edge))
                continue;
            edgesOf[source[edge]].Add(edge);
            edgesOf[target[edge]].Add(edge);
        }
    }

    public void Draw(SeededNormal chance, CancellationToken ct)
    {
        for (var start = 0; start < edgesOf.Length; start++)
        {
            while (Next(start, -1) >= 0)
            {
                ct.ThrowIfCancellationRequested();
                Turn(Ring(start), chance);
            }
        }
    }

    private bool IsWhole(int edge) => carried[edge] % CappedFlow.Unit == 0;

    /// <summary>A fractional edge of a node other than the one come by; −1 when there is none.</summary>
    private int Next(int node, int besides)
    {
        edgesOf[node].RemoveAll(IsWhole);
        return edgesOf[node].FindIndex(e => e != besides) is >= 0 and var at ? edgesOf[node][at] : -1;
    }

    /// <summary>Edges of a ring with the way each is walked. At every node what comes in and goes out is whole, so a walk never ends.</summary>
    private List<(int Edge, bool Forward)> Ring(int start)
    {
        var at = new Dictionary<int, int> { [start] = 0 };
        var walk = new List<(int Edge, bool Forward)>();
        var (node, edge) = (start, -1);
        while (true)
        {
            edge = Next(node, edge);
            var forward = source[edge] == node;
            walk.Add((edge, forward));
            node = forward ? target[edge] : source[edge];
            if (at.TryGetValue(node, out var since))
                return walk[since..];
            at[node] = walk.Count;
        }
    }

    private void Turn(List<(int Edge, bool Forward)> ring, SeededNormal chance)
    {
        var (on, back) = (long.MaxValue, long.MaxValue);
        foreach (var (edge, forward) in ring)
        {
            var above = carried[edge] % CappedFlow.Unit;
            var below = CappedFlow.Unit - above;
            on = Math.Min(on, forward ? below : above);
            back = Math.Min(back, forward ? above : below);
        }
        var step = chance.NextUniform() * ((double)on + back) < back ? on : -back;
        foreach (var (edge, forward) in ring)
            carried[edge] += forward ? step : -step;
    }
}
