namespace Palmares.Judging.Discussing;

/// <summary>What half of no round trip through all places falls short of.</summary>
/// <remarks>Source: Held, Karp 1970: the least 1-tree at any prices of the places is a bound; the prices are moved against the degrees.</remarks>
internal static class TourBound
{
    private const int Rounds = 200;

    public static int Of(int[][] distance, CancellationToken ct)
    {
        // A 1-tree needs two other places; with one alone there is nothing to choose.
        if (distance.Length < 3)
            return distance[0][^1];
        var price = new double[distance.Length];
        var (best, step) = (0.0, distance.Max(row => row.Max()) / 4.0);
        for (var round = 0; round < Rounds; round++)
        {
            ct.ThrowIfCancellationRequested();
            var (length, degrees) = OneTree(distance, price);
            best = Math.Max(best, length - (2 * price.Sum()));
            for (var place = 0; place < price.Length; place++)
                price[place] += step * (degrees[place] - 2);
            step *= 0.97;
        }

        // Whole goings: what lies above a whole number by more than rounding rises to the next.
        return (int)Math.Ceiling((best / 2) - 1e-6);
    }

    /// <summary>A least tree over all places but 0, and the two least edges at 0.</summary>
    private static (double Length, int[] Degrees) OneTree(int[][] distance, double[] price)
    {
        var n = distance.Length;
        var degrees = new int[n];
        var nearest = new int[n];
        var away = new double[n];
        var inside = new bool[n];
        double Cost(int a, int b) => distance[a][b] + price[a] + price[b];
        for (var place = 2; place < n; place++)
            (nearest[place], away[place]) = (1, Cost(1, place));
        var length = 0.0;
        for (var added = 2; added < n; added++)
        {
            var next = Enumerable.Range(2, n - 2).Where(place => !inside[place]).MinBy(place => away[place]);
            inside[next] = true;
            length += away[next];
            degrees[next]++;
            degrees[nearest[next]]++;
            for (var place = 2; place < n; place++)
            {
                if (!inside[place] && Cost(next, place) is var cost && cost < away[place])
                    (nearest[place], away[place]) = (next, cost);
            }
        }

        foreach (var place in Enumerable.Range(1, n - 1).OrderBy(place => Cost(0, place)).Take(2))
        {
            length += Cost(0, place);
            degrees[0]++;
            degrees[place]++;
        }

        return (length, degrees);
    }
}
