namespace Palmares.Judging.Voting;

/// <summary>One ballot: groups of items from the best down; items of a group are tied.</summary>
/// <param name="Groups">Ranked items.</param>
/// <param name="Below">Items that stood for choice and were not ranked: below all ranked ones, in no order among themselves.</param>
/// <param name="Count">How many cast it.</param>
public sealed record Ballot(IReadOnlyList<IReadOnlyList<string>> Groups, IReadOnlyList<string> Below, double Count = 1)
{
    public IEnumerable<string> Items => Groups.SelectMany(g => g).Concat(Below);
}

/// <summary>What a count came to. Places share a number when tied; a tie is announced, never broken in silence.</summary>
/// <param name="Score">Points, approvals, votes or wins, as the method counts.</param>
public sealed record VotePlace(string Item, int Place, double Score);

public sealed record VoteResult(string Method, IReadOnlyList<VotePlace> Places, IReadOnlyList<string> Elected, IReadOnlyList<string> Notes);

internal static class Places
{
    public static IReadOnlyList<VotePlace> Of(IReadOnlyDictionary<string, double> scores) =>
        [.. scores.Select(s => new VotePlace(s.Key, 1 + scores.Values.Count(o => o > s.Value + 1e-9), s.Value)).OrderBy(p => p.Place).ThenBy(p => p.Item, StringComparer.Ordinal)];

    public static VoteResult Result(string method, IReadOnlyDictionary<string, double> scores, int seats, IEnumerable<string>? notes = null)
    {
        var places = Of(scores);
        string[] elected = [.. places.Where(p => places.Count(o => o.Place <= p.Place) <= seats).Select(p => p.Item)];
        var tied = places.Where(p => !elected.Contains(p.Item) && p.Place <= seats).Select(p => p.Item).ToArray();
        return new VoteResult(method, places, elected,
            [.. notes ?? [], .. tied.Length > 0 ? [$"Tied for the last {(seats - elected.Length == 1 ? "place" : $"{seats - elected.Length} places")}: {string.Join(", ", tied)}."] : Array.Empty<string>()]);
    }
}
