using System.Text.Json;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Tests.Ranking;

/// <summary>JAGS lets the variances vary too; given the variances ranks are a little surer, so that only the neighbourhood is compared.</summary>
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
}
