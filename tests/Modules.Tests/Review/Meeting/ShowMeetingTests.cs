using Palmares.Awards;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Meeting;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Meeting;

public sealed class ShowMeetingTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_agenda_says_who_leaves_and_whether_enough_stay(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync(reviews: 2);
        foreach (var judge in new[] { 2, 3, 4 })
            await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.CoAuthor, "We wrote together."), review.Judge(judge), Ct));
        await review.AssignAsync();
        await review.ScoreAllAsync();
        await review.MoveToAsync(EditionPhase.Deciding);
        await review.CalibrateAsync();

        var agenda = (await review.World.RunAsync((ShowMeeting show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value;

        var items = Assert.Single(agenda.Sections).Items;
        Assert.Equal(6, items.Count);
        var first = items.Single(i => i.Number == "R-01");
        Assert.Equal(["Judge 2", "Judge 3", "Judge 4"], first.Leaving);
        Assert.False(first.Quorate);
        Assert.All(items.Where(i => i.Number != "R-01"), i => Assert.True(i.Quorate));
    }
}
