using System.Globalization;
using System.Runtime.CompilerServices;
using Palmares.Tracking.Outcomes;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Outcomes;

/// <summary>Golden values by R 4.2.2, survival 3.5-3: survival.R says how each was made, over survival.csv, whose people are invented.</summary>
public sealed class AgainstSurvival
{
    private const double Tolerance = 1e-9;

    private static readonly Dictionary<string, double[]> Golden = File.ReadLines(Beside("survival.txt")).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(parts => parts[0], parts => parts[1..].Select(Number).ToArray());

    private static readonly List<(bool Laureate, Followed One)> People = Read();

    private static List<Followed> Laureates => [.. People.Where(person => person.Laureate).Select(person => person.One)];

    private static List<Followed> Comparison => [.. People.Where(person => !person.Laureate).Select(person => person.One)];

    [Theory]
    [InlineData("km.loglog", IntervalScale.LogLog)]
    [InlineData("km.plain", IntervalScale.Plain)]
    public void Kaplan_Meier_with_Greenwood_bands_is_survfits(string name, IntervalScale scale) => Same(name, SurvivalRules.Of(LeavingOnly(Laureates), scale), intervals: true);

    [Fact]
    public void The_weighted_curve_with_errors_by_set_is_survfits() => Same("km.weighted", SurvivalRules.Of(LeavingOnly(Comparison)), intervals: true);

    [Fact]
    public void Aalen_Johansen_is_survfits_of_several_states()
    {
        Same("aj.laureates", ProgressionRules.Of(Laureates), intervals: false);
        Same("aj.comparison", ProgressionRules.Of(Comparison), intervals: false);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void The_restricted_mean_and_its_difference_are_those_of_R(int horizon)
    {
        var alone = RestrictedMeanRules.Of(LeavingOnly(Laureates), horizon);
        var between = RestrictedMeanRules.Between(LeavingOnly(Laureates), LeavingOnly(Comparison), horizon)!;

        Near(Golden[$"rmean.{horizon}"], [alone.Years, alone.Error], Tolerance);
        Near(Golden[$"difference.{horizon}"][..4], [between.Laureates, between.Comparison, between.Difference, between.Error], Tolerance);
        Near(Golden[$"difference.{horizon}"][4..], [between.Low, between.High], 1e-4);
    }

    [Fact]
    public void The_log_rank_test_is_survdiffs()
    {
        var test = HazardRules.LogRank(LeavingOnly(Laureates), LeavingOnly(Comparison))!;

        Near(Golden["logrank"], [test.Observed, test.Expected, test.Variance, test.ChiSquared, test.Chance], Tolerance);
    }

    [Fact]
    public void The_hazard_ratio_and_its_error_by_set_are_coxphs()
    {
        var plain = HazardRules.Cox([.. LeavingOnly(Laureates).Select(Unweighted)], [.. LeavingOnly(Comparison).Select(Unweighted)])!;
        var weighted = HazardRules.Cox(LeavingOnly(Laureates), LeavingOnly(Comparison))!;

        Near(Golden["cox"], [plain.Log, plain.Error, plain.NaiveError], 1e-7);
        Near(Golden["cox.weighted"], [weighted.Log, weighted.Error, weighted.NaiveError], 1e-7);
    }

    [Fact]
    public void Distributions_and_Schoenfelds_formula_are_those_of_R()
    {
        Near(Golden["student"], [.. new[] { 1, 2, 4, 5, 8, 29, 100 }.Select(OutcomeDistributions.Student95)], 1e-3);
        Near(Golden["normal"], [.. new[] { -4.5, -3, -1.2, 0, .7, 2.9, 3.1 }.Select(OutcomeDistributions.Normal)], Tolerance);
        Near(Golden["fisher"], [OutcomeDistributions.HypergeometricAtLeast(12, 72, 30, 270)], Tolerance);
        Near(Golden["schoenfeld"], [PowerRules.Events(.4, 5), PowerRules.Events(.6, 10)], 1e-6);
    }

    private static void Same(string name, OutcomeCurve curve, bool intervals)
    {
        Near(Golden[name + ".time"], [.. curve.Points.Select(point => point.Time)], Tolerance);
        Near(Golden[name + ".share"], [.. curve.Points.Select(point => point.Share)], Tolerance);
        Near(Golden[name + ".error"], [.. curve.Points.Select(point => point.Error)], Tolerance);
        if (!intervals)
            return;
        Near(Golden[name + ".low"], [.. curve.Points.Select(point => point.Low)], Tolerance);
        Near(Golden[name + ".high"], [.. curve.Points.Select(point => point.High)], Tolerance);
    }

    private static void Near(double[] expected, double[] found, double tolerance) => Assert.Equal(expected, found, (one, other) => Math.Abs(one - other) <= tolerance * Math.Max(1, Math.Abs(one)));

    /// <summary>Leaving for another reason ends the watching here.</summary>
    private static List<Followed> LeavingOnly(IEnumerable<Followed> people) => [.. people.Select(one => one.Ending == Ending.Otherwise ? one with { Ending = Ending.Watched } : one)];

    private static Followed Unweighted(Followed one) => one with { Weight = 1 };

    private static List<(bool, Followed)> Read()
    {
        var rows = File.ReadLines(Beside("survival.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => (Set: int.Parse(cells[0], CultureInfo.InvariantCulture), Laureate: cells[1] == "laureate", Years: Number(cells[2]), Ending: Enum.Parse<Ending>(cells[3], ignoreCase: true))).ToList();
        var sizes = rows.Where(row => !row.Laureate).CountBy(row => row.Set).ToDictionary();
        return rows.ConvertAll(row => (row.Laureate, new Followed(row.Years, row.Ending, row.Laureate ? 1 : 1.0 / sizes[row.Set], row.Set)));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}
