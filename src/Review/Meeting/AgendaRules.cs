using Palmares.Awards;
using Palmares.Judging.Discussing;
using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>One nomination at its place in the order.</summary>
/// <param name="Goes">Members who go out before it, of those who were in.</param>
/// <param name="Returns">Members who come back before it.</param>
public sealed record AgendaLine(NominationId Nomination, string Number, string NomineeName, string Category, RecommendedSet Set, IReadOnlyList<string> Leaving, IReadOnlyList<string> Goes, IReadOnlyList<string> Returns);

/// <summary>In which order nominations are discussed, and what it costs in goings and comings. Pure.</summary>
internal static class AgendaRules
{
    internal sealed record Entry(ShowMeeting.Item Item, string Category);

    /// <summary>As the meeting lists them: categories as the call has them, sets as the scores have them, by number.</summary>
    public static IReadOnlyList<Entry> Listed(ShowMeeting.View meeting) =>
        [.. meeting.Sections.SelectMany(section => section.Items.OrderBy(item => item.Set).ThenBy(item => item.Number, StringComparer.Ordinal).Select(item => new Entry(item, section.Category.Name)))];

    /// <summary>With the fewest goings out: over the whole agenda, or within each category, one category after the other.</summary>
    /// <returns>No order at all, of either kind, has fewer goings out than the bound.</returns>
    public static (IReadOnlyList<Entry> Order, int LowerBound) Ordered(IReadOnlyList<Entry> entries, bool whole, CancellationToken ct)
    {
        var (overall, bound) = Within(entries, ct);
        if (whole)
            return (overall, bound);
        IReadOnlyList<Entry> order = [];
        foreach (var part in entries.GroupBy(entry => entry.Category))
        {
            var next = Within([.. part], ct).Order;
            // An order read backwards costs the same by itself; here the end of the category before decides.
            Entry[][] ways = [[.. order, .. next], [.. order, .. next.Reverse()]];
            order = ways.MinBy(Leavings)!;
        }

        return (order, bound);
    }

    private static (IReadOnlyList<Entry> Order, int LowerBound) Within(IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        var byNumber = entries.ToDictionary(entry => entry.Item.Number);
        var plan = DiscussionOrder.Of([.. entries.Select(entry => new DiscussedItem(entry.Item.Number, Names(entry)))], ct);
        return ([.. plan.Order.Select(number => byNumber[number])], plan.LowerBound);
    }

    public static int Leavings(IEnumerable<Entry> order) => DiscussionOrder.Leavings(order.Select(Names));

    public static IReadOnlyList<AgendaLine> Lines(IReadOnlyList<Entry> order)
    {
        var lines = new List<AgendaLine>();
        Dictionary<JudgeId, string> outside = [];
        foreach (var (item, category) in order)
        {
            var next = item.LeavingJudges.Zip(item.Leaving).ToDictionary(pair => pair.First, pair => pair.Second);
            lines.Add(new AgendaLine(
                item.Nomination, item.Number, item.NomineeName, category, item.Set, item.Leaving,
                [.. next.Where(one => !outside.ContainsKey(one.Key)).Select(one => one.Value)], [.. outside.Where(one => !next.ContainsKey(one.Key)).Select(one => one.Value)]));
            outside = next;
        }

        return lines;
    }

    /// <summary>Puts entries where somebody placed them; what the last order does not name follows as listed.</summary>
    public static IReadOnlyList<Entry> Placed(IReadOnlyList<Entry> listed, IReadOnlyDictionary<NominationId, int> places) =>
        [.. listed.OrderBy(entry => places.GetValueOrDefault(entry.Item.Nomination, int.MaxValue))];

    /// <summary>Every nomination of the agenda once.</summary>
    public static Error? Check(IReadOnlyList<Entry> listed, IReadOnlyList<NominationId> order)
    {
        var given = order.ToHashSet();
        if (listed.FirstOrDefault(entry => !given.Contains(entry.Item.Nomination)) is { } missing)
            return ReviewErrors.OrderIncomplete.With(missing.Item.Number);
        return order.Count > listed.Count || given.Count < order.Count ? ReviewErrors.NoSuchNomination : null;
    }

    private static IReadOnlyCollection<string> Names(Entry entry) => [.. entry.Item.LeavingJudges.Select(judge => judge.ToString())];
}
