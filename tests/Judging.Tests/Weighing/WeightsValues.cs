using System.Text.Json;
using Palmares.Judging.Weighing;

namespace Palmares.Judging.Tests.Weighing;

/// <summary>Eigenvectors by R 4.2.2 (../shared/data/judging/design/ahp.json).</summary>
public class WeightsValues
{
    [Theory]
    [InlineData("consistent3")]
    [InlineData("saaty_wealth_of_nations_like4")]
    [InlineData("inconsistent3")]
    public void Weights_and_consistency_of_pairwise_comparisons_agree(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("design", "ahp.json")));
        var golden = file.RootElement.GetProperty(name);
        var matrix = golden.GetProperty("A").EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.GetDouble()).ToArray()).ToArray();

        var weights = CriteriaWeights.Ahp([.. matrix.Select((_, at) => $"C{at}")], matrix);

        Assert.Equal(Numbers(golden, "weights"), weights.Weights.Select(w => w.Weight), Near);
        Assert.Equal(Numbers(golden, "geometric_mean_weights"), weights.GeometricMean!.Select(w => w.Weight), Near);
        Assert.Equal(golden.GetProperty("lambda_max").GetDouble(), weights.LargestEigenvalue!.Value, 1e-8);
        Assert.Equal(golden.GetProperty("CI").GetDouble(), weights.ConsistencyIndex!.Value, 1e-8);
        Assert.Equal(golden.GetProperty("CR").GetDouble(), weights.ConsistencyRatio!.Value, 1e-7);
        Assert.Equal(weights.ConsistencyRatio > 0.1, weights.Notes.Count == 1);
    }

    [Fact]
    public void Swings_become_shares_and_judges_are_averaged()
    {
        var one = CriteriaWeights.Swing([(null, "Impact", 100), (null, "Reach", 50), (null, "Method", 50)]);
        var two = CriteriaWeights.Swing([("A", "Impact", 100), ("A", "Reach", 100), ("B", "Impact", 100), ("B", "Reach", 0)]);

        Assert.Equal([0.5, 0.25, 0.25], one.Weights.Select(w => w.Weight));
        Assert.Equal(new CriterionWeight("Impact", 0.75, 0.5, 1), two.Weights[0]);
    }

    [Fact]
    public void A_judge_who_leaves_out_a_criterion_is_named()
    {
        var refused = Assert.Throws<ArgumentException>(() => CriteriaWeights.Swing([("A", "Impact", 100), ("A", "Reach", 50), ("B", "Impact", 100)]));

        Assert.StartsWith("B: Reach is missing.", refused.Message, StringComparison.Ordinal);
    }

    private static double[] Numbers(JsonElement golden, string name) => [.. golden.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;
}
