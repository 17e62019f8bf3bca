using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Wishing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Wishing;

public sealed class WishingTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_last_wishes_hold_until_the_assignment_is_released_and_say_so_beside_the_fit(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        await StateAsync(review, 2, (0, WishKind.Gladly), (1, WishKind.Gladly));

        var restated = await StateAsync(review, 2, (1, WishKind.RatherNot), (3, WishKind.Gladly));
        await review.AssignAsync();
        var late = await StateAsync(review, 2, (0, WishKind.Gladly));
        var own = (await review.World.RunAsync((ListWishes list) => list.RunAsync(review.Edition, review.Judge(2), Ct))).Value;
        var told = (await review.World.RunAsync((ShowAssignment show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value;

        Assert.False(restated.IsError);
        Assert.Equal(nameof(ReviewErrors.WishesLate), late.Error.Code);
        Assert.False(own.Open);
        Assert.Equal([null, WishKind.RatherNot, null, WishKind.Gladly, null, null], own.Rows.Select(r => r.Own));
        Assert.Contains("wish 1.00", told.Rows.Single(r => r.Number == "R-04").Judges.Single(j => j.JudgeName == "Judge 2").Parts, StringComparison.Ordinal);
        Assert.Equal(2, (await review.ActNamesAsync()).Count(n => n == "review.wishes-stated"));
    }

    [Fact]
    public async Task A_nomination_in_conflict_is_neither_listed_nor_wished_for_and_strangers_have_no_wishes()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.Family, "A sister."), review.Judge(2), Ct));

        var listed = (await review.World.RunAsync((ListWishes list) => list.RunAsync(review.Edition, review.Judge(2), Ct))).Value;
        var wished = await StateAsync(review, 2, (0, WishKind.Gladly));
        var stranger = await review.World.RunAsync((ListWishes list) => list.RunAsync(review.Edition, review.World.As(Role.Judge, "judge-9"), Ct));

        Assert.DoesNotContain(listed.Rows, row => row.Number == "R-01");
        Assert.Equal([nameof(ReviewErrors.NoSuchNomination), nameof(ReviewErrors.NotOnPanel)], [wished.Error.Code, stranger.Error.Code]);
    }

    private static Task<Result<Done>> StateAsync(ReviewWorld review, int judge, params (int Nomination, WishKind Kind)[] wishes) => review.World.RunAsync((StateWishes state) => state.RunAsync(
        new(review.Edition, wishes.ToDictionary(w => review.Nominations[w.Nomination], w => w.Kind)), review.Judge(judge), Ct));
}
