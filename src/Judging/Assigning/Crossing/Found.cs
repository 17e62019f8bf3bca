namespace Palmares.Judging.Assigning.Crossing;

/// <summary>What a search over rules that cross came to.</summary>
/// <param name="Sets">Judges of each nomination, held ones included; null when none was found.</param>
/// <param name="Impossible">Proved: there is none.</param>
/// <param name="Without">The nomination that has no set of judges even by itself; −1 when it is not that.</param>
internal sealed record Found((int Judge, double Affinity)[][]? Sets, double Bound, bool Impossible = false, int Without = -1)
{
    public double Total => Sets?.Sum(s => s.Sum(p => p.Affinity)) ?? double.NegativeInfinity;

    /// <summary>The least sum among nominations that ask for a review.</summary>
    public double Least(PairTable table) =>
        Sets is null ? double.NegativeInfinity : Sets.Index().Where(s => table.Nominations[s.Index].Reviews > 0).Select(s => s.Item.Sum(p => p.Affinity)).DefaultIfEmpty().Min();

    public static bool Same(double value, double bound) => bound - value <= 1e-9 * Math.Max(1, Math.Abs(bound));
}
