namespace Palmares.Judging.Assigning;

/// <summary>
/// Gives every nomination its judges one at a time along a shortest augmenting path. Potentials keep all reduced costs
/// non-negative, so every flow on the way is the best for what has been given so far.
/// </summary>
/// <remarks>Cost of a pair is −affinity; a place below a judge's minimum costs −reward.</remarks>
internal sealed class AugmentingPaths
{
    private readonly FlowNetwork network;
    private readonly FlowScale scale;
    private readonly PairFlow flow;
    private readonly DistanceHeap heap = new();
    private readonly long[] distance;
    private readonly int[] from;
    private readonly int[] by;
    private readonly bool[] settled;
    private readonly List<int> touched = [];
    private long best;

    public AugmentingPaths(FlowNetwork network, FlowScale scale)
    {
        this.network = network;
        this.scale = scale;
        flow = new PairFlow(network);
        distance = new long[network.Sink + 1];
        Array.Fill(distance, long.MaxValue);
        from = new int[network.Sink + 1];
        by = new int[network.Sink + 1];
        settled = new bool[network.Sink + 1];
        Potential = FirstPotentials(network, scale);
    }

    public PairFlow Flow => flow;

    public long[] Potential { get; }

    /// <summary>Tries to give one more judge to a nomination; false when no path reaches a judge with room.</summary>
    public bool GiveOne(int nomination)
    {
        Forget();
        best = long.MaxValue;
        Reach(nomination, 0, -1, -1);
        while (heap.Count > 0)
        {
            var (length, node) = heap.Pop();
            if (settled[node])
                continue;
            if (node == network.Sink)
            {
                Raise(length);
                Augment();
                return true;
            }
            settled[node] = true;
            Expand(node, length);
        }
        return false;
    }

    /// <summary>Tails and judges that the last failed search reached.</summary>
    public IReadOnlyList<int> Reached => touched;

    private void Expand(int node, long length)
    {
        if (node >= network.FirstJudge)
            ExpandJudge(node, length);
        else
            ExpandTail(node, length);
    }

    private void ExpandTail(int tail, long length)
    {
        for (var arc = network.ArcStart[tail]; arc < network.ArcStart[tail + 1]; arc++)
        {
            if (!flow.Assigned(arc))
                Relax(tail, network.FirstJudge + network.ArcJudge[arc], length, -scale.Values[arc], arc);
        }
        if (tail >= network.NominationCount)
        {
            var group = tail - network.NominationCount;
            if (flow.GroupLoad[group] > 0)
                Relax(tail, network.GroupOwner[group], length, 0, -1);
            return;
        }
        for (var group = network.GroupStart[tail]; group < network.GroupStart[tail + 1]; group++)
        {
            if (flow.GroupLoad[group] < network.GroupCap[group])
                Relax(tail, network.NominationCount + group, length, 0, -1);
        }
    }

    private void ExpandJudge(int node, long length)
    {
        var judge = node - network.FirstJudge;
        var load = flow.Load(judge);
        if (load < network.Table.Max[judge])
            Relax(node, network.Sink, length, load < network.Table.Min[judge] ? -scale.Reward : 0, -1);
        foreach (var arc in flow.CarriedBy(judge))
            Relax(node, network.ArcTail[arc], length, scale.Values[arc], arc);
    }

    private void Relax(int source, int target, long length, long cost, int arc)
    {
        if (!settled[target])
            Reach(target, length + cost + Potential[source] - Potential[target], source, arc);
    }

    private void Reach(int node, long length, int source, int arc)
    {
        // A node farther than the sink cannot lie on the path, nor does its potential change.
        if (length >= distance[node] || length >= best)
            return;
        if (distance[node] == long.MaxValue)
            touched.Add(node);
        distance[node] = length;
        from[node] = source;
        by[node] = arc;
        if (node == network.Sink)
            best = length;
        heap.Push(length, node);
    }

    private void Raise(long length)
    {
        foreach (var node in touched)
        {
            if (settled[node])
                Potential[node] += distance[node] - length;
        }
    }

    private void Augment()
    {
        for (int node = from[network.Sink], next = network.Sink; node >= 0; next = node, node = from[node])
        {
            if (next == network.Sink)
                continue;
            if (by[next] < 0)
                MoveGroup(node, next);
            else if (node >= network.FirstJudge)
                flow.Withdraw(by[next]);
        }
        for (var node = from[network.Sink]; node >= 0; node = from[node])
        {
            if (by[node] >= 0 && node >= network.FirstJudge)
                flow.Assign(by[node]);
        }
    }

    private void MoveGroup(int node, int next)
    {
        if (next >= network.NominationCount)
            flow.GroupLoad[next - network.NominationCount]++;
        else
            flow.GroupLoad[node - network.NominationCount]--;
    }

    private void Forget()
    {
        foreach (var node in touched)
        {
            distance[node] = long.MaxValue;
            settled[node] = false;
        }
        touched.Clear();
        heap.Clear();
    }

    /// <summary>Judges at 0, tails at their best affinity, the sink below every judge's reward: no arc has a negative reduced cost.</summary>
    public static long[] FirstPotentials(FlowNetwork network, FlowScale scale)
    {
        var potential = new long[network.Sink + 1];
        for (var tail = network.FirstJudge - 1; tail >= 0; tail--)
        {
            var top = long.MinValue;
            for (var arc = network.ArcStart[tail]; arc < network.ArcStart[tail + 1]; arc++)
                top = Math.Max(top, scale.Values[arc]);
            for (var group = 0; tail < network.NominationCount && group < network.GroupStart[tail + 1] - network.GroupStart[tail]; group++)
                top = Math.Max(top, potential[network.NominationCount + network.GroupStart[tail] + group]);
            potential[tail] = top == long.MinValue ? 0 : top;
        }
        potential[network.Sink] = network.Table.Min.Any(m => m > 0) ? -scale.Reward : 0;
        return potential;
    }
}
