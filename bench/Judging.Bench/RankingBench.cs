using System.Diagnostics;
using System.Globalization;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Bench;

/// <summary>REML on a file of scores, or on 2000 nominations by 200 judges by 4 scores with 20,000 rank draws.</summary>
internal static class RankingBench
{
    private const int Rounds = 5;

    private static readonly RankingOptions Plain = new(Draws: 0, LeaveOneJudgeOut: false);

    public static int Run(string? file)
    {
        var scores = file is null ? Made() : ScoreFile.Read(file);
        WarmUp();
        var fits = Enumerable.Range(0, Rounds).Select(_ => Fit(scores)).ToArray();
        Console.WriteLine($"{scores.Scores.Count} scores: fit, effects and their deviations {fits.Min(f => f.Seconds):F3} s (best of {Rounds}); criterion {fits[0].Criterion:F6}");
        if (file is null)
        {
            var clock = Stopwatch.StartNew();
            Ranker.Rank(scores, new RankingOptions(TopK: 100, Draws: 20_000, LeaveOneJudgeOut: false));
            Console.WriteLine($"with 20,000 rank draws {clock.Elapsed.TotalSeconds:F3} s");
        }
        return 0;
    }

    /// <summary>The same scores by lme4 and by us, in turn. lme4 is charged for the fit alone, we for effects and deviations too.</summary>
    public static int Beside(string file, string script, int rounds)
    {
        var scores = ScoreFile.Read(file);
        WarmUp();
        var ratios = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var (fitting, effects, criterion) = Lme4(script, file);
            var ours = Fit(scores);
            if (Math.Abs(ours.Criterion - criterion) > 1e-5)
                throw new InvalidOperationException($"The criteria differ: {ours.Criterion:F6}, lme4 {criterion:F6}.");
            ratios.Add(fitting / ours.Seconds);
            Console.WriteLine($"{scores.Scores.Count} scores: lme4 fit {fitting:F2} s (effects {effects:F2} s more), Palmares with effects {ours.Seconds:F2} s, ratio {ratios[^1]:F1}; both {criterion:F6}");
        }
        Console.WriteLine($"median ratio {ratios.Order().ElementAt(rounds / 2):F1}");
        return 0;
    }

    private static (double Fitting, double Effects, double Criterion) Lme4(string script, string file)
    {
        using var process = Process.Start(new ProcessStartInfo("Rscript", [script, file]) { RedirectStandardOutput = true })!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("lme4 did not answer. Debian and Ubuntu: apt-get install r-cran-lme4");
        var figures = told.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        return (figures[0], figures[1], figures[2]);
    }

    private static (double Seconds, double Criterion) Fit(ScoreSet scores)
    {
        var clock = Stopwatch.StartNew();
        var result = Ranker.Rank(scores, Plain);
        return (clock.Elapsed.TotalSeconds, result.Criterion!.Value);
    }

    private static void WarmUp() => Ranker.Rank(new ScoreSet([.. Made().Scores.Take(400)]), Plain);

    private static ScoreSet Made()
    {
        var chance = new Random(1);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        var lenient = Enumerable.Range(0, 200).Select(_ => 0.5 * Normal()).ToArray();
        return new ScoreSet([.. Enumerable.Range(0, 2_000).SelectMany(n =>
        {
            var merit = 1.1 * Normal();
            return Enumerable.Range(0, 4).Select(at => (n + (at * (1 + (n % 49)))) % 200).Distinct().Select(j => new Score($"N{n:0000}", $"J{j:000}", 5 + merit + lenient[j] + (1.1 * Normal())));
        })]);
    }
}
