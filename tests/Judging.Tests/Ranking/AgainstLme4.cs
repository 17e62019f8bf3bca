using System.Text.Json;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Tests.Ranking;

/// <summary>
/// Golden values by lme4 1.1-31 (../shared/data/judging/rank/*.expected.json). Tolerances are lme4's own optimiser's:
/// on the balanced sets our variances equal the analysis of variance to 1e-10 and lme4's to 2e-8. On insteval the
/// criterion is flat to the last bits around its minimum, so where one stops differs by a few 1e-7 between processors.
/// </summary>
public class AgainstLme4
{
    /// <param name="variance">Relative deviation allowed in the variances. mint_one's judges have 7e-5, a ratio of 0.018, where lme4 stops early.</param>
    /// <param name="effect">Deviation allowed in effects and their standard deviations, in score units.</param>
    [Theory]
    [InlineData("mock_p1", "reml", ".csv", 1e-7, 2e-8)]
    [InlineData("mock_p1", "ml", ".csv", 2e-7, 2e-8)]
    [InlineData("mock_p2", "reml", ".csv", 2e-7, 2e-8)]
    [InlineData("mock_p2", "ml", ".csv", 3e-7, 2e-8)]
    [InlineData("mint_one", "reml", ".csv", 1e-5, 5e-8)]
    [InlineData("mint_two", "reml", ".csv", 5e-7, 2e-8)]
    [InlineData("penicillin", "reml", ".csv", 2e-7, 5e-8)]
    [InlineData("insteval", "reml", ".csv.gz", 1e-5, 2e-6)]
    public void Criterion_to_1e_9_and_variances_means_and_effects_as_close_as_lme4_itself(
        string name, string method, string ending, double variance, double effect)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("rank", name + ".expected.json")));
        var golden = file.RootElement.TryGetProperty(method, out var inner) ? inner : file.RootElement;
        var options = new RankingOptions(Enum.Parse<RankingMethod>(method, ignoreCase: true), Draws: 0, LeaveOneJudgeOut: false);

        var ranking = Ranker.Rank(ScoreFile.Read(SharedData.Require("rank", name + ending)), options, TestContext.Current.CancellationToken);

        var criterion = golden.GetProperty("criterion_minus2loglik").GetDouble();
        Assert.Equal(criterion, ranking.Criterion!.Value, 1e-12 * criterion + 1e-10);
        Assert.Equal(golden.GetProperty("mu").GetProperty("(Intercept)").GetDouble(), ranking.Means[0].Mu, effect);
        Assert.Equal(golden.GetProperty("mu_se").GetProperty("(Intercept)").GetDouble(), ranking.Means[0].Se!.Value, 1e-7);
        AssertVariances(golden.GetProperty("variance"), ranking.Variance!, variance);
        AssertEffects(golden.GetProperty("nominations"), effect,
            ranking.Nominations.ToDictionary(n => n.Id, n => (n.Value - ranking.Means[0].Mu, n.Se)));
        AssertEffects(golden.GetProperty("judges"), effect, ranking.Judges.ToDictionary(j => j.Id, j => (j.Leniency!.Value, j.Se)));
        Assert.True(ranking is { Converged: true, Singular: false, Identifiable: true });
    }

    private static void AssertVariances(JsonElement golden, VarianceShares variance, double relative)
    {
        foreach (var (part, value) in new[] { ("nomination", variance.Nomination), ("judge", variance.Judge), ("residual", variance.Residual) })
            Assert.Equal(1, value / golden.GetProperty(part).GetDouble(), relative);
    }

    private static void AssertEffects(JsonElement golden, double tolerance, Dictionary<string, (double Effect, double? Se)> ours)
    {
        foreach (var (at, id) in golden.GetProperty("id").EnumerateArray().Select(e => e.GetString()!).Index())
        {
            // Judges of the two MINT sections are written with their section before their name.
            var (effect, se) = ours.TryGetValue(id, out var found) ? found : ours[id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]];
            Assert.Equal(golden.GetProperty("blup")[at].GetDouble(), effect, tolerance);
            if (golden.TryGetProperty("condSD", out var deviations))
                Assert.Equal(deviations[at].GetDouble(), se!.Value, tolerance);
        }
    }
}
