namespace Palmares.Tracking.Outcomes;

/// <param name="Before">The standardised difference of laureates and all who were at risk.</param>
/// <param name="After">The same with those matched, each laureate's counted once.</param>
public sealed record BalanceLine(string Name, double Laureates, double Comparison, double Before, double After)
{
    public bool Balanced => Math.Abs(After) < BalanceRules.Limit;
}

/// <summary>Whether those compared were alike before.</summary>
/// <remarks>Difference of means over the pooled standard deviation before matching (Rosenbaum, Rubin 1985; limit .1 after Austin 2009). Where neither side varies: 0 for equal means.</remarks>
public static class BalanceRules
{
    public const double Limit = .1;

    private static readonly (string Name, Func<Profile, int, double> Value)[] Covariates =
    [
        ("Works, third year before", (profile, _) => profile.Works[0]),
        ("Works, second year before", (profile, _) => profile.Works[1]),
        ("Works, last year before", (profile, _) => profile.Works[2]),
        ("Groups worked in", (profile, _) => profile.Groups),
        ("Years since entry", (profile, month) => (month / 12) - profile.EntryYear),
        ("Was editor or rapporteur", (profile, _) => profile.Stage == CareerStage.Editor ? 1 : 0),
        ("Was chair", (profile, _) => profile.Stage == CareerStage.Chair ? 1 : 0),
    ];

    public static IReadOnlyList<string> Names => [.. Covariates.Select(covariate => covariate.Name)];

    /// <param name="sets">Each laureate with those matched.</param>
    /// <param name="pool">All who were at risk, at any of the months.</param>
    public static IReadOnlyList<BalanceLine> Of(IReadOnlyList<(Subject Laureate, IReadOnlyList<Profile> Controls)> sets, IReadOnlyList<(Profile Profile, int Month)> pool) =>
        [.. Covariates.Select(covariate =>
        {
            var laureates = sets.Select(set => covariate.Value(set.Laureate.Profile, set.Laureate.Month)).ToArray();
            var others = pool.Select(one => covariate.Value(one.Profile, one.Month)).ToArray();
            var matched = Mean([.. sets.Select(set => Mean([.. set.Controls.Select(control => covariate.Value(control, set.Laureate.Month))]))]);
            var spread = Math.Sqrt((Variance(laureates) + Variance(others)) / 2);
            return new BalanceLine(covariate.Name, Mean(laureates), matched, Standardised(Mean(laureates) - Mean(others), spread), Standardised(Mean(laureates) - matched, spread));
        })];

    private static double Standardised(double difference, double spread) => Math.Abs(difference) < 1e-12 ? 0 : spread > 0 ? difference / spread : double.CopySign(9.99, difference);

    private static double Mean(double[] values) => values.Length == 0 ? 0 : values.Average();

    private static double Variance(double[] values)
    {
        if (values.Length < 2)
            return 0;
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
