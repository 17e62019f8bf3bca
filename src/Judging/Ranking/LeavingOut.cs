namespace Palmares.Judging.Ranking;

/// <summary>What each nomination's value would be without each of its judges, the variance ratios held.</summary>
internal static class LeavingOut
{
    /// <summary>Above this many multiplications it is left undone, and said so.</summary>
    private const double Most = 3e10;

    public static bool TooLong(Design design) => design.Judges.Length * Math.Pow(design.ShortCount, 3) / 3 > Most;

    public static Bounds?[] Of(Design design, (double Nomination, double Judge) ratio, bool restricted, CancellationToken ct)
    {
        var range = new Bounds?[design.Nominations.Length];
        var judgesOf = design.Rows.GroupBy(r => r.Nomination).ToDictionary(g => g.Key, g => g.Select(r => r.Judge).Distinct().Count());
        for (var judge = 0; judge < design.Judges.Length; judge++)
        {
            ct.ThrowIfCancellationRequested();
            var rest = design.Without(judge);
            if (rest.Rows.Length <= design.Panels.Length || new CrossedModel(rest).At(ratio.Nomination, ratio.Judge, restricted) is not { } fit)
                continue;
            var effects = fit.Effects().Nominations;
            foreach (var nomination in design.Rows.Where(r => r.Judge == judge).Select(r => r.Nomination).Distinct().Where(n => judgesOf[n] > 1))
            {
                var value = design.Centre + fit.Mu[design.PanelOf[nomination]] + effects[nomination];
                range[nomination] = range[nomination] is { } r ? new Bounds(Math.Min(r.Low, value), Math.Max(r.High, value)) : new Bounds(value, value);
            }
        }
        return range;
    }
}
