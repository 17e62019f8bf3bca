using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Deliberating;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Deliberating;

public sealed class DeliberatingTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_thread_is_read_by_its_own_and_by_nobody_else(Engine engine)
    {
        await using var review = await DecidingAsync(engine);
        var nominator = review.World.As(Role.Nominator);
        Ok(await WriteAsync(review, review.Chair, Audience.Leadership, "Between the two of us."));
        Ok(await WriteAsync(review, review.Judge(2), Audience.Judges, "The second claim is the stronger."));
        Ok(await WriteAsync(review, review.Secretary, Audience.Nominator, "Thank you for the file."));
        Ok(await WriteAsync(review, nominator, Audience.Nominator, "You are welcome, @chair."));

        var chair = Ok(await ShowAsync(review, review.Chair));
        var judge = Ok(await ShowAsync(review, review.Judge(4)));
        var outside = Ok(await ShowAsync(review, nominator));
        var conflicted = await ShowAsync(review, review.Judge(3));

        Assert.Equal([Audience.Leadership, Audience.Judges, Audience.Nominator], chair.Threads.Select(t => t.Audience));
        Assert.Equal([Audience.Judges, Audience.Nominator], judge.Threads.Select(t => t.Audience));
        Assert.False(judge.Threads[1].MayWrite);
        Assert.Equal(Audience.Nominator, Assert.Single(outside.Threads).Audience);
        Assert.Equal([null, "Nominator"], outside.Threads[0].Remarks.Select(r => r.Author));
        Assert.Equal("Judge 2", Assert.Single(judge.Threads[0].Remarks).Author);
        Assert.Equal(nameof(DeliberationErrors.NoSuchThread), conflicted.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.NoSuchThread), (await WriteAsync(review, review.Judge(3), Audience.Judges, "Let me in.")).Error.Code);
        Assert.Equal(nameof(DeliberationErrors.NoSuchThread), (await WriteAsync(review, review.Judge(2), Audience.Leadership, "Let me in.")).Error.Code);
        Assert.Equal(4, (await review.ActNamesAsync()).Count(name => name == "review.remark-written"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whoever_is_in_conflict_is_refused_as_a_mention_with_the_words_for_nobody(Engine engine)
    {
        await using var review = await DecidingAsync(engine);

        var conflicted = await WriteAsync(review, review.Chair, Audience.Judges, "What does @Judge 3 say?");
        var nobody = await WriteAsync(review, review.Chair, Audience.Judges, "What does @Judge 9 say?");
        var silent = await WriteAsync(review, review.Judge(2), Audience.Judges, "What does @Judge 4 say?");
        var address = await WriteAsync(review, review.Chair, Audience.Judges, "Write to office@example.org, @judge 4 and @secretary.");

        Assert.Equal(conflicted.Error.Message, nobody.Error.Message);
        Assert.Equal(conflicted.Error.Message, silent.Error.Message);
        Assert.Equal((nameof(DeliberationErrors.NobodyToTell), "“@Judge” stands for nobody who can be told here."), (conflicted.Error.Code, conflicted.Error.Message));
        Assert.False(address.IsError);
        Assert.Equal((1, 1, 0), (await AskedAsync(review, review.Judge(4)), await AskedAsync(review, review.Secretary), await AskedAsync(review, review.Judge(2))));
        Assert.DoesNotContain(Ok(await ListAsync(review, review.Judge(3))), row => row.Number == "R-01");
    }

    [Fact]
    public async Task A_judge_may_name_who_has_spoken_and_is_no_longer_asked_after_answering()
    {
        await using var review = await DecidingAsync(Engine.Sqlite);
        Ok(await WriteAsync(review, review.Judge(2), Audience.Judges, "I would take it, @chair."));
        Ok(await WriteAsync(review, review.Judge(4), Audience.Judges, "Why, @Judge 2?"));

        var (asked, list) = (await AskedAsync(review, review.Judge(2)), Ok(await ShowAsync(review, review.Judge(5))).Threads[0].Tellable);
        Ok(await WriteAsync(review, review.Judge(2), Audience.Judges, "The third document."));

        Assert.Equal(["chair", "secretary", "Judge 2", "Judge 4"], list);
        Assert.Equal((1, 0, 1), (asked, await AskedAsync(review, review.Judge(2)), await AskedAsync(review, review.Chair)));
    }

    [Fact]
    public async Task Judges_do_not_talk_before_scoring_is_closed_and_nobody_after_the_roll()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();

        var early = await WriteAsync(review, review.Judge(2), Audience.Judges, "What do you think?");
        var shown = Ok(await ShowAsync(review, review.Judge(2)));
        await review.MoveToAsync(EditionPhase.Published);
        var late = await WriteAsync(review, review.Chair, Audience.Leadership, "One more thing.");
        var empty = await WriteAsync(review, review.World.As(Role.Delegate), Audience.Judges, "Hello.");

        Assert.Equal(nameof(DeliberationErrors.NotYetOpen), early.Error.Code);
        Assert.Equal(Audience.Nominator, Assert.Single(shown.Threads).Audience);
        Assert.Equal(nameof(DeliberationErrors.DeliberationOver), late.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.NoSuchThread), empty.Error.Code);
    }

    /// <summary>Judge 3 has a conflict with R-01; the scores do not matter here.</summary>
    internal static async Task<ReviewWorld> DecidingAsync(Engine engine)
    {
        var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        Ok(await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.Family, "A sister."), review.Judge(3), Ct)));
        await review.MoveToAsync(EditionPhase.Deciding);
        return review;
    }

    private static Task<Result<RemarkId>> WriteAsync(ReviewWorld review, Actor by, Audience audience, string text)
    {
        review.World.Clock.Advance(TimeSpan.FromMinutes(5));
        return review.World.RunAsync((WriteRemark write) => write.RunAsync(new(review.Edition, review.Nominations[0], audience, text), by, Ct));
    }

    private static Task<Result<ShowDeliberation.View>> ShowAsync(ReviewWorld review, Actor by) =>
        review.World.RunAsync((ShowDeliberation show) => show.RunAsync(review.Edition, review.Nominations[0], by, Ct));

    private static Task<Result<IReadOnlyList<ListDeliberations.Row>>> ListAsync(ReviewWorld review, Actor by) =>
        review.World.RunAsync((ListDeliberations list) => list.RunAsync(review.Edition, by, Ct));

    private static async Task<int> AskedAsync(ReviewWorld review, Actor by) => Ok(await ListAsync(review, by)).Single(row => row.Number == "R-01").Asked;

    private static T Ok<T>(Result<T> result) => AwardsBuilder.Ok(result);
}
