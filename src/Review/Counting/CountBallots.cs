using Palmares.Judging.Files;
using Palmares.Judging.Voting;
using Palmares.Kernel;

namespace Palmares.Review.Counting;

/// <summary>Counts ballots that a panel cast outside the site. Nothing is kept: the panel records what it decides.</summary>
public static class CountBallots
{
    public const int TextLimit = 200_000;

    /// <param name="Ballots">CSV: ballot,item,rank — ballot,item,approve — winner,loser[,count].</param>
    /// <param name="Seed">Of the lot that breaks a tie in a single transferable vote.</param>
    public sealed record Input(string Ballots, VotingMethod Method, int Seats = 1, long Seed = 1);

    /// <summary>One item: its place, and what the method gives it; <paramref name="Se"/> only where a worth is estimated, on the scale of its logarithm.</summary>
    public sealed record Line(string Item, int Place, double Score, double? Se);

    public sealed record View(IReadOnlyList<Line> Lines, IReadOnlyList<string> Elected, IReadOnlyList<string> Notes);

    public static Result<View> Run(Input input, Actor by)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(by);
        return by.May(Permission.FormPanel) ? Count(input) : KernelErrors.NotPermitted;
    }

    private static Result<View> Count(Input input)
    {
        if (string.IsNullOrWhiteSpace(input.Ballots) || input.Ballots.Length > TextLimit)
            return ReviewErrors.BallotsNeeded.With(TextLimit);
        try
        {
            return ViewOf(BallotCount.Of(BallotFile.Of(CsvTable.Parse("Ballots", input.Ballots)), "Ballots", input.Method, input.Seats, input.Seed));
        }
        catch (RefusedFileException refusal)
        {
            return ReviewErrors.CannotCount.With(refusal.Message);
        }
    }

    private static View ViewOf(BallotCount count) => count.Worth is { } worth
        ? new View([.. worth.Items.Select(w => new Line(w.Item, w.Place, w.LogWorth, w.Se))], [], [])
        : new View([.. count.Vote!.Places.Select(p => new Line(p.Item, p.Place, p.Score, null))], count.Vote.Elected, count.Vote.Notes);
}
