using Palmares.Judging.Ranking;

namespace Palmares.Judging.Voting;

/// <summary>Single transferable vote: Droop quota, surpluses passed on at equal shares of every vote held (weighted inclusive Gregory).</summary>
public static class SingleTransferable
{
    /// <exception cref="ArgumentException">A ballot ranks two items alike, or seats are not between 1 and the number of items.</exception>
    /// <remarks>A tie for elimination goes to who had fewer votes in the latest earlier round that tells them apart, and to the seeded lot after that; both are noted.</remarks>
    public static VoteResult Count(IReadOnlyList<Ballot> ballots, int seats = 1, long seed = 1)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        if (ballots.Any(b => b.Groups.Any(g => g.Count > 1)))
            throw new ArgumentException("A single transferable vote ranks one item a place; two are tied on a ballot.", nameof(ballots));
        var items = Counting.Items(ballots);
        if (seats < 1 || seats > items.Length)
            throw new ArgumentException($"There are {items.Length} items and {seats} seats.", nameof(seats));
        var votes = ballots.Where(b => b.Groups.Count > 0).Select(b => (Order: b.Groups.Select(g => g[0]).ToArray(), Weight: (decimal)b.Count)).ToArray();
        var quota = Math.Floor(votes.Sum(v => v.Weight) / (seats + 1)) + 1;
        var standing = items.ToHashSet(StringComparer.Ordinal);
        var (elected, rounds, notes, chance) = (new List<string>(), new List<Dictionary<string, decimal>>(), new List<string> { FormattableString.Invariant($"Quota {quota}.") }, new SeededNormal(seed));
        while (elected.Count < seats && standing.Count > 0)
        {
            var tally = standing.ToDictionary(i => i, _ => 0m, StringComparer.Ordinal);
            foreach (var (order, weight) in votes)
            {
                if (order.FirstOrDefault(standing.Contains) is { } top)
                    tally[top] += weight;
            }
            rounds.Add(tally);
            if (standing.Count + elected.Count <= seats)
            {
                elected.AddRange(standing.OrderByDescending(i => tally[i]).ThenBy(i => i, StringComparer.Ordinal));
                break;
            }
            var best = tally.Values.Max();
            var leader = Pick([.. standing.Where(i => tally[i] == best).Order(StringComparer.Ordinal)], rounds, most: true, chance, notes);
            if (best >= quota)
            {
                var keep = best == 0 ? 0 : (best - quota) / best;
                for (var v = 0; v < votes.Length; v++)
                {
                    if (votes[v].Order.FirstOrDefault(standing.Contains) == leader)
                        votes[v].Weight *= keep;
                }
                elected.Add(leader);
                standing.Remove(leader);
                continue;
            }
            var least = tally.Values.Min();
            standing.Remove(Pick([.. standing.Where(i => tally[i] == least).Order(StringComparer.Ordinal)], rounds, most: false, chance, notes));
        }
        var last = items.ToDictionary(i => i, i => (double)(rounds.LastOrDefault(r => r.ContainsKey(i))?[i] ?? 0), StringComparer.Ordinal);
        return new VoteResult(
            "stv",
            [.. items.Select(i => new VotePlace(i, elected.IndexOf(i) is >= 0 and var at ? at + 1 : elected.Count + 1, last[i])).OrderBy(p => p.Place).ThenByDescending(p => p.Score).ThenBy(p => p.Item, StringComparer.Ordinal)],
            elected, notes);
    }

    private static string Pick(string[] tied, List<Dictionary<string, decimal>> rounds, bool most, SeededNormal chance, List<string> notes)
    {
        if (tied.Length == 1)
            return tied[0];
        var all = string.Join(", ", tied);
        for (var round = rounds.Count - 2; round >= 0 && tied.Length > 1; round--)
        {
            var at = rounds[round];
            var edge = most ? tied.Max(i => at[i]) : tied.Min(i => at[i]);
            tied = [.. tied.Where(i => at[i] == edge)];
        }
        var picked = tied.Length == 1 ? tied[0] : tied[chance.NextBelow(tied.Length)];
        notes.Add($"Round {rounds.Count}: {all} tied for {(most ? "the most" : "the fewest")} votes; {picked} {(most ? "was taken first" : "went out")} by {(tied.Length == 1 ? "an earlier round" : "lot")}.");
        return picked;
    }
}
