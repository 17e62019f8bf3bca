using System.Text.Json;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Bench;

/// <summary>Whether calibration does harm: the share of the true best that raw means, z-scores and REML find, on the same simulated scores.</summary>
internal static class HarmBench
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNameCaseInsensitive = true };

    private sealed record Setting(int N, int J, int K, string Design, double Var_nom, double Var_judge, double Var_resid, int Top, string Label);

    public static int Run(string file, int replicates)
    {
        var settings = JsonSerializer.Deserialize<Setting[]>(File.ReadAllText(file), Form)!;
        Console.WriteLine($"{replicates} paired replicates, seeds fixed by row and replicate; share of the true best found, ties by raw mean");
        Console.WriteLine("setting                              N    J  k design  top    raw  zscore   reml  reml-raw     se  zscore-raw     se");
        var harmed = 0;
        foreach (var (at, s) in settings.Index())
        {
            var found = new (double Raw, double Z, double Reml)[replicates];
            Parallel.For(0, replicates, r => found[r] = One(s, unchecked((at * 1_000_003) + r)));
            var gain = Difference(found, f => f.Reml - f.Raw);
            var z = Difference(found, f => f.Z - f.Raw);
            harmed += gain.Mean < -2 * gain.Se ? 1 : 0;
            Console.WriteLine(FormattableString.Invariant(
                $"{s.Label,-34} {s.N,4} {s.J,4} {s.K,2} {s.Design,-7} {s.Top,3}  {found.Average(f => f.Raw):F3}   {found.Average(f => f.Z):F3}  {found.Average(f => f.Reml):F3}    {gain.Mean,6:+0.000;-0.000;0.000} {gain.Se:F4}      {z.Mean,6:+0.000;-0.000;0.000} {z.Se:F4}"));
        }
        Console.WriteLine(harmed == 0 ? $"In none of {settings.Length} settings does REML find fewer than raw means by more than two standard errors." : $"In {harmed} of {settings.Length} settings REML finds fewer than raw means by more than two standard errors.");
        return harmed == 0 ? 0 : 1;
    }

    /// <summary>Where a method announces a tie the raw means decide, as they do for a panel that sees them first.</summary>
    private static (double Raw, double Z, double Reml) One(Setting s, int seed)
    {
        var chance = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        var merit = Enumerable.Range(0, s.N).Select(_ => Math.Sqrt(s.Var_nom) * Normal()).ToArray();
        var lenient = Enumerable.Range(0, s.J).Select(_ => Math.Sqrt(s.Var_judge) * Normal()).ToArray();
        var scores = new ScoreSet([.. Judges(s, chance).SelectMany((judges, n) => judges.Select(j =>
            new Score($"N{n:0000}", $"J{j:000}", merit[n] + lenient[j] + (Math.Sqrt(s.Var_resid) * Normal()))))]);
        var best = Enumerable.Range(0, s.N).OrderByDescending(n => merit[n]).Take(s.Top).Select(n => $"N{n:0000}").ToHashSet();
        double Share(RankingMethod method) => Ranker.Rank(scores, new RankingOptions(method, Draws: 0, LeaveOneJudgeOut: false)).Nominations
            .OrderByDescending(n => Math.Round(n.Value, 9)).ThenByDescending(n => n.RawMean).Take(s.Top).Count(n => best.Contains(n.Id)) / (double)s.Top;
        return (Share(RankingMethod.Raw), Share(RankingMethod.ZScore), Share(RankingMethod.Reml));
    }

    /// <summary>Panels: closed groups of k judges. Mixed: each nomination the k least loaded judges, in chance order among equals.</summary>
    private static IEnumerable<int[]> Judges(Setting s, Random chance)
    {
        var load = new int[s.J];
        for (var n = 0; n < s.N; n++)
        {
            int[] judges = s.Design == "panels"
                ? [.. Enumerable.Range(0, s.K).Select(at => (n % (s.J / s.K) * s.K) + at)]
                : [.. Enumerable.Range(0, s.J).Select(j => (j, Order: load[j] + (0.999 * chance.NextDouble()))).OrderBy(j => j.Order).Take(s.K).Select(j => j.j)];
            foreach (var judge in judges)
                load[judge]++;
            yield return judges;
        }
    }

    private static (double Mean, double Se) Difference((double Raw, double Z, double Reml)[] found, Func<(double Raw, double Z, double Reml), double> of)
    {
        var mean = found.Average(of);
        return (mean, Math.Sqrt(found.Sum(f => Math.Pow(of(f) - mean, 2)) / (found.Length - 1.0) / found.Length));
    }
}
