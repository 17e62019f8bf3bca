using System.Text.Json;
using Palmares.Judging.Agreeing;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;

namespace Palmares.Judging.Tests.Agreeing;

/// <summary>Golden values by R: psych 2.2.9 and irr (../shared/data/judging/agree).</summary>
public class AgreementValues
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_example_of_Shrout_and_Fleiss_gives_their_six_correlations()
    {
        // Shrout, Fleiss 1979, table 2; values to ten places by psych.
        double[][] table = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

        var icc = Agreement.Of(Scores(table), ct: Ct).Icc!;

        double[] expected = [0.16574176841, 0.28976377953, 0.71484071484, 0.44279713368, 0.6200505476, 0.90931554238];
        Assert.Equal(expected, [icc.Icc1, icc.Icc2, icc.Icc3, icc.Icc1k, icc.Icc2k, icc.Icc3k], (a, b) => Math.Abs(a - b) < 1e-10);
    }

    [Fact]
    public void Full_agreement_is_one_and_the_same_score_everywhere_is_not_determined()
    {
        var agreed = Agreement.Of(Scores([[1, 1, 1], [2, 2, 2], [5, 5, 5]]), MeasurementLevel.Ordinal, ct: Ct);
        var flat = Agreement.Of(Scores([[3, 3], [3, 3]]), ct: Ct);

        Assert.Equal(1, agreed.KrippendorffAlpha);
        Assert.Equal(1, agreed.KendallW);
        Assert.Equal((null, null, null), (flat.KrippendorffAlpha, flat.Icc, flat.KendallW));
        Assert.Equal(3, flat.Notes.Count);
    }

    [Theory]
    [InlineData("wikipedia")]
    [InlineData("krippendorff1980")]
    [InlineData("shrout_fleiss_1979")]
    public void Canonical_alphas_agree_to_ten_places(string name)
    {
        var golden = Case(name);
        var table = golden.GetProperty("units_x_raters").EnumerateArray()
            .Select(u => u.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? double.NaN : v.GetDouble()).ToArray()).ToArray();

        AssertAlphas(golden, Scores(table));
    }

    [Theory]
    [InlineData("snsf_mock_p1", "mock_p1.csv")]
    [InlineData("snsf_mock_p2", "mock_p2.csv")]
    [InlineData("snsf_mint_one", "mint_one.csv")]
    [InlineData("snsf_mint_two", "mint_two.csv")]
    public void Alpha_and_W_of_real_panels_agree_to_ten_places(string name, string file)
    {
        var golden = Case(name);
        var scores = ScoreFile.Read(SharedData.Require("rank", file));

        AssertAlphas(golden, scores);
        if (golden.TryGetProperty("kendallW_tiecorrected", out var w))
            Assert.Equal(w.GetDouble(), Agreement.Of(scores, ct: Ct).KendallW!.Value, 1e-10);
    }

    [Theory]
    [InlineData("snsf_mock_p1", "mock_p1.csv", 1e-7)]
    [InlineData("snsf_mint_one", "mint_one.csv", 2e-6)] // incomplete: psych takes its variances from lme4 with a looser stop
    public void Intraclass_correlations_agree_with_psych(string name, string file, double tolerance)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Require("agree", "icc.json")));
        var golden = json.RootElement.GetProperty(name).GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ICC").GetDouble()).ToArray();

        var icc = Agreement.Of(ScoreFile.Read(SharedData.Require("rank", file)), ct: Ct).Icc!;

        Assert.Equal(golden, [icc.Icc1, icc.Icc2, icc.Icc3, icc.Icc1k, icc.Icc2k, icc.Icc3k], (a, b) => Math.Abs(a - b) < tolerance);
    }

    private static void AssertAlphas(JsonElement golden, ScoreSet scores)
    {
        foreach (var alpha in golden.GetProperty("alpha").EnumerateObject())
        {
            var level = Enum.Parse<MeasurementLevel>(alpha.Name, ignoreCase: true);
            var found = Agreement.Of(scores, level, ct: Ct);
            Assert.Equal(alpha.Value.GetDouble(), found.KrippendorffAlpha!.Value, 1e-10);
            Assert.InRange(found.KrippendorffAlpha.Value, found.Ci90!.Low, found.Ci90.High);
        }
    }

    private static JsonElement Case(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Require("agree", "krippendorff_kendall.json")));
        return json.RootElement.GetProperty("cases").GetProperty(name).Clone();
    }

    private static ScoreSet Scores(double[][] table) => new(
        [.. table.SelectMany((row, n) => row.Select((value, j) => new Score($"N{n:00}", $"J{j}", value))).Where(s => !double.IsNaN(s.Value))]);
}
