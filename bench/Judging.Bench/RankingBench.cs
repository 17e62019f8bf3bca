using System.Diagnostics;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Bench;

/// <summary>REML on a file of scores (lme4 is run beside it by bench/run), or on 2000 nominations by 200 judges by 4 scores with 20,000 rank draws.</summary>
internal static class RankingBench
{
    private const int Rounds = 5;

    public static int Run(string? file)
    {
        var scores = file is null ? Made() : ScoreFile.Read(file);
        var plain = new RankingOptions(Draws: 0, LeaveOneJudgeOut: false);
        Ranker.Rank(new ScoreSet([.. Made().Scores.Take(400)]), plain);
        var fits = new List<double>();
        RankingResult? result = null;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            result = Ranker.Rank(scores, plain);
            fits.Add(clock.Elapsed.TotalSeconds);
        }
        Console.WriteLine($"{scores.Scores.Count} scores: fit, effects and their deviations {fits.Min():F3} s (best of {Rounds}); criterion {result!.Criterion:F6}");
        if (file is null)
        {
            var clock = Stopwatch.StartNew();
            Ranker.Rank(scores, new RankingOptions(TopK: 100, Draws: 20_000, LeaveOneJudgeOut: false));
            Console.WriteLine($"with 20,000 rank draws {clock.Elapsed.TotalSeconds:F3} s");
        }
        return 0;
    }

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
