namespace Palmares.Judging.Ranking;

/// <summary>Fills in ranks, bands and sets, panel by panel.</summary>
internal static class Standing
{
    /// <summary>With a posterior: ranks and their uncertainty from draws.</summary>
    public static IEnumerable<RankedNomination> Drawn(
        Design design, IReadOnlyList<RankedNomination> nominations, IDrawing drawing, Posterior posterior, RankingOptions options, CancellationToken ct)
    {
        var tellsApart = posterior.TellsApart;
        var members = Enumerable.Range(0, design.Panels.Length).Select(panel => Members(design, panel)).ToArray();
        var drawn = tellsApart
            ? RankDraws.Of(drawing, design, members, [.. members.Select(own => Alike([.. own.Select(m => nominations[m])]))], options.Draws, options.Seed, ct)
            : [.. members.Select(own => RankDraws.Even(own.Length))];
        return members.SelectMany((own, panel) => OfPanel(own, drawn[panel], design, nominations, posterior, tellsApart, options));
    }

    private static IEnumerable<RankedNomination> OfPanel(
        int[] members, RankDraws draws, Design design, IReadOnlyList<RankedNomination> nominations, Posterior posterior, bool tellsApart, RankingOptions options)
    {
        {
            var ranked = members.Select((n, at) => (Position: n, Nomination: nominations[n] with
            {
                Value = ValueOf(n, draws),
                Calibrated = nominations[n].Calibrated is null ? null : ValueOf(n, draws),
                Se = options.Method == RankingMethod.Bayes && draws.Mean.Length > 0 ? draws.Deviation[n] : nominations[n].Se,
                ExpectedRank = draws.Expected(at),
                PTopK = options.TopK is { } k ? draws.TopProbability(at, k) : null,
                Rank50 = draws.Interval(at, 0.5),
                Rank90 = draws.Interval(at, 0.9),
            })).OrderBy(r => r.Nomination.ExpectedRank).ThenBy(r => r.Nomination.Id, StringComparer.Ordinal).ToArray();
            var line = options.TopK is { } places && places < ranked.Length ? ranked[places - 1].Nomination.ExpectedRank : (double?)null;
            var (band, leader) = (1, ranked[0].Position);
            foreach (var (position, nomination) in ranked)
            {
                if (tellsApart && posterior.Above(leader, position))
                    (band, leader) = (band + 1, position);
                yield return nomination with { Band = band, Set = line is { } at ? SetOf(nomination.Rank90!, at) : options.TopK is null ? null : RankSet.Clear };
            }
        }

        // By Bayes the value is the posterior mean; otherwise the best linear unbiased predictor, which no draw touches.
        double ValueOf(int n, RankDraws from) =>
            options.Method == RankingMethod.Bayes && from.Mean.Length > 0 ? design.Centre + from.Mean[n] : nominations[n].Value;
    }

    /// <summary>Without draws: the rank of the value, ties sharing the middle.</summary>
    public static IEnumerable<RankedNomination> Plain(Design design, IReadOnlyList<RankedNomination> nominations) =>
        Enumerable.Range(0, design.Panels.Length).SelectMany(panel =>
        {
            var members = Members(design, panel).Select(m => nominations[m]).ToArray();
            return members.Select(m => m with
            {
                ExpectedRank = 1 + members.Count(o => o.Value > m.Value + Tie) + (members.Count(o => Math.Abs(o.Value - m.Value) <= Tie) - 1) / 2.0,
            }).OrderBy(m => m.ExpectedRank).ThenBy(m => m.Id, StringComparer.Ordinal);
        });

    /// <summary>Names the nominations that share a value.</summary>
    public static IEnumerable<string> Ties(IEnumerable<RankedNomination> nominations) =>
        nominations.GroupBy(n => (n.Panel, Math.Round(n.Value / Tie))).Where(g => g.Skip(1).Any())
            .Select(g => $"Tied: {string.Join(", ", g.Select(n => n.Id).Order(StringComparer.Ordinal))}.").Order(StringComparer.Ordinal);

    private const double Tie = 1e-9;

    private static RankSet SetOf(Bounds rank, double line) =>
        rank.High < line ? RankSet.Clear : rank.Low > line ? RankSet.NotSelectedOnScores : RankSet.Deliberate;

    private static int[] Members(Design design, int panel) =>
        [.. Enumerable.Range(0, design.Nominations.Length).Where(n => design.PanelOf[n] == panel)];

    private static int[] Alike(RankedNomination[] members)
    {
        var numbers = new Dictionary<(double, double), int>();
        return [.. members.Select(m =>
        {
            var key = (Math.Round(m.Value / Tie), Math.Round((m.Se ?? 0) / Tie));
            if (!numbers.TryGetValue(key, out var number))
                numbers[key] = number = numbers.Count;
            return number;
        })];
    }
}
