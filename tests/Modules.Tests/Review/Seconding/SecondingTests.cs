using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Seconding;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Seconding;

public sealed class SecondingTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_judge_who_is_asked_reads_a_sheet_without_its_name_and_differs_with_a_reason(Engine engine)
    {
        await using var review = await ScoredAsync(engine);
        var (sheet, judges) = await SheetAsync(review);
        var other = judges.First(j => j.Name != sheet.Judge && j.Name != "Judge 1");

        var id = Ok(await AskAsync(review, sheet.Id, other.Judge));
        var twice = await AskAsync(review, sheet.Id, other.Judge);
        var own = await AskAsync(review, sheet.Id, judges.Single(j => j.Name == sheet.Judge).Judge);
        var row = Assert.Single(Ok(await ListAsync(review, By(review, other.Name))));
        var mute = await GiveAsync(review, By(review, other.Name), id, false, " ");
        Ok(await GiveAsync(review, By(review, other.Name), id, false, "The third document is not hers."));
        var again = await GiveAsync(review, By(review, other.Name), id, true, "Or is it?");
        var stranger = await GiveAsync(review, review.Chair, id, true, "Me too.");

        Assert.Equal(nameof(DeliberationErrors.OpinionAskedAlready), twice.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.OwnSheet), own.Error.Code);
        Assert.Equal((sheet.Justification, sheet.Marks.Count), (row.Justification, row.Marks.Count));
        Assert.Equal(nameof(DeliberationErrors.OpinionReasonNeeded), mute.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.OpinionGivenAlready), again.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.NoSuchOpinion), stranger.Error.Code);
        Assert.Equal(new ListSheets.Opinion(other.Name, false, "The third document is not hers."), Assert.Single((await SheetAsync(review)).Sheet.Opinions));
        Assert.Equal(["review.second-opinion-asked", "review.second-opinion-given"], (await review.ActNamesAsync()).Where(n => n.StartsWith("review.second", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_in_conflict_is_asked_and_no_sheet_is_opened_while_scores_are_given()
    {
        await using var review = await ScoredAsync(Engine.Sqlite, close: false);
        var closed = await review.World.RunAsync((ListSheets list) => list.RunAsync(review.Edition, review.Nominations[1], review.Chair, Ct));
        await review.MoveToAsync(EditionPhase.Deciding);
        var (sheet, judges) = await SheetAsync(review);
        var third = (await review.World.RunAsync((ListSheets list) => list.RunAsync(review.Edition, review.Nominations[0], review.Chair, Ct))).Value.Askable.Single(j => j.Name == "Judge 3").Judge;

        var conflicted = await AskAsync(review, sheet.Id, third);
        var byJudge = await review.World.RunAsync((ListSheets list) => list.RunAsync(review.Edition, review.Nominations[1], review.Judge(2), Ct));

        Assert.Equal(nameof(DeliberationErrors.SheetsClosed), closed.Error.Code);
        Assert.DoesNotContain(judges, j => j.Name == "Judge 3");
        Assert.Equal(nameof(DeliberationErrors.CannotBeAsked), conflicted.Error.Code);
        Assert.Equal(nameof(DeliberationErrors.NoSuchThread), byJudge.Error.Code);
    }

    /// <summary>Judge 3 has a conflict with R-02.</summary>
    private static async Task<ReviewWorld> ScoredAsync(Engine engine, bool close = true)
    {
        var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        Ok(await review.World.RunAsync((DeclareConflict declare) => declare.RunAsync(new(review.Edition, review.Nominations[1], ConflictKind.Family, "A sister."), review.Judge(3), Ct)));
        await review.AssignAsync();
        await review.ScoreAllAsync();
        if (close)
            await review.MoveToAsync(EditionPhase.Deciding);
        return review;
    }

    private static async Task<(ListSheets.Sheet Sheet, IReadOnlyList<ListSheets.Member> Judges)> SheetAsync(ReviewWorld review)
    {
        var view = Ok(await review.World.RunAsync((ListSheets list) => list.RunAsync(review.Edition, review.Nominations[1], review.Chair, Ct)));
        return (view.Sheets[0], view.Askable);
    }

    private static Actor By(ReviewWorld review, string name) => review.Judge(name[^1] - '0');

    private static Task<Result<SecondOpinionId>> AskAsync(ReviewWorld review, ScoreSheetId sheet, JudgeId judge) =>
        review.World.RunAsync((AskSecondOpinion ask) => ask.RunAsync(new(sheet, judge), review.Chair, Ct));

    private static Task<Result<IReadOnlyList<ListSecondOpinions.Row>>> ListAsync(ReviewWorld review, Actor by) =>
        review.World.RunAsync((ListSecondOpinions list) => list.RunAsync(review.Edition, by, Ct));

    private static Task<Result<Done>> GiveAsync(ReviewWorld review, Actor by, SecondOpinionId id, bool agrees, string reason) =>
        review.World.RunAsync((GiveSecondOpinion give) => give.RunAsync(new(id, agrees, reason), by, Ct));

    private static T Ok<T>(Result<T> result) => AwardsBuilder.Ok(result);
}
