namespace Palmares.Judging.Discussing;

/// <summary>Something to be discussed, and who leaves the room for it.</summary>
/// <param name="Id">Unique; ties are broken by its ordinal order.</param>
public sealed record DiscussedItem(string Id, IReadOnlyCollection<string> Leaving);

/// <summary>An order of discussion and what is known about it.</summary>
/// <param name="Leavings">How often somebody goes out, from a full room at the start to a full room at the end. As often somebody comes back.</param>
/// <param name="LowerBound">No order has fewer.</param>
/// <param name="Exact">No order has fewer than this one.</param>
public sealed record DiscussionPlan(IReadOnlyList<string> Order, int Leavings, int LowerBound, bool Exact);

/// <summary>Orders items so that people leave and return as seldom as possible.</summary>
/// <remarks>
/// Items for which the same people leave stand together; what is left is a shortest round trip over sets of people, the distance of two sets being
/// how many are in one of them alone, beginning and ending at the full room. Up to <see cref="ExactLimit"/> different sets it is solved exactly
/// (Held, Karp 1962); beyond, by insertion with 2-opt and Or-opt, with the bound of Held and Karp (1970) beside it. The same items give the same order.
/// </remarks>
public static class DiscussionOrder
{
    /// <summary>How many different sets of leavers are ordered exactly.</summary>
    public const int ExactLimit = 13;

    public static DiscussionPlan Of(IReadOnlyList<DiscussedItem> items, CancellationToken ct = default) => Of(items, ExactLimit, ct);

    internal static DiscussionPlan Of(IReadOnlyList<DiscussedItem> items, int exactLimit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.DistinctBy(item => item.Id, StringComparer.Ordinal).Count() < items.Count)
            throw new ArgumentException("An item stands twice.", nameof(items));
        var rooms = Rooms.Of(items);
        var exact = rooms.Count <= exactLimit;
        var tour = exact ? ExactTour.Of(rooms.Distance, ct) : NearTour.Of(rooms.Distance, ct);
        if (tour.Length > 1 && string.CompareOrdinal(rooms.First(tour[^1]), rooms.First(tour[0])) < 0)
            Array.Reverse(tour);
        var leavings = rooms.Leavings(tour);
        var bound = exact ? leavings : Math.Max(rooms.People, TourBound.Of(rooms.Distance, ct));
        return new DiscussionPlan(rooms.Order(tour), leavings, bound, exact || bound == leavings);
    }

    /// <summary>How often somebody goes out when items are taken in this order.</summary>
    /// <param name="leaving">Who is out for each item.</param>
    public static int Leavings(IEnumerable<IReadOnlyCollection<string>> leaving)
    {
        ArgumentNullException.ThrowIfNull(leaving);
        var count = 0;
        HashSet<string> outside = [];
        foreach (var next in leaving)
        {
            count += next.Distinct(StringComparer.Ordinal).Count(person => !outside.Contains(person));
            outside = next.ToHashSet(StringComparer.Ordinal);
        }

        return count;
    }
}
