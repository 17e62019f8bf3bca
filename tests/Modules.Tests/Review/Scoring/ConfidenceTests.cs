using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Listing;
using Palmares.Review.Meeting;
using Palmares.Review.Results;
using Palmares.Review.Scoring;
using Palmares.Review.Seconding;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Scoring;

public sealed class ConfidenceTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_judge_says_of_the_own_confidence_is_shown_wherever_marks_are_and_changes_no_figure(Engine engine)
    {
        await using var said = await ScoredAsync(engine, judge => judge == 2 ? Confidence.Little : judge == 3 ? Confidence.Own : null);
        await using var silent = await ScoredAsync(engine, _ => null);

        var view = (await said.World.RunAsync((ReadRanking read) => read.RunAsync(said.Edition, said.Secretary, Ct))).Value.Categories.Single();
        var other = (await silent.World.RunAsync((ReadRanking read) => read.RunAsync(silent.Edition, silent.Secretary, Ct))).Value.Categories.Single();
        var meeting = (await said.World.RunAsync((ShowMeeting show) => show.RunAsync(said.Edition, said.Secretary, Ct))).Value.Sections.Single().Items;
        var sheets = (await said.World.RunAsync((ListSheets list) => list.RunAsync(said.Edition, said.Nominations[0], said.Secretary, Ct))).Value.Sheets;
        var listed = (await said.World.RunAsync((ListSeen list) => list.RunAsync(new("confidence:little", "number,confidence"), said.Secretary, Ct))).Value;

        Assert.Equal(other.Lines.Select(line => Figures(line)), view.Lines.Select(line => Figures(line)));
        Assert.Equal(new ConfidenceCounts(6, 0, 6, 18), Sum(view.Lines.Select(line => line.Confidence)));
        Assert.Equal(view.Lines.ToDictionary(line => line.Number, line => line.Confidence), meeting.ToDictionary(item => item.Number, item => item.Confidence));
        Assert.Equal([Confidence.Little, Confidence.Own], sheets.Where(sheet => sheet.Confidence is not null).Select(sheet => sheet.Confidence!.Value).Order());
        Assert.Equal(6, listed.Total);
        Assert.All(listed.Lines, line => Assert.Equal("little 1; own 1", line.Cells[1]));
    }

    [Fact]
    public async Task Where_the_criteria_say_so_a_sheet_of_little_confidence_does_not_count_if_there_are_others()
    {
        await using var review = await ScoredAsync(Engine.Sqlite, judge => judge == 2 ? Confidence.Little : Confidence.Well, calibrate: false);
        await review.World.ByHandAsync(db => db.Set<CriteriaVersion>().ExecuteUpdateAsync(set => set.SetProperty(version => version.LowConfidenceLeftOut, true)));
        await review.CalibrateAsync();

        var view = (await review.World.RunAsync((ReadRanking read) => read.RunAsync(review.Edition, review.Secretary, Ct))).Value.Categories.Single();
        var why = (await review.World.RunAsync((ExplainResults explain) => explain.RunAsync(review.Edition, review.Secretary, Ct))).Value.Single();

        Assert.All(view.Lines, line => Assert.Equal(4, line.Figures.Reviews));
        Assert.All(why.Lines, line => Assert.Equal(4, line.Judges));
        Assert.Contains("Sheets of judges who know little of the field are left out where there are others, as the criteria say.", view.Warnings);
        Assert.True(view.Criteria.LowConfidenceLeftOut);
    }

    [Fact]
    public void The_only_sheets_of_a_nomination_count_however_unsure()
    {
        var (judge, nomination, criterion) = (new JudgeId(Guid.Empty), new NominationId(Guid.Empty), new CriterionFacts(new CriterionId(Guid.Empty), "a", "A", "", 100, new Dictionary<int, string>()));
        var set = new CriteriaSet(default, null, [criterion], 0, 5) { LowConfidenceLeftOut = true };
        CountedSheet Sheet(Confidence? confidence) => new(default, judge, nomination, new Dictionary<CriterionId, int> { [criterion.Id] = 3 }, confidence);

        Assert.Single(PanelRanking.Counting([Sheet(Confidence.Little)], set));
        Assert.Single(PanelRanking.Counting([Sheet(Confidence.Little), Sheet(null)], set));
        Assert.Equal(2, PanelRanking.Counting([Sheet(Confidence.Little), Sheet(null)], set with { LowConfidenceLeftOut = false }).Count);
    }

    [Fact]
    public async Task Confidence_is_part_of_what_the_ledger_commits_to_and_only_one_of_three_steps()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.AssignAsync();
        var row = (await review.OwnAsync(review.Judge(2)))[0];
        var marks = review.Criteria.ToDictionary(criterion => criterion, _ => 3);

        var unknown = await review.World.RunAsync((SubmitScore submit) => submit.RunAsync(new(row.Assignment, marks, "Shown.", Confidence: (Confidence)7), review.Judge(2), Ct));
        await review.World.RunAsync((SubmitScore submit) => submit.RunAsync(new(row.Assignment, marks, "Shown.", Confidence: Confidence.Well), review.Judge(2), Ct));
        var read = (await review.World.RunAsync((ReadForScoring reading) => reading.RunAsync(row.Assignment, review.Judge(2), Ct))).Value;

        Assert.Equal(nameof(ReviewErrors.NoSuchConfidence), unknown.Error.Code);
        Assert.Equal(Confidence.Well, read.Own?.Confidence);
        Assert.NotEqual(ScoreRules.Commitment("salt", marks, "why"), ScoreRules.Commitment("salt", marks, "why", Confidence.Well));
        Assert.NotEqual(ScoreRules.Commitment("salt", marks, "why", Confidence.Own), ScoreRules.Commitment("salt", marks, "why", Confidence.Well));
    }

    private static (string, double, double?) Figures(ReadRanking.Line line) => (line.Number, line.Figures.RawMean, line.Figures.Calibrated);

    private static ConfidenceCounts Sum(IEnumerable<ConfidenceCounts> counts) =>
        counts.Aggregate((a, b) => new ConfidenceCounts(a.Little + b.Little, a.Well + b.Well, a.Own + b.Own, a.Unsaid + b.Unsaid));

    /// <summary>Five judges read all six nominations.</summary>
    private static async Task<ReviewWorld> ScoredAsync(Engine engine, Func<int, Confidence?> confidence, bool calibrate = true)
    {
        var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync(reviews: 5);
        await review.AssignAsync();
        foreach (var number in Enumerable.Range(1, 5))
        {
            foreach (var row in await review.OwnAsync(review.Judge(number)))
            {
                var mark = Math.Clamp(int.Parse(row.Number[2..], System.Globalization.CultureInfo.InvariantCulture) - 1 + (number % 2), 0, 5);
                var kept = await review.World.RunAsync((SubmitScore submit) => submit.RunAsync(
                    new(row.Assignment, review.Criteria.ToDictionary(criterion => criterion, _ => mark), "The documents show it.", Confidence: confidence(number)), review.Judge(number), Ct));
                Assert.False(kept.IsError);
            }
        }

        await review.MoveToAsync(EditionPhase.Deciding);
        if (calibrate)
            await review.CalibrateAsync();
        return review;
    }
}
