using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Palmares.Judging.Files;
using Palmares.Judging.Lotteries;
using Palmares.Judging.Ranking;
using Palmares.Kernel;
using Palmares.Solving;

namespace Palmares.Cli;

/// <summary><c>palmares rank</c>.</summary>
internal static class RankVerb
{
    private sealed record Asked(string Scores, string? Output, string Method, int? Top, int Draws, string? Scale, string? Panel, long Seed);

    public static Command Build(Host host)
    {
        var scores = new Argument<string>("scores") { Description = "CSV: nomination,judge,score[,criterion][,weight][,panel].", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--out") { Description = "JSON to write." };
        var method = new Option<string>("--method") { Description = "reml, ml, bayes; raw and zscore for comparison.", DefaultValueFactory = _ => "reml" };
        method.AcceptOnlyFromAmong("reml", "ml", "bayes", "raw", "zscore");
        var top = new Option<int?>("--top") { Description = "How many places there are; draws the line." };
        var draws = new Option<int>("--draws") { Description = "Draws of the posterior.", DefaultValueFactory = _ => 10_000 };
        var scale = new Option<string>("--scale") { Description = "LOW,HIGH: scores outside are refused; the prior of bayes is as wide." };
        var panel = new Option<string>("--panel") { Description = "The column that names the panel." };
        var seed = new Option<long>("--seed") { Description = "Of the draws.", DefaultValueFactory = _ => 1 };
        var estimates = new Option<string>("--estimates") { Description = "CSV id,estimate,se (larger is better): confidence sets for ranks." };
        var intervals = new Option<string>("--intervals") { Description = "CSV id,low,high[,point] (larger is better): a lottery among what the intervals do not tell apart." };
        var lottery = new Option<string>("--lottery") { Description = "With --intervals: snsf or merit.", DefaultValueFactory = _ => "snsf" };
        lottery.AcceptOnlyFromAmong("snsf", "merit");
        var verb = new Command("rank", "What the scores support, with uncertainty. Example: palmares rank scores.csv --out ranking.json --top 3 --json")
            { scores, output, method, top, draws, scale, panel, seed, estimates, intervals, lottery };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(top) < 1 || result.GetValue(draws) < 0)
                result.AddError("--top must be 1 or more, --draws 0 or more.");
            var sources = (result.GetValue(scores) is null ? 0 : 1) + (result.GetValue(estimates) is null ? 0 : 1) + (result.GetValue(intervals) is null ? 0 : 1);
            if (sources != 1)
                result.AddError("One of these is needed: a file of scores, --estimates, --intervals.");
            if (result.GetValue(scores) is not null && result.GetValue(output) is null)
                result.AddError("With a file of scores --out is needed.");
            if (result.GetValue(intervals) is not null && result.GetValue(top) is null)
                result.AddError("A lottery needs --top: how many places there are.");
            if (result.GetResult(lottery) is { Implicit: false } && result.GetValue(intervals) is null)
                result.AddError("--lottery goes with --intervals.");
            if (result.GetValue(method) == "bayes" && result.GetResult(draws) is { Implicit: false } given && given.GetValueOrDefault<int>() < 1)
                result.AddError("--method bayes needs --draws of 1 or more.");
        });
        verb.SetAction((parsed, ct) => Task.FromResult(host.Run(
            parsed,
            () => JudgingVerbs.Understood(() =>
            {
                var clock = Stopwatch.StartNew();
                var asked = new Asked(
                    parsed.GetValue(scores) ?? "", parsed.GetValue(output), parsed.GetValue(method)!, parsed.GetValue(top), parsed.GetValue(draws),
                    parsed.GetValue(scale), parsed.GetValue(panel), parsed.GetValue(seed));
                var made = parsed.GetValue(estimates) is { } estimated ? Sets(estimated, asked, ct)
                    : parsed.GetValue(intervals) is { } worth ? Draw(worth, parsed.GetValue(lottery)!, asked, ct)
                    : Rank(asked, ct);
                if (made.IsError)
                    return made;
                if (asked.Output is not null)
                    JudgingVerbs.WriteWhole(asked.Output, JudgingReports.Text(made.Value) + "\n");
                made.Value["seconds"] = clock.Elapsed.TotalSeconds;
                return made;
            }),
            report => Console.Out.WriteLine(JudgingReports.Text(report)))));
        return verb;
    }

    private static Result<JsonObject> Rank(Asked asked, CancellationToken ct)
    {
        var scores = ScoreFile.Read(asked.Scores, asked.Panel);
        Bounds? scale = null;
        if (asked.Scale is not null && OutsideScale(scores, asked.Scale, out scale) is { } refusal)
            return JudgingVerbs.Refused(refusal);
        var method = Enum.Parse<RankingMethod>(asked.Method, ignoreCase: true);
        return JudgingReports.Of(Ranker.Rank(scores, new RankingOptions(method, asked.Top, asked.Draws, asked.Seed, Scale: scale), ct));
    }

    private static Result<JsonObject> Sets(string file, Asked asked, CancellationToken ct)
    {
        try
        {
            return JudgingReports.Of(RankConfidence.Of(EstimateFile.Estimates(file), 0.95, asked.Top, Math.Max(1_000, asked.Draws), asked.Seed, ct), asked.Top, asked.Seed);
        }
        catch (ArgumentException e)
        {
            return JudgingVerbs.Refused($"{Path.GetFileName(file)}: {JudgingVerbs.Plain(e)}");
        }
    }

    private static Result<JsonObject> Draw(string file, string rule, Asked asked, CancellationToken ct)
    {
        try
        {
            return JudgingReports.Of(Lottery.Of(EstimateFile.Intervals(file), asked.Top!.Value, Enum.Parse<LotteryRule>(rule, ignoreCase: true), asked.Seed, new OrToolsSolver(), ct));
        }
        catch (ArgumentException e)
        {
            return JudgingVerbs.Refused($"{Path.GetFileName(file)}: {JudgingVerbs.Plain(e)}");
        }
    }

    private static string? OutsideScale(ScoreSet scores, string scale, out Bounds? bounds)
    {
        bounds = null;
        var ends = scale.Split(',');
        if (ends.Length != 2 || !double.TryParse(ends[0], CultureInfo.InvariantCulture, out var low)
            || !double.TryParse(ends[1], CultureInfo.InvariantCulture, out var high) || !(low < high))
            return $"--scale {scale}: LOW,HIGH is expected, as in 1,6.";
        bounds = new Bounds(low, high);
        return scores.Scores.FirstOrDefault(s => s.Value < low || s.Value > high) is { } outside
            ? FormattableString.Invariant($"The score {outside.Value} of {outside.Judge} for {outside.Nomination} is outside the scale {low} to {high}.")
            : null;
    }
}
