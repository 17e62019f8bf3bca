namespace Palmares.Judging.Voting;

/// <summary>Approval, Borda and Schulze.</summary>
public static class Counting
{
    /// <param name="approvals">Approved items, a list a ballot.</param>
    /// <param name="items">All items that stood for choice.</param>
    public static VoteResult Approval(IReadOnlyList<IReadOnlyList<string>> approvals, IReadOnlyList<string> items, int seats = 1) =>
        Places.Result("approval", items.Distinct(StringComparer.Ordinal).ToDictionary(i => i, i => (double)approvals.Count(a => a.Contains(i)), StringComparer.Ordinal), seats);

    /// <summary>An item gets a point for each item below it on a ballot and half a point for each tied with it; what a ballot does not rank is tied below.</summary>
    public static VoteResult Borda(IReadOnlyList<Ballot> ballots, int seats = 1)
    {
        var items = Items(ballots);
        var points = items.ToDictionary(i => i, _ => 0.0, StringComparer.Ordinal);
        foreach (var ballot in ballots)
        {
            var ranks = Ranks(ballot, items);
            foreach (var item in items)
                points[item] += ballot.Count * (ranks.Values.Count(r => r > ranks[item]) + ((ranks.Values.Count(r => r == ranks[item]) - 1) / 2.0));
        }
        return Places.Result("borda", points, seats);
    }

    /// <summary>Beatpaths by winning votes (Schulze 2011). The score counts whom an item beats.</summary>
    public static VoteResult Schulze(IReadOnlyList<Ballot> ballots, int seats = 1)
    {
        var items = Items(ballots);
        var prefer = new double[items.Length, items.Length];
        foreach (var ballot in ballots)
        {
            var ranks = Ranks(ballot, items);
            for (var a = 0; a < items.Length; a++)
            {
                for (var b = 0; b < items.Length; b++)
                    prefer[a, b] += ranks[items[a]] < ranks[items[b]] ? ballot.Count : 0;
            }
        }
        var path = new double[items.Length, items.Length];
        for (var a = 0; a < items.Length; a++)
        {
            for (var b = 0; b < items.Length; b++)
                path[a, b] = prefer[a, b] > prefer[b, a] ? prefer[a, b] : 0;
        }
        for (var by = 0; by < items.Length; by++)
        {
            for (var a = 0; a < items.Length; a++)
            {
                for (var b = 0; b < items.Length && a != by; b++)
                    path[a, b] = a == b ? 0 : Math.Max(path[a, b], Math.Min(path[a, by], path[by, b]));
            }
        }
        return Places.Result(
            "schulze", Enumerable.Range(0, items.Length).ToDictionary(a => items[a], a => (double)Enumerable.Range(0, items.Length).Count(b => path[a, b] > path[b, a]), StringComparer.Ordinal), seats);
    }

    internal static string[] Items(IReadOnlyList<Ballot> ballots) => [.. ballots.SelectMany(b => b.Items).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Dictionary<string, int> Ranks(Ballot ballot, string[] items)
    {
        var ranks = items.ToDictionary(i => i, _ => int.MaxValue, StringComparer.Ordinal);
        foreach (var (rank, group) in ballot.Groups.Index())
        {
            foreach (var item in group)
                ranks[item] = rank;
        }
        return ranks;
    }
}
