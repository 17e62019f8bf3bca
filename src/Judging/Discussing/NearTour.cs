namespace Palmares.Judging.Discussing;

/// <summary>A short round trip from place 0 through all others: inserted where it costs least, then bettered by turning pieces round (2-opt) and moving pieces of up to three (Or-opt).</summary>
internal static class NearTour
{
    public static int[] Of(int[][] distance, CancellationToken ct)
    {
        int[][] starts = [Inserted(distance, farthestFirst: true), Inserted(distance, farthestFirst: false)];
        return starts.Select(start => Bettered(distance, [0, .. start, 0], ct)).MinBy(tour => Length(distance, tour))![1..^1];
    }

    private static int Length(int[][] distance, int[] tour) => tour.Zip(tour.Skip(1), (a, b) => distance[a][b]).Sum();

    private static int[] Inserted(int[][] distance, bool farthestFirst)
    {
        var tour = new List<int> { 0, 0 };
        var left = Enumerable.Range(1, distance.Length - 1).ToList();
        while (left.Count > 0)
        {
            var next = farthestFirst ? left.MaxBy(place => tour.Min(there => distance[place][there])) : left.MinBy(place => Cheapest(distance, tour, place).Cost);
            tour.Insert(Cheapest(distance, tour, next).At, next);
            left.Remove(next);
        }

        return [.. tour.Skip(1).SkipLast(1)];
    }

    private static (int At, int Cost) Cheapest(int[][] distance, List<int> tour, int place) => Enumerable.Range(1, tour.Count - 1)
        .Select(at => (at, Cost: distance[tour[at - 1]][place] + distance[place][tour[at]] - distance[tour[at - 1]][tour[at]])).MinBy(found => found.Cost);

    private static int[] Bettered(int[][] distance, int[] tour, CancellationToken ct)
    {
        bool better;
        do
        {
            ct.ThrowIfCancellationRequested();
            better = Turned(distance, tour) || Moved(distance, tour);
        }
        while (better);
        return tour;
    }

    /// <summary>2-opt: the piece from a to b the other way round.</summary>
    private static bool Turned(int[][] distance, int[] tour)
    {
        for (var a = 1; a < tour.Length - 2; a++)
        {
            for (var b = a + 1; b < tour.Length - 1; b++)
            {
                if (distance[tour[a - 1]][tour[b]] + distance[tour[a]][tour[b + 1]] >= distance[tour[a - 1]][tour[a]] + distance[tour[b]][tour[b + 1]])
                    continue;
                Array.Reverse(tour, a, b - a + 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>Or-opt: a piece of one to three places somewhere else, either way round.</summary>
    private static bool Moved(int[][] distance, int[] tour)
    {
        for (var size = 1; size <= 3; size++)
        {
            for (var at = 1; at + size < tour.Length; at++)
            {
                if (MovedPiece(distance, tour, at, size))
                    return true;
            }
        }

        return false;
    }

    private static bool MovedPiece(int[][] distance, int[] tour, int at, int size)
    {
        var piece = tour[at..(at + size)];
        int[] rest = [.. tour[..at], .. tour[(at + size)..]];
        var gain = distance[tour[at - 1]][piece[0]] + distance[piece[^1]][tour[at + size]] - distance[tour[at - 1]][tour[at + size]];
        for (var to = 1; to < rest.Length; to++)
        {
            var open = distance[rest[to - 1]][rest[to]];
            var straight = distance[rest[to - 1]][piece[0]] + distance[piece[^1]][rest[to]] - open;
            var turned = distance[rest[to - 1]][piece[^1]] + distance[piece[0]][rest[to]] - open;
            if (Math.Min(straight, turned) >= gain)
                continue;
            if (turned < straight)
                Array.Reverse(piece);
            int[] moved = [.. rest[..to], .. piece, .. rest[to..]];
            moved.CopyTo(tour, 0);
            return true;
        }

        return false;
    }
}
