namespace Palmares.Linkage.Running;

/// <summary>Two clusters that come together, by their places in the component, and the mean weight between them.</summary>
internal readonly record struct Merge(int Into, int From, double Mean);

/// <summary>Average linkage over a full matrix: the two clusters with the greatest mean come together while it reaches the threshold.</summary>
/// <remarks>
/// Source: Müllner 2011, nearest neighbours kept a row. Means are kept by the update of Lance and Williams; negative
/// infinity (must stay apart) survives every update. Of equal means the smallest places win, so that the result is a
/// function of the matrix alone.
/// </remarks>
internal static class AverageLinkage
{
    /// <param name="means">Symmetric, side × side; overwritten.</param>
    /// <param name="sizes">How many rows stand behind each place; overwritten.</param>
    /// <param name="threshold">Least mean.</param>
    public static List<Merge> Run(double[] means, double[] sizes, double threshold)
    {
        var side = sizes.Length;
        var merges = new List<Merge>();
        var alive = new bool[side];
        var nearest = new int[side];
        Array.Fill(alive, true);
        for (var at = 0; at < side; at++)
            nearest[at] = Nearest(means, alive, at);
        while (Best(means, alive, nearest) is var best and >= 0)
        {
            var (into, from) = (best, nearest[best]);
            var mean = means[(into * side) + from];
            if (mean < threshold)
                break;
            merges.Add(new Merge(into, from, mean));
            Unite(means, sizes, alive, into, from);
            for (var at = 0; at < side; at++)
                if (alive[at] && (at == into || nearest[at] == into || nearest[at] == from || Better(means, side, at, into, nearest[at])))
                    nearest[at] = Nearest(means, alive, at);
        }
        return merges;
    }

    private static bool Better(double[] means, int side, int at, int candidate, int present) =>
        at < candidate && (present < 0 || means[(at * side) + candidate] > means[(at * side) + present]);

    private static void Unite(double[] means, double[] sizes, bool[] alive, int into, int from)
    {
        var side = sizes.Length;
        var (a, b) = (sizes[into], sizes[from]);
        for (var at = 0; at < side; at++)
            if (alive[at] && at != into && at != from)
                means[(at * side) + into] = means[(into * side) + at] = ((a * means[(into * side) + at]) + (b * means[(from * side) + at])) / (a + b);
        sizes[into] = a + b;
        alive[from] = false;
    }

    // Only places further on: each pair is looked after by its smaller place.
    private static int Nearest(double[] means, bool[] alive, int at)
    {
        var side = alive.Length;
        var (best, most) = (-1, double.NegativeInfinity);
        for (var other = at + 1; other < side; other++)
            if (alive[other] && means[(at * side) + other] > most)
                (best, most) = (other, means[(at * side) + other]);
        return best;
    }

    private static int Best(double[] means, bool[] alive, int[] nearest)
    {
        var side = alive.Length;
        var (best, most) = (-1, double.NegativeInfinity);
        for (var at = 0; at < side; at++)
            if (alive[at] && nearest[at] >= 0 && means[(at * side) + nearest[at]] > most)
                (best, most) = (at, means[(at * side) + nearest[at]]);
        return best;
    }
}
