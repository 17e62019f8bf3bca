using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Deliberating;
using Palmares.Review.Handing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Handing;

public sealed class HandingTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_conflicted_chair_hands_over_and_the_one_named_leads(Engine engine)
    {
        await using var review = await ChairInConflictAsync(engine);
        var to = await MemberAsync(review, "Judge 4");

        var before = Ok(await ShowAsync(review, review.Judge(4)));
        Ok(await HandAsync(review, review.Nominations[0], to));
        var twice = await HandAsync(review, review.Nominations[0], to);
        var free = await HandAsync(review, review.Nominations[1], to);
        var after = Ok(await ShowAsync(review, review.Judge(4)));

        Assert.Equal((Voice.Judge, false), (before.Voice, before.Leads));
        Assert.Equal((Voice.Presider, true, "Judge 4"), (after.Voice, after.Leads, after.PresidedBy));
        Assert.Equal(Audience.Leadership, after.Threads[0].Audience);
        Assert.Equal(nameof(DeliberationErrors.HandedOverAlready), twice.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.NothingToHandOver), free.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.NoSuchThread), (await ShowAsync(review, review.Chair)).Error.Code);
        Assert.Equal("Judge 4", Ok(await ShowAsync(review, review.Secretary)).PresidedBy);
        Assert.Equal("review.item-handed-over", (await review.ActNamesAsync())[^1]);
    }

    [Fact]
    public async Task That_the_one_named_is_in_conflict_too_is_not_told_to_the_chair()
    {
        await using var review = await ChairInConflictAsync(Engine.Sqlite);
        Ok(await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.Family, "A cousin."), review.Judge(4), Ct)));

        var handed = await HandAsync(review, review.Nominations[0], await MemberAsync(review, "Judge 4"));

        Assert.False(handed.IsError);
        Assert.Equal("Judge 2", Ok(await ShowAsync(review, review.Secretary)).PresidedBy);
        Assert.Equal(Voice.Presider, Ok(await ShowAsync(review, review.Judge(2))).Voice);
    }

    [Fact]
    public async Task Only_the_chair_hands_over_and_only_to_another_member()
    {
        await using var review = await ChairInConflictAsync(Engine.Sqlite);

        var judge = await review.World.RunAsync((HandOverItem use) => use.RunAsync(new(review.Edition, review.Nominations[0], null), review.Judge(2), Ct));
        var nobody = await HandAsync(review, review.Nominations[0], null);

        Assert.Equal(nameof(DeliberationErrors.NotTheChair), judge.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.ReceiverNeeded), nobody.Error.Code);
    }

    private static async Task<ReviewWorld> ChairInConflictAsync(Engine engine)
    {
        var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        Ok(await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.Family, "A sister."), review.Chair, Ct)));
        return review;
    }

    private static async Task<JudgeId> MemberAsync(ReviewWorld review, string name) =>
        Ok(await review.World.RunAsync((ListToHandOver list) => list.RunAsync(review.Edition, review.Chair, Ct))).Members.Single(m => m.Name == name).Judge;

    private static Task<Result<HandoverId>> HandAsync(ReviewWorld review, NominationId nomination, JudgeId? to) =>
        review.World.RunAsync((HandOverItem use) => use.RunAsync(new(review.Edition, nomination, to), review.Chair, Ct));

    private static Task<Result<ShowDeliberation.View>> ShowAsync(ReviewWorld review, Actor by) =>
        review.World.RunAsync((ShowDeliberation show) => show.RunAsync(review.Edition, review.Nominations[0], by, Ct));

    private static T Ok<T>(Result<T> result) => AwardsBuilder.Ok(result);
}
