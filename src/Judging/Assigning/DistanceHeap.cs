namespace Palmares.Judging.Assigning;

/// <summary>Binary heap of (distance, node); of equal distances the node nearest the sink (with the largest number) leaves first, so that a search over ties ends early.</summary>
internal sealed class DistanceHeap
{
    private (long Distance, int Node)[] items = new (long, int)[256];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Push(long distance, int node)
    {
        if (Count == items.Length)
            Array.Resize(ref items, 2 * Count);
        var at = Count++;
        var item = (distance, node);
        while (at > 0 && Before(item, items[(at - 1) / 2]))
        {
            items[at] = items[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        items[at] = item;
    }

    public (long Distance, int Node) Pop()
    {
        var top = items[0];
        var last = items[--Count];
        var at = 0;
        while (2 * at + 1 < Count)
        {
            var child = 2 * at + 1;
            if (child + 1 < Count && Before(items[child + 1], items[child]))
                child++;
            if (!Before(items[child], last))
                break;
            items[at] = items[child];
            at = child;
        }
        items[at] = last;
        return top;
    }

    private static bool Before((long Distance, int Node) a, (long Distance, int Node) b) =>
        a.Distance < b.Distance || (a.Distance == b.Distance && a.Node > b.Node);
}
