using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Practising;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Practising;

public sealed class PractisingTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_judge_marks_alone_and_then_sees_how_the_panel_marked_without_names(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();
        var sample = (await AddAsync(review, review.Secretary)).Value;
        await MarkAsync(review, 2, sample, 2, 2);
        await MarkAsync(review, 3, sample, 2, 3);

        var before = await ShowAsync(review, review.Judge(4));
        var given = await MarkAsync(review, 4, sample, 4, 4);
        var after = await ShowAsync(review, review.Judge(4));
        var again = await MarkAsync(review, 4, sample, 1, 1);

        Assert.Equal((2, false, 0), (before.Rows[0].MarkedBy, before.Rows[0].Own, before.Rows[0].Marks.Count));
        Assert.Null(before.Feedback);
        Assert.False(given.IsError);
        Assert.Equal(nameof(ReviewErrors.SampleMarkedAlready), again.Error.Code);
        Assert.Equal([0, 0, 2, 0, 1, 0], after.Rows[0].Marks[0].Judges);
        Assert.Equal([0, 0, 1, 1, 1, 0], after.Rows[0].Marks[1].Judges);
        Assert.Equal((4, 4), (after.Rows[0].Marks[0].Own, after.Rows[0].Marks[1].Own));
        Assert.Equal(new ShowPractice.ScaleFeedback(1, 2, 4, 4, 1.75, PracticeUse.Milder), after.Feedback);
        Assert.Equal(["review.sample-added", "review.sample-marked", "review.sample-marked", "review.sample-marked"], (await review.ActNamesAsync()).Where(n => n.StartsWith("review.sample", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task With_two_who_have_marked_each_sees_no_mark_but_the_own()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        var sample = (await AddAsync(review, review.Secretary)).Value;
        await MarkAsync(review, 2, sample, 0, 5);
        await MarkAsync(review, 3, sample, 4, 1);

        var shown = await ShowAsync(review, review.Judge(3));
        var secretary = await ShowAsync(review, review.Secretary);

        Assert.Equal(4, shown.Rows[0].Marks[0].Own);
        Assert.All(shown.Rows[0].Marks.Concat(secretary.Rows[0].Marks), line => Assert.Empty(line.Judges));
        Assert.Equal((PracticeUse.Alone, null), (shown.Feedback!.Use, shown.Feedback.Difference));
        Assert.All(secretary.Rows[0].Marks, line => Assert.Null(line.Own));
    }

    [Fact]
    public async Task Whoever_is_not_asked_is_refused_and_so_is_what_is_off_the_scale_or_late()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        var sample = (await AddAsync(review, review.Secretary)).Value;
        var stranger = review.World.As(Role.Judge, "judge-9");

        var byJudge = await AddAsync(review, review.Judge(2));
        var untitled = await AddAsync(review, review.Secretary, title: " ");
        var empty = await AddAsync(review, review.Secretary, text: "");
        var strangers = await MarkAsync(review, stranger, sample, 1, 1);
        var seen = await review.World.RunAsync((ShowPractice show) => show.RunAsync(review.Edition, stranger, Ct));
        var off = await MarkAsync(review, 2, sample, 6, 1);
        var half = await review.World.RunAsync((MarkSample mark) => mark.RunAsync(new(sample, new Dictionary<CriterionId, int> { [review.Criteria[0]] = 3 }), review.Judge(2), Ct));
        await review.MoveToAsync(EditionPhase.Deciding);
        var late = await MarkAsync(review, 2, sample, 1, 1);
        var lateSample = await AddAsync(review, review.Secretary);

        Assert.Equal(nameof(KernelErrors.NotPermitted), byJudge.Error.Code);
        Assert.Equal([("Title", nameof(ReviewErrors.SampleTitleNeeded)), ("Text", nameof(ReviewErrors.SampleTextNeeded))], new[] { untitled, empty }.Select(r => (r.Error.Place!, r.Error.Code)));
        Assert.Equal([nameof(ReviewErrors.NotOnPanel), nameof(ReviewErrors.NotOnPanel)], [strangers.Error.Code, seen.Error.Code]);
        Assert.Equal([nameof(ReviewErrors.MarkOffScale), nameof(ReviewErrors.MarkMissing), nameof(ReviewErrors.ScoringClosed)], new[] { off, half, late }.Select(r => r.Error.Code));
        Assert.Equal(nameof(ReviewErrors.ReviewOver), lateSample.Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sample_of_a_category_is_marked_by_that_categorys_criteria_and_scale(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine, phase: EditionPhase.Draft);
        await review.World.ByHandAsync(db => db.Set<CriteriaVersion>().ExecuteUpdateAsync(set => set.SetProperty(version => version.FrozenAt, (DateTimeOffset?)null), Ct));
        string[] three = ["Not yet", "In part", "Fully"];
        AwardsBuilder.Ok(await review.World.RunAsync((ReviseCriteria use) => use.RunAsync(new(review.Edition, [new("lead", "Leading", "", 100, three)], review.Category), review.Secretary, Ct)));
        await review.MoveToAsync(EditionPhase.Reviewing);
        await review.FormPanelAsync();
        var facts = AwardsBuilder.Ok(await review.World.RunAsync((ReadEdition read) => read.RunAsync(review.Edition, Ct)));
        var own = Assert.Single(facts.CriteriaOf(review.Category).Criteria).Id;
        var sample = AwardsBuilder.Ok(await AddAsync(review, review.Secretary));

        var editions = await MarkAsync(review, 2, sample, 2, 2);
        var off = await MarkOwnAsync(2, 3);
        foreach (var judge in new[] { 2, 3, 4 })
            AwardsBuilder.Ok(await MarkOwnAsync(judge, 2));
        var row = Assert.Single((await ShowAsync(review, review.Judge(4))).Rows);
        var nowhere = await review.World.RunAsync((AddSample add) => add.RunAsync(new(review.Edition, "Sample B", "Text.", CategoryId.From(Guid.Parse("0193a000-0000-7000-8000-000000000001"))), review.Secretary, Ct));

        Assert.Equal((nameof(ReviewErrors.NoSuchCriterion), nameof(ReviewErrors.MarkOffScale), nameof(ReviewErrors.SampleCategoryNeeded)), (editions.Error.Code, off.Error.Code, nowhere.Error.Code));
        Assert.Equal((own, review.Category), (row.Criteria.Criteria.Single().Id, row.Criteria.Category));
        Assert.Equal([0, 0, 3], Assert.Single(row.Marks).Judges);

        Task<Result<Done>> MarkOwnAsync(int judge, int value) => review.World.RunAsync((MarkSample mark) => mark.RunAsync(new(sample, new Dictionary<CriterionId, int> { [own] = value }), review.Judge(judge), Ct));
    }

    private static Task<Result<SampleId>> AddAsync(ReviewWorld review, Actor by, string title = "Sample A", string text = "Edited a text.") =>
        review.World.RunAsync((AddSample add) => add.RunAsync(new(review.Edition, title, text), by, Ct));

    private static Task<Result<Done>> MarkAsync(ReviewWorld review, int judge, SampleId sample, int first, int second) => MarkAsync(review, review.Judge(judge), sample, first, second);

    private static Task<Result<Done>> MarkAsync(ReviewWorld review, Actor judge, SampleId sample, int first, int second) => review.World.RunAsync((MarkSample mark) => mark.RunAsync(
        new(sample, new Dictionary<CriterionId, int> { [review.Criteria[0]] = first, [review.Criteria[1]] = second }), judge, Ct));

    private static async Task<ShowPractice.View> ShowAsync(ReviewWorld review, Actor by) =>
        (await review.World.RunAsync((ShowPractice show) => show.RunAsync(review.Edition, by, Ct))).Value;
}
