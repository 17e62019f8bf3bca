using System.Runtime.InteropServices;
using Palmares.Linkage.Files;

namespace Palmares.Linkage.Running;

/// <summary>Edges of all threads: in memory up to a budget, beyond it on disk in parts by row, so that no more than a part is ever held.</summary>
/// <param name="budget">Edges that may be held in memory.</param>
internal sealed class EdgeStore(long budget) : IDisposable
{
    private const int Parts = 64;
    private const int EdgesInPiece = 1 << 16;

    private readonly Lock gate = new();
    private readonly List<Edge[]> held = [];
    private int used = EdgesInPiece;
    private SpillFiles? spilled;

    public long Count { get; private set; }

    public bool IsSpilled => spilled is not null;

    public void Add(List<Edge> edges)
    {
        lock (gate)
        {
            for (var rest = CollectionsMarshal.AsSpan(edges); rest.Length > 0;)
            {
                if (used == EdgesInPiece)
                {
                    held.Add(new Edge[EdgesInPiece]);
                    used = 0;
                }
                var now = rest[..Math.Min(rest.Length, EdgesInPiece - used)];
                now.CopyTo(held[^1].AsSpan(used));
                used += now.Length;
                rest = rest[now.Length..];
            }
            Count += edges.Count;
            if ((long)held.Count * EdgesInPiece >= budget + EdgesInPiece)
                Spill();
        }
    }

    /// <summary>All edges in no particular order, a stretch at a time.</summary>
    public IEnumerable<ReadOnlyMemory<Edge>> Stretches()
    {
        for (var piece = 0; piece < held.Count; piece++)
            yield return held[piece].AsMemory(0, piece == held.Count - 1 ? used : EdgesInPiece);
        for (var part = 0; part < (spilled is null ? 0 : Parts); part++)
            yield return spilled!.Read(part);
    }

    /// <summary>The edges that are wanted, in no particular order.</summary>
    public List<Edge> Where(Func<Edge, bool> wanted)
    {
        var found = new List<Edge>();
        foreach (var stretch in Stretches())
            foreach (var edge in stretch.Span)
                if (wanted(edge))
                    found.Add(edge);
        return found;
    }

    public void Dispose() => spilled?.Dispose();

    private void Spill()
    {
        spilled ??= new SpillFiles(Parts);
        foreach (var stretch in held.Select((piece, at) => piece.AsMemory(0, at == held.Count - 1 ? used : EdgesInPiece)))
            spilled.Write(stretch.Span, edge => edge.Left % Parts);
        held.Clear();
        used = EdgesInPiece;
    }
}
