using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Listing;
using Palmares.Review.Scoring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Results;

/// <summary>R-04 to R-06 stand in a category with one criterion of its own, on a scale from 0 to 10.</summary>
public sealed class CategoryCriteriaTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_category_is_marked_computed_and_shown_by_its_own_criteria(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        var own = await SplitAsync(review);
        await review.FormPanelAsync();
        await review.AssignAsync();

        foreach (var number in Enumerable.Range(1, 5))
        {
            foreach (var row in await review.OwnAsync(review.Judge(number)))
                Assert.False((await MarkAsync(review, number, row, own)).IsError);
        }

        await review.MoveToAsync(EditionPhase.Deciding);
        await review.CalibrateAsync();
        var results = (await review.World.RunAsync((ReadRanking read) => read.RunAsync(review.Edition, review.Secretary, Ct))).Value;
        var mixed = await ListAsync(review, "", "number,mean,criteria");
        var one = await ListAsync(review, "category:rising", "number,mean,criteria");
        var plain = await ListAsync(review, "", "number,nominee");

        Assert.True(results.DifferentCriteria);
        Assert.Equal([5, 10], results.Categories.Select(category => category.Criteria.ScaleHigh));
        Assert.All(results.Categories[1].Lines, line => Assert.Equal(8, line.Figures.RawMean));
        Assert.All(results.Categories[0].Lines, line => Assert.Equal(3.4, line.Figures.RawMean, 9));
        Assert.Equal((true, false, false), (mixed.DifferentCriteria, one.DifferentCriteria, plain.DifferentCriteria));
        Assert.Equal(["rising-2026", "rising-2026, leader"], mixed.Lines.Select(line => line.Cells[2]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_mark_of_another_category_or_off_its_scale_is_refused()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        var own = await SplitAsync(review);
        await review.FormPanelAsync();
        await review.AssignAsync();
        var row = (await review.OwnAsync(review.Judge(2))).First(one => string.CompareOrdinal(one.Number, "R-04") >= 0);

        var others = await SubmitAsync(review, 2, row, review.Criteria.ToDictionary(criterion => criterion, _ => 3));
        var off = await SubmitAsync(review, 2, row, new Dictionary<CriterionId, int> { [own] = 11 });
        var read = (await review.World.RunAsync((ReadForScoring reading) => reading.RunAsync(row.Assignment, review.Judge(2), Ct))).Value;
        var form = (await review.World.RunAsync((WriteOfflineForm write) => write.RunAsync(review.Edition, review.Judge(2), Ct))).Value;

        Assert.Equal((nameof(ReviewErrors.NoSuchCriterion), nameof(ReviewErrors.MarkOffScale)), (others.Error.Code, off.Error.Code));
        Assert.Contains("from 0 to 10", off.Error.Message, StringComparison.Ordinal);
        Assert.Equal(own, Assert.Single(read.Criteria.Criteria).Id);
        Assert.Contains($"{row.Number},{row.NomineeName},lead,Leading", form, StringComparison.Ordinal);
        Assert.DoesNotContain($"{row.Number},{row.NomineeName},merit", form, StringComparison.Ordinal);
    }

    private static Task<Result<SubmitScore.Output>> MarkAsync(ReviewWorld review, int judge, ListOwnScoring.Row row, CriterionId own) => SubmitAsync(
        review, judge, row,
        row.Category == "Leader" ? new Dictionary<CriterionId, int> { [own] = 8 } : new Dictionary<CriterionId, int> { [review.Criteria[0]] = 3, [review.Criteria[1]] = 4 });

    private static Task<Result<SubmitScore.Output>> SubmitAsync(ReviewWorld review, int judge, ListOwnScoring.Row row, IReadOnlyDictionary<CriterionId, int> marks) =>
        review.World.RunAsync((SubmitScore submit) => submit.RunAsync(new(row.Assignment, marks, "Shown."), review.Judge(judge), Ct));

    private static async Task<NominationList> ListAsync(ReviewWorld review, string search, string columns) =>
        (await review.World.RunAsync((ListSeen list) => list.RunAsync(new(search, columns), review.Secretary, Ct))).Value;

    private static async Task<CriterionId> SplitAsync(ReviewWorld review)
    {
        await using var scope = review.World.Services.CreateAsyncScope();
        var (db, ids) = (scope.ServiceProvider.GetRequiredService<PalmaresDb>(), scope.ServiceProvider.GetRequiredService<IdSource>());
        var category = new Category { Id = ids.New<CategoryId>(), EditionId = review.Edition, Code = "leader", Name = "Leader", Quota = 1, Position = 1 };
        var version = new CriteriaVersion { Id = ids.New<CriteriaVersionId>(), EditionId = review.Edition, Number = 2, CategoryId = category.Id, FrozenAt = DateTimeOffset.UnixEpoch };
        version.Items.Add(new Criterion
        {
            Id = ids.New<CriterionId>(), VersionId = version.Id, Code = "lead", Name = "Leading", Definition = "", Weight = 100, Position = 0,
            Anchors = [.. Enumerable.Range(0, 11).Select(point => $"Point {point}")],
        });
        db.Set<Category>().Add(category);
        db.Set<CriteriaVersion>().Add(version);
        scope.ServiceProvider.GetRequiredService<ActLog>().Record(new CriteriaRevised(review.Edition, version.Id, 2), Actor.System);
        await db.SaveChangesAsync(Ct);
        NominationId[] moved = [.. review.Nominations.Skip(3)];
        await db.Set<Nomination>().Where(nomination => moved.Contains(nomination.Id)).ExecuteUpdateAsync(set => set.SetProperty(nomination => nomination.CategoryId, category.Id));
        return version.Items[0].Id;
    }
}
