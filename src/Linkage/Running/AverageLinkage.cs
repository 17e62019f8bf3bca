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
    /// <param name="leads">The strongest weight behind each mean; overwritten.</param>
    /// <param name="sizes">How many rows stand behind each place; overwritten.</param>
    /// <param name="threshold">Least mean.</param>
    /// <param name="lead">Least strongest weight.</param>
    public static List<Merge> Run(double[] means, double[] leads, double[] sizes, double threshold, double lead) =>
        new Matrix(means, leads, sizes, lead).Run(threshold);
}

/// <summary>The means between the clusters that still stand.</summary>
internal sealed class Matrix(double[] means, double[] leads, double[] sizes, double lead)
{
    private readonly int side = sizes.Length;
    private readonly bool[] alive = new bool[sizes.Length];
    private readonly int[] nearest = new int[sizes.Length];

    public List<Merge> Run(double threshold)
    {
        var merges = new List<Merge>();
        Array.Fill(alive, true);
        for (var at = 0; at < side; at++)
            nearest[at] = Nearest(at);
        while (Best() is var best and >= 0 && means[(best * side) + nearest[best]] is var mean && mean >= threshold)
        {
            var (into, from) = (best, nearest[best]);
            merges.Add(new Merge(into, from, mean));
            Unite(into, from);
            for (var at = 0; at < side; at++)
                if (alive[at] && (at == into || nearest[at] == into || nearest[at] == from || (at < into && Of(at, into) > (nearest[at] < 0 ? double.NegativeInfinity : Of(at, nearest[at])))))
                    nearest[at] = Nearest(at);
        }
        return merges;
    }

    private double Of(int a, int b) => leads[(a * side) + b] >= lead ? means[(a * side) + b] : double.NegativeInfinity;

    private void Unite(int into, int from)
    {
        var (a, b) = (sizes[into], sizes[from]);
        for (var at = 0; at < side; at++)
        {
            if (!alive[at] || at == into || at == from)
                continue;
            means[(at * side) + into] = means[(into * side) + at] = ((a * means[(into * side) + at]) + (b * means[(from * side) + at])) / (a + b);
            leads[(at * side) + into] = leads[(into * side) + at] = Math.Max(leads[(into * side) + at], leads[(from * side) + at]);
        }
        sizes[into] = a + b;
        alive[from] = false;
    }

    // Only places further on: each pair is looked after by its smaller place.
    private int Nearest(int at)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var other = at + 1; other < side; other++)
            if (alive[other] && Of(at, other) > most)
                (best, most) = (other, Of(at, other));
        return best;
    }

    private int Best()
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var at = 0; at < side; at++)
            if (alive[at] && nearest[at] >= 0 && Of(at, nearest[at]) > most)
                (best, most) = (at, Of(at, nearest[at]));
        return best;
    }
}
