namespace Palmares.Judging.Discussing;

/// <summary>The different sets of people who leave, and how far apart they are. Set 0 is the full room.</summary>
internal sealed class Rooms
{
    private readonly HashSet<string>[] _out;
    private readonly string[][] _items;

    private Rooms(HashSet<string>[] outside, string[][] items)
    {
        (_out, _items) = (outside, items);
        Distance = new int[outside.Length][];
        for (var a = 0; a < outside.Length; a++)
        {
            Distance[a] = new int[outside.Length];
            for (var b = 0; b < a; b++)
                Distance[a][b] = Distance[b][a] = outside[a].Count(person => !outside[b].Contains(person)) + outside[b].Count(person => !outside[a].Contains(person));
        }
    }

    /// <summary>How many sets there are beside the full room.</summary>
    public int Count => _out.Length - 1;

    /// <summary>Goings and comings between two sets.</summary>
    public int[][] Distance { get; }

    /// <summary>How many people leave at all; each does so at least once.</summary>
    public int People => _out.SelectMany(set => set).Distinct(StringComparer.Ordinal).Count();

    public static Rooms Of(IReadOnlyList<DiscussedItem> items)
    {
        var groups = items.OrderBy(item => item.Id, StringComparer.Ordinal)
            .GroupBy(item => string.Join('\0', item.Leaving.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(group => (Out: group.First().Leaving.ToHashSet(StringComparer.Ordinal), Items: group.Select(item => item.Id).ToArray())).ToArray();
        var inside = groups.Where(group => group.Out.Count == 0).SelectMany(group => group.Items).ToArray();
        var leaving = groups.Where(group => group.Out.Count > 0).ToArray();
        return new Rooms([[], .. leaving.Select(group => group.Out)], [inside, .. leaving.Select(group => group.Items)]);
    }

    public string First(int room) => _items[room][0];

    /// <summary>Half the round trip: everybody who goes out comes back.</summary>
    public int Leavings(int[] tour)
    {
        var (length, at) = (0, 0);
        foreach (var next in tour)
        {
            length += Distance[at][next];
            at = next;
        }

        return (length + Distance[at][0]) / 2;
    }

    /// <summary>What nobody leaves for comes first.</summary>
    public IReadOnlyList<string> Order(int[] tour) => [.. _items[0], .. tour.SelectMany(room => _items[room])];
}
