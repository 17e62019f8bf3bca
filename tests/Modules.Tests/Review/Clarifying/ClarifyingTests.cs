using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Clarifying;
using Palmares.Review.Conflicts;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Clarifying;

public sealed class ClarifyingTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_chair_asks_the_nominator_answers_once_and_judges_without_conflict_read_it(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        Ok(await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[0], ConflictKind.Family, "A sister."), review.Judge(3), Ct)));
        var nominator = review.World.As(Role.Nominator);

        var id = Ok(await AskAsync(review, review.Chair, new(2026, 3, 6)));
        var answered = await AnswerAsync(review, nominator, id, "  She edited clauses 3 to 5. ");
        var again = await AnswerAsync(review, nominator, id, "And more.");
        var stranger = await AnswerAsync(review, review.World.As(Role.Nominator, "another nominator"), id, "I say no.");
        var read = Ok(await ListAsync(review, review.Judge(2)));
        var conflicted = await ListAsync(review, review.Judge(3));

        Assert.False(answered.IsError);
        Assert.Equal(nameof(DeliberationErrors.AnsweredAlready), again.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.NoSuchQuestion), stranger.Error.Code);
        Assert.Equal("She edited clauses 3 to 5.", Assert.Single(read).Answer);
        Assert.Equal(nameof(DeliberationErrors.NoSuchThread), conflicted.Error.Code);
        Assert.Equal(["R-01"], Ok(await review.World.RunAsync((ListQuestions list) => list.RunAsync(nominator, Ct))).Select(q => q.Number));
        Assert.Equal(["review.clarification-asked", "review.clarification-answered"], (await review.ActNamesAsync()).Where(n => n.StartsWith("review.clar", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_late_answer_is_refused_and_so_is_a_day_that_cannot_be()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();

        var today = await AskAsync(review, review.Chair, new(2026, 3, 2));
        var far = await AskAsync(review, review.Chair, new(2027, 1, 1));
        var judge = await AskAsync(review, review.Judge(2), new(2026, 3, 6));
        var id = Ok(await AskAsync(review, review.Secretary, new(2026, 3, 6)));
        // The last second of 6 March in Zurich is 22:59:59 in Greenwich.
        review.World.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 6, 23, 0, 0, TimeSpan.Zero));
        var late = await AnswerAsync(review, review.World.As(Role.Nominator), id, "Here it is.");

        Assert.Equal(nameof(DeliberationErrors.AnswerDay), today.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.AnswerDay), far.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.NoSuchThread), judge.Error.Code);
        Assert.Equal("The time to answer ended on Friday 6 March 2026, 23:59 Zurich.", late.Error.Message);
    }

    [Fact]
    public async Task A_question_that_names_a_judge_is_held_back_until_it_is_meant()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        var judge = await review.World.QueryAsync(db => db.Set<Judge>().Where(j => j.User == review.Judge(2).User).Select(j => j.Name).SingleAsync());

        var named = await AskAsync(review, review.Chair, new(2026, 3, 6), $"{judge} asks: which clauses?");
        var meant = await AskAsync(review, review.Chair, new(2026, 3, 6), $"{judge} asks: which clauses?", asItIs: true);

        Assert.Equal((nameof(AwardsErrors.NamesWhoIsHidden), "Question", judge), (named.Error.Code, named.Error.Place, named.Error.Arguments[0]));
        Assert.False(meant.IsError);
    }

    private static Task<Result<ClarificationId>> AskAsync(ReviewWorld review, Actor by, DateOnly day, string question = "Which clauses did she edit?", bool asItIs = false) =>
        review.World.RunAsync((AskClarification ask) => ask.RunAsync(new(review.Edition, review.Nominations[0], question, day, asItIs), by, Ct));

    private static Task<Result<Done>> AnswerAsync(ReviewWorld review, Actor by, ClarificationId id, string text) =>
        review.World.RunAsync((AnswerClarification answer) => answer.RunAsync(new(id, text), by, Ct));

    private static Task<Result<IReadOnlyList<Asked>>> ListAsync(ReviewWorld review, Actor by) =>
        review.World.RunAsync((ListClarifications list) => list.RunAsync(review.Edition, review.Nominations[0], by, Ct));

    private static T Ok<T>(Result<T> result) => AwardsBuilder.Ok(result);
}
