using Palmares.Judging.Files;

namespace Palmares.Judging.Voting;

public enum VotingMethod
{
    Approval,
    Borda,
    Schulze,
    Stv,
    BradleyTerry,
    PlackettLuce,
}

/// <summary>Ballots counted by a method: places and who is elected, or how much each is worth.</summary>
/// <param name="Vote">Null for Bradley–Terry and Plackett–Luce.</param>
/// <param name="Worth">Null for the others.</param>
public sealed record BallotCount(VoteResult? Vote, WorthResult? Worth)
{
    /// <param name="name">Of the file, for refusals.</param>
    /// <param name="seed">Of the lot that breaks a tie in a single transferable vote.</param>
    /// <exception cref="RefusedFileException">The ballots are not of the form the method counts, there are more seats than items, or no worth is finite.</exception>
    public static BallotCount Of(BallotFile.Contents contents, string name, VotingMethod method, int seats = 1, long seed = 1)
    {
        ArgumentNullException.ThrowIfNull(contents);
        if ((method == VotingMethod.Approval) != (contents.Approvals is not null))
            throw new RefusedFileException(method == VotingMethod.Approval
                ? $"{name}, line 1, field approve: the header lacks this column; approval counts ballot,item,approve."
                : $"{name}, line 1, field rank: the header lacks this column; {NameOf(method)} counts ballot,item,rank{(method is VotingMethod.BradleyTerry or VotingMethod.PlackettLuce ? " or winner,loser[,count]" : "")}.");
        if (seats < 1 || seats > contents.Items.Count)
            throw new RefusedFileException($"{name}: there are {contents.Items.Count} items and {seats} seats.");
        try
        {
            return Counted(contents, method, seats, seed);
        }
        catch (ArgumentException e)
        {
            throw new RefusedFileException($"{name}: {Plain(e)}");
        }
    }

    /// <summary>As commands and reports write it.</summary>
    public static string NameOf(VotingMethod method) => method switch
    {
        VotingMethod.BradleyTerry => "bradley-terry",
        VotingMethod.PlackettLuce => "plackett-luce",
        _ => method.ToString().ToLowerInvariant(),
    };

    private static BallotCount Counted(BallotFile.Contents contents, VotingMethod method, int seats, long seed) => method switch
    {
        VotingMethod.Approval => new BallotCount(Counting.Approval(contents.Approvals!, contents.Items, seats), null),
        VotingMethod.Borda => new BallotCount(Counting.Borda(contents.Ballots, seats), null),
        VotingMethod.Schulze => new BallotCount(Counting.Schulze(contents.Ballots, seats), null),
        VotingMethod.Stv => new BallotCount(SingleTransferable.Count(contents.Ballots, seats, seed), null),
        VotingMethod.BradleyTerry => new BallotCount(null, WorthModel.Of(NameOf(method), [.. contents.Ballots.SelectMany(InPairs)])),
        _ => new BallotCount(null, WorthModel.Of(NameOf(method), contents.Ballots)),
    };

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

    private static string Plain(ArgumentException e) => e.ParamName is null ? e.Message : e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);
}
