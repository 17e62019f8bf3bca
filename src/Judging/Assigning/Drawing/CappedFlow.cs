namespace Palmares.Judging.Assigning.Drawing;

/// <summary>The best expected total when no pair may be certain: a flow in fine units, each pair capped.</summary>
/// <remarks>Successive shortest paths with potentials as in <see cref="AugmentingPaths"/>, each raised by as much as it carries.</remarks>
internal sealed class CappedFlow
{
    /// <summary>Units of one review.</summary>
    public const long Unit = 1L << 40;

    private readonly FlowNetwork network;
    private readonly FlowScale scale;
    private readonly DistanceHeap heap = new();
    private readonly int[][] arcsOf;
    private readonly long[] distance;
    private readonly int[] from;
    private readonly int[] by;
    private readonly bool[] settled;
    private readonly List<int> touched = [];
    private long best;

    public CappedFlow(FlowNetwork network, FlowScale scale, double cap)
    {
        this.network = network;
        this.scale = scale;
        Cap = (long)Math.Floor(cap * Unit);
        Arc = new long[network.ArcJudge.Length];
        Group = new long[network.GroupCount];
        Load = new long[network.Table.Judges.Length];
        arcsOf = [.. Load.Select(_ => Array.Empty<int>())];
        foreach (var arcs in Enumerable.Range(0, Arc.Length).GroupBy(a => network.ArcJudge[a]))
            arcsOf[arcs.Key] = [.. arcs];
        distance = new long[network.Sink + 1];
        from = new int[network.Sink + 1];
        by = new int[network.Sink + 1];
        settled = new bool[network.Sink + 1];
        Array.Fill(distance, long.MaxValue);
        Potential = AugmentingPaths.FirstPotentials(network, scale);
    }

    /// <summary>The most a pair carries, in units.</summary>
    public long Cap { get; }

    /// <summary>What each pair, group and judge carries, in units.</summary>
    public long[] Arc { get; }
    public long[] Group { get; }
    public long[] Load { get; }
    public long[] Potential { get; }

    /// <summary>Tails and judges that the last search reached.</summary>
    public IReadOnlyList<int> Reached => touched;

    /// <summary>Gives a nomination what it still needs, in units; what could not be given is returned.</summary>
    public long Give(int nomination, long need, CancellationToken ct)
    {
        while (need > 0)
        {
            ct.ThrowIfCancellationRequested();
            if (!Search(nomination))
                return need;
            need -= Augment(need);
        }
        return 0;
    }

    private bool Search(int nomination)
    {
        foreach (var node in touched)
            (distance[node], settled[node]) = (long.MaxValue, false);
        touched.Clear();
        heap.Clear();
        best = long.MaxValue;
        Reach(nomination, 0, -1, -1);
        while (heap.Count > 0)
        {
            var (length, node) = heap.Pop();
            if (settled[node])
                continue;
            if (node == network.Sink)
            {
                foreach (var seen in touched)
                {
                    if (settled[seen])
                        Potential[seen] += distance[seen] - length;
                }
                return true;
            }
            settled[node] = true;
            Expand(node, length);
        }
        return false;
    }

    private void Expand(int node, long length)
    {
        if (node >= network.FirstJudge)
        {
            var judge = node - network.FirstJudge;
            if (Load[judge] < Unit * network.Table.Max[judge])
                Relax(node, network.Sink, length, Load[judge] < Unit * network.Table.Min[judge] ? -scale.Reward : 0, -1);
            foreach (var arc in arcsOf[judge])
            {
                if (Arc[arc] > 0)
                    Relax(node, network.ArcTail[arc], length, scale.Values[arc], arc);
            }
            return;
        }
        for (var arc = network.ArcStart[node]; arc < network.ArcStart[node + 1]; arc++)
        {
            if (Arc[arc] < Cap)
                Relax(node, network.FirstJudge + network.ArcJudge[arc], length, -scale.Values[arc], arc);
        }
        if (node >= network.NominationCount)
        {
            if (Group[node - network.NominationCount] > 0)
                Relax(node, network.GroupOwner[node - network.NominationCount], length, 0, -1);
            return;
        }
        for (var group = network.GroupStart[node]; group < network.GroupStart[node + 1]; group++)
        {
            if (Group[group] < Unit * network.GroupCap[group])
                Relax(node, network.NominationCount + group, length, 0, -1);
        }
    }

    private void Relax(int source, int target, long length, long cost, int arc)
    {
        if (!settled[target])
            Reach(target, length + cost + Potential[source] - Potential[target], source, arc);
    }

    private void Reach(int node, long length, int source, int arc)
    {
        if (length >= distance[node] || length >= best)
            return;
        if (distance[node] == long.MaxValue)
            touched.Add(node);
        (distance[node], from[node], by[node]) = (length, source, arc);
        if (node == network.Sink)
            best = length;
        heap.Push(length, node);
    }

    private long Augment(long most)
    {
        for (int node = from[network.Sink], next = network.Sink; node >= 0; next = node, node = from[node])
            most = Math.Min(most, Room(node, next));
        for (int node = from[network.Sink], next = network.Sink; node >= 0; next = node, node = from[node])
            Add(node, next, most);
        return most;
    }

    private long Room(int node, int next)
    {
        var table = network.Table;
        if (next == network.Sink)
        {
            var judge = node - network.FirstJudge;
            var to = Load[judge] < Unit * table.Min[judge] ? table.Min[judge] : table.Max[judge];
            return (Unit * to) - Load[judge];
        }
        if (by[next] >= 0)
            return node >= network.FirstJudge ? Arc[by[next]] : Cap - Arc[by[next]];
        return next >= network.NominationCount
            ? (Unit * network.GroupCap[next - network.NominationCount]) - Group[next - network.NominationCount]
            : Group[node - network.NominationCount];
    }

    private void Add(int node, int next, long amount)
    {
        if (next == network.Sink)
            Load[node - network.FirstJudge] += amount;
        else if (by[next] >= 0)
            Arc[by[next]] += node >= network.FirstJudge ? -amount : amount;
        else if (next >= network.NominationCount)
            Group[next - network.NominationCount] += amount;
        else
            Group[node - network.NominationCount] -= amount;
    }
}
