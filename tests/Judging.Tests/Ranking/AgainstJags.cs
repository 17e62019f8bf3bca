using System.Text.Json;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Tests.Ranking;

/// <summary>Expected ranks, quantiles and chances by JAGS 4.3.1 under uniform priors up to 5 (../shared/data/judging/rank/*.bayes.json).</summary>
public class AgainstJags
{
    [Theory]
    [InlineData("mock_p1", 0.35, 0.06)]
    [InlineData("mock_p2", 0.15, 0.06)]
    public void Expected_ranks_and_chances_given_the_variances_lie_near_the_full_posterior(string name, double rank, double chance)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("rank", name + ".bayes.json")));
        var golden = file.RootElement;
        var scores = ScoreFile.Read(SharedData.Require("rank", name + ".csv"));

        var ranking = Ranker.Rank(scores, new RankingOptions(TopK: golden.GetProperty("k").GetInt32(), Draws: 50_000), TestContext.Current.CancellationToken);

        var ours = ranking.Nominations.ToDictionary(n => n.Id);
        foreach (var (at, id) in golden.GetProperty("proposal").EnumerateArray().Select(e => e.GetString()!).Index())
        {
            Assert.Equal(golden.GetProperty("er")[at].GetDouble(), ours[id].ExpectedRank, rank);
            Assert.Equal(golden.GetProperty("p_top_k")[at].GetDouble(), ours[id].PTopK!.Value, chance);
        }
    }

    [Theory]
    [InlineData("mock_p1")]
    [InlineData("mock_p2")]
    public void By_Bayes_expected_ranks_chances_and_variances_are_those_of_the_chains(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("rank", name + ".bayes.json")));
        var golden = file.RootElement;
        var scores = ScoreFile.Read(SharedData.Require("rank", name + ".csv"));

        var ranking = Ranker.Rank(
            scores, new RankingOptions(RankingMethod.Bayes, TopK: golden.GetProperty("k").GetInt32(), Draws: 1_000_000, Scale: new Bounds(1, 6)), TestContext.Current.CancellationToken);

        var ours = ranking.Nominations.ToDictionary(n => n.Id);
        foreach (var (at, id) in golden.GetProperty("proposal").EnumerateArray().Select(e => e.GetString()!).Index())
        {
            Assert.Equal(golden.GetProperty("er")[at].GetDouble(), ours[id].ExpectedRank, 0.03);
            Assert.Equal(golden.GetProperty("p_top_k")[at].GetDouble(), ours[id].PTopK!.Value, 0.005);
            Assert.Equal(golden.GetProperty("rank_q05")[at].GetDouble(), ours[id].Rank90!.Low, 1.0);
            Assert.Equal(golden.GetProperty("rank_q95")[at].GetDouble(), ours[id].Rank90!.High, 1.0);
        }
    }
}
