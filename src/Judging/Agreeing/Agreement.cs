using Palmares.Judging.Ranking;

namespace Palmares.Judging.Agreeing;

/// <summary>What may be done with the numbers: compare for equality, order, subtract, divide.</summary>
public enum MeasurementLevel
{
    Nominal,
    Ordinal,
    Interval,
    Ratio,
}

/// <summary>Intraclass correlations by the names of Shrout and Fleiss 1979; k means the mean of all judges.</summary>
public sealed record IntraclassCorrelations(double Icc1, double Icc2, double Icc3, double Icc1k, double Icc2k, double Icc3k);

/// <summary>How far judges agree. A coefficient that the scores do not determine is null, never NaN; <paramref name="Notes"/> say why.</summary>
/// <param name="N">Number of scores.</param>
/// <param name="Ci90">Bootstrap interval of alpha over nominations, 90 %.</param>
public sealed record AgreementResult(
    MeasurementLevel Level, int N, int Nominations, int Judges, double? KrippendorffAlpha, Bounds? Ci90,
    IntraclassCorrelations? Icc, double? KendallW, IReadOnlyList<string> Notes);

public static class Agreement
{
    private const int Resamples = 2_000;

    /// <summary>Measures agreement. Repeated scores of a pair count with their mean.</summary>
    /// <exception cref="ArgumentException">The scores have faults.</exception>
    /// <remarks>Source: Krippendorff 2011; Shrout, Fleiss 1979; Kendall 1939 with correction for ties.</remarks>
    public static AgreementResult Of(ScoreSet scores, MeasurementLevel level = MeasurementLevel.Interval, long seed = 1, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Faults() is [var fault, ..])
            throw new ArgumentException(fault, nameof(scores));
        var judges = scores.Scores.Select(s => s.Judge).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var judgeAt = judges.Index().ToDictionary(j => j.Item, j => j.Index, StringComparer.Ordinal);
        var units = scores.Scores.GroupBy(s => s.Nomination, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var row = new double?[judges.Length];
            foreach (var pair in g.GroupBy(s => s.Judge))
                row[judgeAt[pair.Key]] = pair.Average(s => s.Value);
            return row;
        }).ToArray();

        var alpha = KrippendorffAlpha.Of(units, level);
        var complete = units.All(u => u.All(v => v is not null));
        var icc = Intraclass.Of(units, scores, complete, ct);
        var concordance = complete ? KendallW.Of(units) : null;
        var notes = new List<string>();
        if (alpha is null)
            notes.Add("Krippendorff's alpha is not determined: no nomination has two scores, or all scores are the same.");
        if (icc is null)
            notes.Add("Intraclass correlations are not determined: too few scores, or no variance.");
        else if (!complete)
            notes.Add("Not every judge scored every nomination: intraclass correlations come from variance components (REML).");
        if (concordance is null)
            notes.Add("Kendall's W needs every judge to score every nomination, two of each at least, and not all tied.");
        return new AgreementResult(level, scores.Scores.Count, units.Length, judges.Length, alpha, alpha is null ? null : Interval(units, level, seed, ct), icc, concordance, notes);
    }

    private static Bounds? Interval(double?[][] units, MeasurementLevel level, long seed, CancellationToken ct)
    {
        var chance = new SeededNormal(seed);
        var found = new List<double>(Resamples);
        for (var resample = 0; resample < Resamples; resample++)
        {
            ct.ThrowIfCancellationRequested();
            var drawn = Enumerable.Range(0, units.Length).Select(_ => units[chance.NextBelow(units.Length)]).ToArray();
            if (KrippendorffAlpha.Of(drawn, level) is { } alpha)
                found.Add(alpha);
        }
        found.Sort();
        return found.Count < Resamples / 2 ? null : new Bounds(found[(int)(0.05 * (found.Count - 1))], found[(int)Math.Ceiling(0.95 * (found.Count - 1))]);
    }
}
