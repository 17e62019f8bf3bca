using Palmares.Judging.Ranking;

namespace Palmares.Judging.Tests.Ranking;

public class RankingExamples
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Eight nominations by five judges; "Stern" gives two points less than the others. An invented panel.</summary>
    public static ScoreSet Panel { get; } = new(
        [.. from n in Enumerable.Range(0, 8)
            from j in Enumerable.Range(0, 5)
            where (n + j) % 4 != 3
            select new Score($"N{n}", j == 4 ? "Stern" : $"J{j}", 8 - n * 0.7 + (j == 4 ? -2 : 0.1 * j) + (n * 7 + j * 3) % 5 * 0.2)]);

    [Fact]
    public void A_balanced_panel_gives_the_variances_of_the_analysis_of_variance()
    {
        // For a balanced table REML is the analysis of variance, as long as no variance falls below zero.
        double[][] table = [[9, 7, 8], [6, 5, 5], [3, 2, 4], [7, 5, 6]];
        var scores = table.SelectMany((row, n) => row.Select((value, j) => new Score($"N{n}", $"J{j}", value))).ToList();
        var (rows, columns, error) = MeanSquares(table);

        var variance = Ranker.Rank(new ScoreSet(scores), new RankingOptions(Draws: 0), Ct).Variance!;

        Assert.Equal((rows - error) / 3, variance.Nomination, 1e-7);
        Assert.Equal((columns - error) / 4, variance.Judge, 1e-7);
        Assert.Equal(error, variance.Residual, 1e-7);
    }

    [Fact]
    public void A_stern_judge_is_recognised_and_does_not_pull_down_whom_he_judged()
    {
        var ranking = Ranker.Rank(Panel, new RankingOptions(TopK: 2, Draws: 2_000), Ct);

        Assert.True(ranking.Identifiable);
        Assert.True(ranking.Judges.Single(j => j.Id == "Stern").Leniency < -1);
        Assert.Equal(["N0", "N1", "N2", "N3", "N4", "N5", "N6", "N7"], ranking.Nominations.OrderByDescending(n => n.Calibrated).Select(n => n.Id));
        Assert.All(ranking.Nominations, n => Assert.True(n.LeaveOneJudgeOut!.Low <= n.LeaveOneJudgeOut.High));
        Assert.Equal(RankSet.NotSelectedOnScores, ranking.Nominations.Single(n => n.Id == "N7").Set);
        Assert.Equal(2, ranking.Nominations.Sum(n => n.PTopK!.Value), 1e-9);
    }

    [Fact]
    public void With_three_judges_calibration_is_switched_off_and_said_so()
    {
        var few = new ScoreSet([.. Panel.Scores.Where(s => s.Judge is "J0" or "J1" or "J2")]);

        var ranking = Ranker.Rank(few, new RankingOptions(Draws: 500), Ct);

        Assert.False(ranking.Identifiable);
        Assert.All(ranking.Nominations, n => Assert.Null(n.Calibrated));
        Assert.Contains(ranking.Warnings, w => w.Contains("there are 3 judges; 4 are needed", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_groups_that_no_judge_connects_are_named()
    {
        var apart = new ScoreSet([.. Enumerable.Range(0, 8).SelectMany(n => Enumerable.Range(0, 3)
            .Select(j => new Score($"N{n}", $"J{j + (n < 4 ? 0 : 3)}", 3 + (n * 5 + j * 2) % 4)))]);

        var ranking = Ranker.Rank(apart, new RankingOptions(Draws: 500), Ct);

        Assert.Contains(ranking.Warnings, w => w.Contains("fall into 2 groups that no judge connects", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_score_everywhere_gives_raw_means_one_tie_and_no_number_that_is_not_one()
    {
        var flat = new ScoreSet([.. Panel.Scores.Select(s => s with { Value = 4 })]);

        var ranking = Ranker.Rank(flat, new RankingOptions(TopK: 2), Ct);

        Assert.All(ranking.Nominations, n => Assert.Equal(4.5, n.ExpectedRank));
        Assert.Contains(ranking.Warnings, w => w.StartsWith("Every score is the same", StringComparison.Ordinal));
        Assert.Contains("Tied: N0, N1, N2, N3, N4, N5, N6, N7.", ranking.Warnings);
    }

    [Fact]
    public void Scores_without_any_error_are_not_modelled()
    {
        var exact = new ScoreSet([.. from n in Enumerable.Range(0, 6) from j in Enumerable.Range(0, 5) select new Score($"N{n}", $"J{j}", n + j)]);

        var ranking = Ranker.Rank(exact, new RankingOptions(Draws: 100), Ct);

        Assert.Null(ranking.Variance);
        Assert.Contains(ranking.Warnings, w => w.Contains("leave no error to estimate", StringComparison.Ordinal));
    }

    [Fact]
    public void Panels_have_means_of_their_own_and_ranks_of_their_own()
    {
        var two = new ScoreSet([.. Panel.Scores.Select(s => s with { Panel = "A" }),
            .. Panel.Scores.Select(s => s with { Nomination = "M" + s.Nomination, Value = s.Value + 10, Panel = "B" })]);

        var ranking = Ranker.Rank(two, new RankingOptions(Draws: 1_000), Ct);

        Assert.Equal(10, ranking.Means[1].Mu - ranking.Means[0].Mu, 1e-6);
        Assert.Equal(["A", "B"], ranking.Nominations.Where(n => n.ExpectedRank < 1.5).Select(n => n.Panel));
    }

    private static (double Rows, double Columns, double Error) MeanSquares(double[][] t)
    {
        var (n, k, mean) = (t.Length, t[0].Length, t.Average(r => r.Average()));
        var rows = k * t.Sum(r => Math.Pow(r.Average() - mean, 2));
        var columns = n * Enumerable.Range(0, k).Sum(c => Math.Pow(t.Average(r => r[c]) - mean, 2));
        var total = t.Sum(r => r.Sum(v => Math.Pow(v - mean, 2)));
        return (rows / (n - 1), columns / (k - 1), (total - rows - columns) / ((n - 1) * (k - 1)));
    }
}
