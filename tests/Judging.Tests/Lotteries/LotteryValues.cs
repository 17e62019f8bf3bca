using System.Globalization;
using System.Text.Json;
using CsCheck;
using Palmares.Judging.Lotteries;
using Palmares.Solving;

namespace Palmares.Judging.Tests.Lotteries;

/// <summary>Values by scipy and as published by akgoldberg/lottery (../shared/data/judging/rank/merit_example_k100.json).</summary>
public class LotteryValues
{
    private static readonly Gen<(WorthInterval[] Items, int Top)> Small =
        from ends in Gen.Select(Gen.Int[0, 8], Gen.Int[0, 4]).Array[2, 7]
        from top in Gen.Int[1, 6]
        where top <= ends.Length
        select (ends.Select((e, at) => new WorthInterval($"N{at}", e.Item1, e.Item1 + e.Item2)).ToArray(), top);

    [Fact]
    public void Merit_reaches_the_published_value_treats_alike_what_is_alike_and_takes_nobody_over_one_surely_better()
    {
        var (items, golden) = Published();

        var lottery = Lottery.Of(items, 100, LotteryRule.Merit, solver: new OrToolsSolver(), ct: TestContext.Current.CancellationToken);

        Assert.Equal(golden.GetProperty("merit_value").GetDouble(), lottery.Value, 1e-6);
        Assert.Equal(100, lottery.Chances.Sum(c => c.Probability), 1e-6);
        Assert.All(lottery.Chances.GroupBy(c => (c.Low, c.High)), g => Assert.Single(g.Select(c => Math.Round(c.Probability, 9)).Distinct()));
        Assert.Equal(100, lottery.Chances.Count(c => c.Taken));
        AssertValid(lottery);
    }

    [Fact]
    public void The_snsf_rule_gives_the_stored_chances_line_and_value()
    {
        var (items, golden) = Published();

        var lottery = Lottery.Of(items, 100, LotteryRule.Snsf);

        Assert.Equal(golden.GetProperty("snsf_value").GetDouble(), lottery.Value, 1e-9);
        Assert.Equal(golden.GetProperty("snsf_line").GetDouble(), lottery.Line);
        var stored = golden.GetProperty("snsf_p").EnumerateArray().Select(p => p.GetDouble()).Order();
        Assert.Equal(stored, lottery.Chances.Select(c => c.Probability).Order(), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Merit_is_never_below_the_snsf_rule_and_equals_the_worst_of_all_possible_orders() =>
        Small.Sample(sample =>
        {
            var merit = Lottery.Of(sample.Items, sample.Top, LotteryRule.Merit, solver: new OrToolsSolver());
            var snsf = Lottery.Of(sample.Items, sample.Top, LotteryRule.Snsf);

            AssertValid(merit);
            return merit.Value >= snsf.Value - 1e-7
                && Math.Abs(merit.Value - WorstByTrying(merit)) < 1e-9 && Math.Abs(snsf.Value - WorstByTrying(snsf)) < 1e-9
                && merit.Chances.Count(c => c.Taken) == sample.Top && snsf.Chances.Count(c => c.Taken) == sample.Top;
        }, iter: 300, threads: 1);

    [Fact]
    public void As_many_are_taken_as_there_are_places_also_where_a_mean_lies_outside_its_interval() =>
        Gen.Select(Small, Gen.Double[-3, 15].Array[7], Gen.Int[1, 1000]).Sample((sample, means, seed) =>
        {
            var lottery = Lottery.Of([.. sample.Items.Select((item, at) => item with { Point = means[at] })], sample.Top, LotteryRule.Snsf, seed);

            return lottery.Chances.Count(c => c.Taken) == sample.Top && Math.Abs(lottery.Chances.Sum(c => c.Probability) - sample.Top) < 1e-9;
        });

    [Fact]
    public void Each_is_drawn_as_often_as_its_probability_says()
    {
        WorthInterval[] items = [new("a", 5, 9), new("b", 2, 6), new("c", 2, 6), new("d", 2, 6), new("e", 0, 1)];

        var taken = Enumerable.Range(1, 4_000).SelectMany(seed => Lottery.Of(items, 2, LotteryRule.Snsf, seed).Chances.Where(c => c.Taken).Select(c => c.Id)).CountBy(id => id).ToDictionary();

        Assert.All(Lottery.Of(items, 2, LotteryRule.Snsf).Chances, c => Assert.Equal(c.Probability, taken.GetValueOrDefault(c.Id) / 4_000.0, 0.04));
    }

    private static void AssertValid(LotteryResult lottery)
    {
        foreach (var upper in lottery.Chances)
            Assert.DoesNotContain(lottery.Chances, lower => upper.Low > lower.High && lower.Probability > 1e-7 && upper.Probability < 1 - 1e-7);
    }

    /// <summary>The least expected number of true best over all sets that some order allows.</summary>
    private static double WorstByTrying(LotteryResult lottery) =>
        Enumerable.Range(0, 1 << lottery.Chances.Count)
            .Select(mask => lottery.Chances.Where((_, at) => (mask >> at & 1) == 1).ToArray())
            .Where(set => set.Length == lottery.Top && set.All(member => lottery.Chances.All(other => other.Low <= member.High || set.Contains(other))))
            .Min(set => set.Sum(c => c.Probability));

    private static (WorthInterval[] Items, JsonElement Golden) Published()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Require("rank", "merit_example_k100.json")));
        var items = File.ReadLines(SharedData.Require("rank", "merit_example_intervals.txt")).Select((line, at) =>
        {
            var ends = line.Trim('(', ')', ' ').Split(',').Select(e => double.Parse(e, CultureInfo.InvariantCulture)).ToArray();
            return new WorthInterval($"N{at:000}", ends[0], ends[1]);
        }).ToArray();
        return (items, file.RootElement.Clone());
    }
}
