using System.Text.Json;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Tests.Ranking;

/// <summary>Confidence sets for ranks by R csranks 1.2.2, 100,000 draws (../shared/data/judging/rank/csranks_pisa2018.json).</summary>
public class AgainstCsranks
{
    [Theory]
    [InlineData("math")]
    [InlineData("reading")]
    [InlineData("science")]
    public void Ranks_and_their_confidence_sets_agree_to_one_place(string subject)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("rank", "csranks_pisa2018.json")));
        var golden = file.RootElement.GetProperty(subject);
        var table = CsvTable.Read(SharedData.Require("rank", "pisa2018.csv"));
        var countries = golden.GetProperty("country").EnumerateArray().Select(c => c.GetString()!).ToArray();
        var items = table.Rows.Where(r => countries.Contains(table.Text(r, "jurisdiction")))
            .Select(r => new Estimated(table.Text(r, "jurisdiction"), table.Number(r, subject + "_score"), table.Number(r, subject + "_se"))).ToArray();

        var sets = RankConfidence.Of(items, 0.95, top: 5, draws: 10_000, ct: TestContext.Current.CancellationToken).ToDictionary(s => s.Id);

        foreach (var (at, country) in countries.Index())
            Assert.Equal(golden.GetProperty("rank")[at].GetInt32(), sets[country].Rank);
        foreach (var (name, end) in Ends)
        {
            var apart = countries.Select((country, at) => Math.Abs(golden.GetProperty(name)[at].GetDouble() - end(sets[country]))).ToArray();
            // Both draw: an end falls one place off where a difference lies at the critical value.
            Assert.True(apart.Count(a => a > 0) <= 2 && apart.Max() <= 1, $"{subject} {name}: {string.Join(' ', apart)}");
        }
        Assert.All(countries.Index(), c => Assert.Equal(golden.GetProperty("tau5best95")[c.Index].GetBoolean(), sets[c.Item].MayBeTop));
    }

    private static readonly (string Name, Func<RankSetOf, double> End)[] Ends =
    [
        ("simul_L", s => s.Simultaneous.Low), ("simul_U", s => s.Simultaneous.High), ("marg_L", s => s.Marginal.Low), ("marg_U", s => s.Marginal.High),
    ];

    [Fact]
    public void Items_far_apart_have_one_rank_each_and_equal_items_share_all()
    {
        var apart = RankConfidence.Of([new("a", 100, 1), new("b", 50, 1), new("c", 0, 1)]);
        var alike = RankConfidence.Of([new("a", 5, 1), new("b", 5, 1), new("c", 5, 1)]);

        Assert.Equal([new Bounds(1, 1), new Bounds(2, 2), new Bounds(3, 3)], apart.Select(s => s.Simultaneous));
        Assert.All(alike, s => Assert.Equal((1, new Bounds(1, 3)), (s.Rank, s.Simultaneous)));
    }
}
