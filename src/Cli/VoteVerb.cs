using System.CommandLine;
using System.Text.Json.Nodes;
using Palmares.Judging.Files;
using Palmares.Judging.Voting;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares vote</c>.</summary>
internal static class VoteVerb
{
    public static Command Build(Host host)
    {
        var file = new Argument<string>("ballots") { Description = "CSV: ballot,item,rank (1 is best; empty: below all ranked) — ballot,item,approve (1 or 0) — winner,loser[,count]." };
        var method = new Option<string>("--method") { Description = "How ballots are counted.", Required = true };
        method.AcceptOnlyFromAmong("approval", "borda", "schulze", "stv", "bradley-terry", "plackett-luce");
        var seats = new Option<int>("--seats") { Description = "How many are elected.", DefaultValueFactory = _ => 1 };
        var seed = new Option<long>("--seed") { Description = "Of the lot that breaks a tie in stv.", DefaultValueFactory = _ => 1 };
        var verb = new Command("vote", "Counts ballots. Example: palmares vote ballots.csv --method schulze --json") { file, method, seats, seed };
        seats.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetValueOrDefault<int>() < 1)
                result.AddError("--seats must be 1 or more.");
        });
        verb.SetAction((parsed, _) => Task.FromResult(host.Run(
            parsed,
            () => JudgingVerbs.Understood(() => Count(parsed.GetValue(file)!, parsed.GetValue(method)!, parsed.GetValue(seats), parsed.GetValue(seed))),
            report => Console.Out.WriteLine(JudgingReports.Text(report)))));
        return verb;
    }

    private static Result<JsonObject> Count(string file, string method, int seats, long seed)
    {
        var contents = BallotFile.Read(file);
        var name = Path.GetFileName(file);
        if ((method == "approval") != (contents.Approvals is not null))
            return JudgingVerbs.Refused(method == "approval"
                ? $"{name}, line 1, field approve: the header lacks this column; approval counts ballot,item,approve."
                : $"{name}, line 1, field rank: the header lacks this column; {method} counts ballot,item,rank{(method is "bradley-terry" or "plackett-luce" ? " or winner,loser[,count]" : "")}.");
        if (seats > contents.Items.Count)
            return JudgingVerbs.Refused($"{name}: there are {contents.Items.Count} items and {seats} seats.");
        try
        {
            return method switch
            {
                "approval" => JudgingReports.Of(Counting.Approval(contents.Approvals!, contents.Items, seats)),
                "borda" => JudgingReports.Of(Counting.Borda(contents.Ballots, seats)),
                "schulze" => JudgingReports.Of(Counting.Schulze(contents.Ballots, seats)),
                "stv" => JudgingReports.Of(SingleTransferable.Count(contents.Ballots, seats, seed)),
                "bradley-terry" => JudgingReports.Of(WorthModel.Of(method, [.. contents.Ballots.SelectMany(InPairs)])),
                _ => JudgingReports.Of(WorthModel.Of(method, contents.Ballots)),
            };
        }
        catch (ArgumentException e)
        {
            return JudgingVerbs.Refused($"{name}: {JudgingVerbs.Plain(e)}");
        }
    }

    /// <summary>A ranking as the comparisons it implies; tied items and those below all ranked are not compared among themselves.</summary>
    private static IEnumerable<Ballot> InPairs(Ballot ballot)
    {
        var groups = ballot.Groups.Append(ballot.Below).ToArray();
        for (var upper = 0; upper < groups.Length; upper++)
        {
            foreach (var winner in groups[upper])
            {
                foreach (var loser in groups.Skip(upper + 1).SelectMany(g => g))
                    yield return new Ballot([[winner]], [loser], ballot.Count);
            }
        }
    }
}
