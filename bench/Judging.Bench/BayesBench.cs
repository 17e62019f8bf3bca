using System.Diagnostics;
using System.Text.Json;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Bench;

/// <summary>Ranks by Bayes beside those of JAGS's chains, as stored: the largest difference in expected rank and in the chance of a place.</summary>
internal static class BayesBench
{
    private const int Draws = 1_000_000;

    public static int Run(string folder)
    {
        var apart = false;
        foreach (var name in new[] { "mock_p1", "mock_p2" })
        {
            using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".bayes.json")));
            var golden = file.RootElement;
            var scores = ScoreFile.Read(Path.Combine(folder, name + ".csv"));
            var clock = Stopwatch.StartNew();
            var ranked = Ranker.Rank(scores, new RankingOptions(RankingMethod.Bayes, golden.GetProperty("k").GetInt32(), Draws, LeaveOneJudgeOut: false, Scale: new Bounds(1, 6)))
                .Nominations.ToDictionary(n => n.Id);
            var seconds = clock.Elapsed.TotalSeconds;
            var ids = golden.GetProperty("proposal").EnumerateArray().Select(e => e.GetString()!).ToArray();
            double Largest(string field, Func<RankedNomination, double> ours) =>
                ids.Index().Max(id => Math.Abs(golden.GetProperty(field)[id.Index].GetDouble() - ours(ranked[id.Item])));
            var (rank, chance) = (Largest("er", n => n.ExpectedRank), Largest("p_top_k", n => n.PTopK!.Value));
            apart |= rank > 0.03 || chance > 0.005;
            Console.WriteLine($"{name}: {ids.Length} nominations, {Draws:N0} draws in {seconds:F2} s; largest difference from JAGS: expected rank {rank:F4}, chance of a place {chance:F4}");
        }
        return apart ? 1 : 0;
    }
}
