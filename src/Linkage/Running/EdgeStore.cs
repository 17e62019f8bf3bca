using Palmares.Linkage.Files;

namespace Palmares.Linkage.Running;

/// <summary>Edges of all threads: in memory up to a budget, beyond it on disk in parts by row, so that no more than a part is ever held.</summary>
internal sealed class EdgeStore : IDisposable
{
    private const int Parts = 64;

    private readonly Lock gate = new();
    private readonly List<Edge> held = [];
    private readonly long budget;
    private SpillFiles? spilled;

    /// <param name="budget">Edges that may be held in memory.</param>
    public EdgeStore(long budget) => this.budget = budget;

    public long Count { get; private set; }

    public bool IsSpilled => spilled is not null;

    public void Add(List<Edge> edges)
    {
        lock (gate)
        {
            held.AddRange(edges);
            Count += edges.Count;
            if (held.Count >= budget)
                Spill();
        }
    }

    /// <summary>All edges in no particular order, a stretch at a time.</summary>
    public IEnumerable<ReadOnlyMemory<Edge>> Stretches()
    {
        yield return held.ToArray();
        for (var part = 0; part < (spilled is null ? 0 : Parts); part++)
            yield return spilled!.Read(part);
    }

    /// <summary>Sorted by rows, cut by a group that both ends share; edges between groups are left out.</summary>
    /// <param name="groupOf">Group of a row.</param>
    public IEnumerable<Edge[]> ByGroup(Func<int, int> groupOf)
    {
        if (spilled is null)
        {
            var inside = held.Where(edge => groupOf(edge.Left) == groupOf(edge.Right)).ToArray();
            Sort(inside, groupOf);
            yield return inside;
            yield break;
        }
        using var dealt = new SpillFiles(Parts);
        foreach (var stretch in Stretches())
            dealt.Write(stretch.Span, edge => groupOf(edge.Left) == groupOf(edge.Right) ? groupOf(edge.Left) % Parts : -1);
        for (var part = 0; part < Parts; part++)
        {
            var edges = dealt.Read(part);
            Sort(edges, groupOf);
            yield return edges;
        }
    }

    public void Dispose() => spilled?.Dispose();

    private static void Sort(Edge[] edges, Func<int, int> groupOf) => Array.Sort(edges, (a, b) =>
        groupOf(a.Left).CompareTo(groupOf(b.Left)) is var sign and not 0 ? sign : a.CompareTo(b));

    private void Spill()
    {
        spilled ??= new SpillFiles(Parts);
        spilled.Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(held), edge => edge.Left % Parts);
        held.Clear();
    }
}
