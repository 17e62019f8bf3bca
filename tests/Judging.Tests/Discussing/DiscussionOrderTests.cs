using CsCheck;
using Palmares.Judging.Discussing;

namespace Palmares.Judging.Tests.Discussing;

public class DiscussionOrderTests
{
    private static readonly Gen<DiscussedItem[]> Small =
        from people in Gen.Int[1, 5]
        from sets in Gen.Int[0, (1 << people) - 1].Array[0, 6]
        select Items(sets);

    private static readonly Gen<DiscussedItem[]> Many =
        from people in Gen.Int[4, 12]
        from sets in Gen.Int[0, (1 << people) - 1].Array[15, 40]
        select Items(sets);

    [Fact]
    public void Nobody_leaves_less_often_in_any_order_that_can_be_tried() =>
        Small.Sample(items =>
        {
            var fewest = Orders(items).Min(order => DiscussionOrder.Leavings(order.Select(item => item.Leaving)));

            var plan = DiscussionOrder.Of(items);

            return plan.Leavings == fewest && plan.LowerBound == fewest && plan.Exact && Counted(items, plan) == fewest;
        }, iter: 2_000, threads: 1);

    [Fact]
    public void The_near_search_is_never_below_its_bound_and_seldom_above_the_exact_one()
    {
        var (cases, exact) = (0, 0);
        (from people in Gen.Int[2, 8] from sets in Gen.Int[0, (1 << people) - 1].Array[3, 11] select Items(sets)).Sample(items =>
        {
            var best = DiscussionOrder.Of(items);

            var near = DiscussionOrder.Of(items, 0, CancellationToken.None);

            Assert.InRange(near.Leavings, best.Leavings, best.Leavings + 2);
            Assert.InRange(near.LowerBound, 0, best.Leavings);
            Assert.Equal(near.Leavings, Counted(items, near));
            Assert.True(!near.Exact || near.Leavings == best.Leavings);
            (cases, exact) = (cases + 1, exact + (near.Leavings == best.Leavings ? 1 : 0));
        }, iter: 1_000, threads: 1);
        Assert.InRange(exact / (double)cases, 0.9, 1);
    }

    [Fact]
    public void A_long_agenda_gets_an_order_between_its_bound_and_the_one_by_number() =>
        Many.Sample(items =>
        {
            var plan = DiscussionOrder.Of(items);

            Assert.Equal(items.Select(item => item.Id).Order(StringComparer.Ordinal), plan.Order.Order(StringComparer.Ordinal));
            Assert.InRange(plan.Leavings, plan.LowerBound, DiscussionOrder.Leavings(items.Select(item => item.Leaving)));
            Assert.Equal(plan.Leavings, Counted(items, plan));
        }, iter: 200, threads: 1);

    [Fact]
    public void The_order_of_the_input_changes_nothing() =>
        Small.Sample(items => DiscussionOrder.Of(items).Order.SequenceEqual(DiscussionOrder.Of([.. items.Reverse()]).Order), iter: 500, threads: 1);

    [Fact]
    public void One_who_leaves_for_every_other_item_leaves_once()
    {
        DiscussedItem[] items = [new("R-1", ["A"]), new("R-2", []), new("R-3", ["A"]), new("R-4", ["A", "B"]), new("R-5", [])];

        var plan = DiscussionOrder.Of(items);

        Assert.Equal(3, DiscussionOrder.Leavings(items.Select(item => item.Leaving)));
        Assert.Equal(["R-2", "R-5", "R-1", "R-3", "R-4"], plan.Order);
        Assert.Equal((2, 2, true), (plan.Leavings, plan.LowerBound, plan.Exact));
    }

    [Fact]
    public void An_empty_agenda_and_one_that_nobody_leaves_for_are_in_order_as_they_are()
    {
        Assert.Equal((0, true), (DiscussionOrder.Of([]).Leavings, DiscussionOrder.Of([]).Exact));
        Assert.Equal(["R-1", "R-2"], DiscussionOrder.Of([new("R-2", []), new("R-1", [])]).Order);
        Assert.Throws<ArgumentException>(() => DiscussionOrder.Of([new("R-1", []), new("R-1", ["A"])]));
    }

    private static int Counted(DiscussedItem[] items, DiscussionPlan plan) =>
        DiscussionOrder.Leavings(plan.Order.Select(id => items.Single(item => item.Id == id).Leaving));

    private static DiscussedItem[] Items(int[] sets) =>
        [.. sets.Select((set, at) => new DiscussedItem($"R-{at:00}", [.. Enumerable.Range(0, 12).Where(person => (set >> person & 1) == 1).Select(person => $"P{person:00}")]))];

    private static IEnumerable<DiscussedItem[]> Orders(DiscussedItem[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(first => Orders([.. items.Where(other => other != first)]).Select(rest => (DiscussedItem[])[first, .. rest]));
}
