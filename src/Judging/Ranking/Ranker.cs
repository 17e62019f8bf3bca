using Palmares.Judging.Assigning;

namespace Palmares.Judging.Ranking;

/// <summary>Says what scores support: calibrated values, ranks with their uncertainty, sets.</summary>
public static class Ranker
{
    /// <summary>Ranks the nominations of each panel.</summary>
    /// <exception cref="ArgumentException">The scores have faults (<see cref="ScoreSet.Faults"/>), or an option is out of range.</exception>
    /// <remarks>Source: crossed random effects by restricted maximum likelihood as in lme4 1.1; expected ranks as Heyard et al. 2022.</remarks>
    public static RankingResult Rank(ScoreSet scores, RankingOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        options ??= new RankingOptions();
        if (scores.Faults() is [var fault, ..])
            throw new ArgumentException(fault, nameof(scores));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.TopK ?? 1, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Draws, nameof(options));
        if (options.Method == RankingMethod.Bayes)
            ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, 1, nameof(options));

        var design = Design.Of(scores);
        var hash = InputHash.OfLines(scores.Scores.Select(s =>
            InputHash.Line(s.Nomination, s.Judge, InputHash.Text(s.Value), InputHash.Text(s.Weight), s.Panel)));
        if (options.Method is RankingMethod.Raw or RankingMethod.ZScore)
            return Unmodelled(design, options, hash, []);
        if (Identifying.WhyNoModel(design) is { } why)
            return Unmodelled(design, options, hash, [why + " Raw means are shown."]);
        return Modelled(design, options, hash, ct);
    }

    private static RankingResult Modelled(Design design, RankingOptions options, string hash, CancellationToken ct)
    {
        var restricted = options.Method != RankingMethod.Ml;
        var model = new CrossedModel(design);
        var crossed = Estimating.Of(model, restricted, true, ct);
        var reasons = Identifying.WhyNot(design);
        var used = reasons.Count == 0 ? crossed : Estimating.Of(model, restricted, false, ct);
        if (used is null || crossed is null)
            return Unmodelled(design, options, hash, ["The scores leave no error to estimate: no model can be fitted. Raw means are shown."]);
        var grid = options.Method == RankingMethod.Bayes ? VarianceGrid.Of(model, Width(design, options), reasons.Count == 0, options.Draws, ct) : null;
        if (options.Method == RankingMethod.Bayes && grid is null)
            return Unmodelled(design, options, hash, ["The scores are too few for the variances to be drawn. Raw means are shown."]);

        var warnings = Warnings(design, crossed, reasons, options).ToList();
        var fit = grid?.Mode ?? used.Fit;
        var posterior = new Posterior(fit);
        var nominations = Nominations(design, fit, posterior, reasons.Count == 0, options, ct);
        var ranked = (options.Draws == 0
            ? Standing.Plain(design, nominations)
            : Standing.Drawn(design, nominations, grid is null ? new KnownVariances(fit) : grid, posterior, options, ct)).ToList();
        warnings.AddRange(Standing.Ties(ranked));
        if (grid is { JudgesAlike: > 0.5 } && reasons.Count == 0)
            warnings.Add(FormattableString.Invariant($"Judges used the scale alike (probability {grid.JudgesAlike:0.00}); calibration changes little."));
        return new RankingResult
        {
            Method = options.Method,
            N = design.Rows.Length,
            Means = [.. design.Panels.Select((p, at) => new PanelMean(p, design.Centre + crossed.Fit.Mu[at], crossed.Fit.MuSe(at)))],
            Variance = grid?.Variances ?? crossed.Fit.Variances(),
            Criterion = grid is null ? crossed.Fit.Criterion : null,
            Converged = crossed.Converged,
            Singular = crossed.Singular,
            Identifiable = reasons.Count == 0,
            Nominations = ranked,
            Judges = Judges(design, crossed.Fit, reasons.Count == 0),
            Warnings = warnings,
            TopK = options.TopK,
            Draws = options.Draws,
            Seed = options.Seed,
            InputHash = hash,
        };
    }

    /// <summary>Width of the scale; without one the range of the scores.</summary>
    private static double Width(Design design, RankingOptions options) =>
        options.Scale is { } scale ? scale.High - scale.Low : design.Rows.Max(r => r.Value) - design.Rows.Min(r => r.Value);

    private static RankedNomination[] Nominations(Design design, CrossedFit fit, Posterior posterior, bool identifiable, RankingOptions options, CancellationToken ct)
    {
        var raw = Comparing.RawMeans(design);
        var counts = design.Rows.CountBy(r => r.Nomination).ToDictionary();
        var effects = fit.Effects().Nominations;
        var ratio = design.NominationsLong ? (fit.Ratio.Long, fit.Ratio.Short) : (fit.Ratio.Short, fit.Ratio.Long);
        var left = options.LeaveOneJudgeOut && !LeavingOut.TooLong(design)
            ? LeavingOut.Of(design, ratio, options.Method != RankingMethod.Ml, ct)
            : new Bounds?[design.Nominations.Length];
        return [.. design.Nominations.Select((id, n) =>
        {
            var value = design.Centre + fit.Mu[design.PanelOf[n]] + effects[n];
            return new RankedNomination
            {
                Id = id,
                Panel = design.Panels[design.PanelOf[n]],
                N = counts[n],
                RawMean = raw[n],
                Calibrated = identifiable ? value : null,
                Value = value,
                Se = posterior.Se(n),
                ExpectedRank = 0,
                LeaveOneJudgeOut = left[n],
            };
        })];
    }

    private static JudgeUse[] Judges(Design design, CrossedFit fit, bool identifiable)
    {
        var effects = fit.Effects().Judges;
        var counts = design.Rows.CountBy(r => r.Judge).ToDictionary();
        var deviations = new double[design.Judges.Length];
        if (identifiable)
            Parallel.For(0, deviations.Length, j => deviations[j] = fit.Se(false, j));
        return [.. design.Judges.Select((id, j) => new JudgeUse(id, counts[j], identifiable ? effects[j] : null, identifiable ? deviations[j] : null))];
    }

    private static IEnumerable<string> Warnings(Design design, Estimating.Estimate crossed, IReadOnlyList<string> reasons, RankingOptions options)
    {
        if (reasons.Count > 0)
            yield return $"Calibration is not identifiable: {string.Join("; ", reasons)}. Ranks come from raw means drawn towards the panel's mean.";
        if (!crossed.Converged)
            yield return "The search for the variances did not converge.";
        var variances = crossed.Fit.Variances();
        if (variances.Nomination == 0)
            yield return "The variance between nominations is estimated as zero: the scores do not tell them apart.";
        if (variances.Judge == 0)
            yield return "The variance between judges is estimated as zero: judges used the scale alike; calibration changes nothing.";
        var single = design.Rows.GroupBy(r => r.Nomination).Where(g => g.Select(r => r.Judge).Distinct().Count() == 1)
            .Select(g => design.Nominations[g.Key]).Order(StringComparer.Ordinal).ToArray();
        if (single.Length > 0)
            yield return $"With a single judge: {string.Join(", ", single)}.";
        if (options.LeaveOneJudgeOut && LeavingOut.TooLong(design))
            yield return "Leaving out one judge at a time was not computed: there are too many judges and nominations.";
    }

    private static RankingResult Unmodelled(Design design, RankingOptions options, string hash, IReadOnlyList<string> warnings)
    {
        var raw = Comparing.RawMeans(design);
        var values = Comparing.Values(design, options.Method);
        var counts = design.Rows.CountBy(r => r.Nomination).ToDictionary();
        var ranked = Standing.Plain(design, [.. design.Nominations.Select((id, n) => new RankedNomination
        {
            Id = id,
            Panel = design.Panels[design.PanelOf[n]],
            N = counts[n],
            RawMean = raw[n],
            Value = values[n],
            ExpectedRank = 0,
        })]).ToList();
        var judges = design.Rows.CountBy(r => r.Judge).ToDictionary();
        return new RankingResult
        {
            Method = options.Method,
            N = design.Rows.Length,
            Means = [.. design.Panels.Select((p, at) => Mean(design, p, at))],
            Converged = warnings.Count == 0,
            Singular = false,
            Identifiable = false,
            Nominations = ranked,
            Judges = [.. design.Judges.Select((id, j) => new JudgeUse(id, judges[j], null, null))],
            Warnings = [.. warnings, .. Standing.Ties(ranked)],
            TopK = options.TopK,
            Draws = 0,
            Seed = options.Seed,
            InputHash = hash,
        };
    }

    private static PanelMean Mean(Design design, string? panel, int at)
    {
        var rows = design.Rows.Where(r => r.Panel == at).ToArray();
        return new PanelMean(panel, rows.Sum(r => r.Weight * r.Value) / rows.Sum(r => r.Weight), null);
    }
}
