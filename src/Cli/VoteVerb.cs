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
        var count = BallotCount.Of(BallotFile.Read(file), Path.GetFileName(file), Enum.Parse<VotingMethod>(method.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), seats, seed);
        return count.Worth is { } worth ? JudgingReports.Of(worth) : JudgingReports.Of(count.Vote!);
    }
}
