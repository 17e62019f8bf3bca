using System.Text.Json;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Tests.Ranking;

/// <summary>Golden values by lme4 1.1-31 (../shared/data/judging/rank/*.expected.json).</summary>
public class AgainstLme4
{
    [Theory]
    [InlineData("mock_p1", "reml", ".csv")]
    [InlineData("mock_p1", "ml", ".csv")]
    [InlineData("mock_p2", "reml", ".csv")]
    [InlineData("mock_p2", "ml", ".csv")]
    [InlineData("mint_one", "reml", ".csv")]
    [InlineData("mint_two", "reml", ".csv")]
    [InlineData("penicillin", "reml", ".csv")]
    [InlineData("insteval", "reml", ".csv.gz")]
    public void Values_agree(string name, string method, string ending)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("rank", name + ".expected.json")));
        if (!file.RootElement.TryGetProperty(method, out var golden)) golden = file.RootElement;
        var scores = ScoreFile.Read(SharedData.Require("rank", name + ending));

        var ranking = Ranker.Rank(scores, new RankingOptions(method == "ml" ? RankingMethod.Ml : RankingMethod.Reml, Draws: 0, LeaveOneJudgeOut: false), TestContext.Current.CancellationToken);
        var o = TestContext.Current.TestOutputHelper!;
        var v = golden.GetProperty("variance");
        o.WriteLine($"{name} {method}: criterion {ranking.Criterion} d {ranking.Criterion - golden.GetProperty("criterion_minus2loglik").GetDouble():g3}");
        o.WriteLine($" mu d {ranking.Means[0].Mu - golden.GetProperty("mu").GetProperty("(Intercept)").GetDouble():g3} se d {ranking.Means[0].Se - golden.GetProperty("mu_se").GetProperty("(Intercept)").GetDouble():g3}");
        o.WriteLine($" var {ranking.Variance} rel {ranking.Variance!.Nomination / v.GetProperty("nomination").GetDouble() - 1:g3} {ranking.Variance!.Judge / v.GetProperty("judge").GetDouble() - 1:g3} {ranking.Variance!.Residual / v.GetProperty("residual").GetDouble() - 1:g3} conv {ranking.Converged} sing {ranking.Singular}");
        var byId = ranking.Nominations.ToDictionary(n => n.Id);
        double blup = 0, sd = 0, jb = 0, js = 0;
        var g = golden.GetProperty("nominations");
        var ids = g.GetProperty("id").EnumerateArray().Select(e => e.GetString()!).ToArray();
        for (var i = 0; i < ids.Length; i++)
        {
            blup = Math.Max(blup, Math.Abs(byId[ids[i]].Value - ranking.Means[0].Mu - g.GetProperty("blup")[i].GetDouble()));
            if (g.TryGetProperty("condSD", out var c)) sd = Math.Max(sd, Math.Abs(byId[ids[i]].Se!.Value - c[i].GetDouble()));
        }
        g = golden.GetProperty("judges");
        ids = g.GetProperty("id").EnumerateArray().Select(e => e.GetString()!).ToArray();
        var jd = ranking.Judges.ToDictionary(n => n.Id);
        for (var i = 0; i < ids.Length; i++)
        {
            var id = jd.ContainsKey(ids[i]) ? ids[i] : ids[i][(ids[i].IndexOf('_') + 1)..];
            jb = Math.Max(jb, Math.Abs(jd[id].Leniency!.Value - g.GetProperty("blup")[i].GetDouble()));
            if (g.TryGetProperty("condSD", out var c)) js = Math.Max(js, Math.Abs(jd[id].Se!.Value - c[i].GetDouble()));
        }
        o.WriteLine($" blup {blup:g3} sd {sd:g3} judge {jb:g3} {js:g3}");
        foreach (var w in ranking.Warnings.Take(3)) o.WriteLine(w);
    }
}
