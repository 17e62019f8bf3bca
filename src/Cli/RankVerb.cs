using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Palmares.Judging.Files;
using Palmares.Judging.Ranking;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares rank</c>.</summary>
internal static class RankVerb
{
    private sealed record Asked(string Scores, string Output, string Method, int? Top, int Draws, string? Scale, string? Panel, long Seed);

    public static Command Build(Host host)
    {
        var scores = new Argument<string>("scores") { Description = "CSV: nomination,judge,score[,criterion][,weight][,panel].", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--out") { Description = "JSON to write." };
        var method = new Option<string>("--method") { Description = "reml, ml; raw and zscore for comparison; bayes is not available yet.", DefaultValueFactory = _ => "reml" };
        method.AcceptOnlyFromAmong("reml", "ml", "bayes", "raw", "zscore");
        var top = new Option<int?>("--top") { Description = "How many places there are; draws the line." };
        var draws = new Option<int>("--draws") { Description = "Draws of the posterior.", DefaultValueFactory = _ => 10_000 };
        var scale = new Option<string>("--scale") { Description = "LOW,HIGH: scores outside are refused." };
        var panel = new Option<string>("--panel") { Description = "The column that names the panel." };
        var seed = new Option<long>("--seed") { DefaultValueFactory = _ => 1 };
        var estimates = new Option<string>("--estimates") { Description = "Confidence sets for ranks; not available yet." };
        var intervals = new Option<string>("--intervals") { Description = "Lotteries among ties; not available yet." };
        var lottery = new Option<string>("--lottery") { Description = "Not available yet." };
        var verb = new Command("rank", "What the scores support, with uncertainty. Example: palmares rank scores.csv --out ranking.json --top 3 --json")
            { scores, output, method, top, draws, scale, panel, seed, estimates, intervals, lottery };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(top) < 1 || result.GetValue(draws) < 0)
                result.AddError("--top must be 1 or more, --draws 0 or more.");
            if (result.GetResult(estimates) is null && result.GetResult(intervals) is null
                && (result.GetValue(scores) is null || result.GetValue(output) is null))
                result.AddError("A file of scores and --out are needed.");
        });
        verb.SetAction((parsed, ct) => Task.FromResult(host.Run(
            parsed,
            () =>
            {
                if (parsed.GetValue(estimates) is not null || parsed.GetValue(intervals) is not null || parsed.GetValue(lottery) is not null)
                    return JudgingVerbs.Refused("--estimates, --intervals and --lottery are not available; ranking scores is.");
                return JudgingVerbs.Understood(() => Rank(
                    new Asked(parsed.GetValue(scores)!, parsed.GetValue(output)!, parsed.GetValue(method)!, parsed.GetValue(top), parsed.GetValue(draws), parsed.GetValue(scale), parsed.GetValue(panel), parsed.GetValue(seed)), ct));
            },
            report => Console.Out.WriteLine(JudgingReports.Text(report)))));
        return verb;
    }

    private static Result<JsonObject> Rank(Asked asked, CancellationToken ct)
    {
        if (asked.Method == "bayes")
            return JudgingVerbs.Refused("The method bayes is not available; reml, ml, raw and zscore are.");
        var clock = Stopwatch.StartNew();
        var scores = ScoreFile.Read(asked.Scores, asked.Panel);
        if (asked.Scale is not null && OutsideScale(scores, asked.Scale) is { } refusal)
            return JudgingVerbs.Refused(refusal);
        var method = Enum.Parse<RankingMethod>(asked.Method, ignoreCase: true);
        var report = JudgingReports.Of(Ranker.Rank(scores, new RankingOptions(method, asked.Top, asked.Draws, asked.Seed), ct));
        JudgingVerbs.WriteWhole(asked.Output, JudgingReports.Text(report) + "\n");
        report["seconds"] = clock.Elapsed.TotalSeconds;
        return report;
    }

    private static string? OutsideScale(ScoreSet scores, string scale)
    {
        var ends = scale.Split(',');
        if (ends.Length != 2 || !double.TryParse(ends[0], CultureInfo.InvariantCulture, out var low)
            || !double.TryParse(ends[1], CultureInfo.InvariantCulture, out var high) || !(low < high))
            return $"--scale {scale}: LOW,HIGH is expected, as in 1,6.";
        return scores.Scores.FirstOrDefault(s => s.Value < low || s.Value > high) is { } outside
            ? FormattableString.Invariant($"The score {outside.Value} of {outside.Judge} for {outside.Nomination} is outside the scale {low} to {high}.")
            : null;
    }
}
