using Palmares.Review;
using Palmares.Review.Scoring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Scoring;

public sealed class OfflineFormTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_form_is_downloaded_filled_in_and_taken_whole_or_not_at_all()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.AssignAsync();
        var judge = review.Judge(2);

        var form = (await review.World.RunAsync((WriteOfflineForm write) => write.RunAsync(review.Edition, judge, Ct))).Value;
        string[] lines = form.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var filled = string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Select((line, at) => line[..^2] + (at % 2 == 0 ? "4,The record shows it,own" : "3,,"))));
        var spoilt = string.Join('\n', filled.Split('\n').Select((line, at) => at switch { 1 => line.Replace(",4,", ",9,", StringComparison.Ordinal), 2 => line.Replace("reach", "grace", StringComparison.Ordinal), _ => line }));
        var before = await review.OwnAsync(judge);
        var refused = await TakeAsync(review, spoilt);
        var empty = await TakeAsync(review, form);
        var between = await review.OwnAsync(judge);
        var taken = await TakeAsync(review, filled);
        var after = await review.OwnAsync(judge);
        var again = (await review.World.RunAsync((WriteOfflineForm write) => write.RunAsync(review.Edition, judge, Ct))).Value;

        Assert.Equal(1 + (before.Count * 2), lines.Length);
        Assert.Equal(nameof(ReviewErrors.OfflineRefused), refused.Error.Code);
        Assert.Contains("Line 2: Merit: the mark \"9\"", refused.Error.Message, StringComparison.Ordinal);
        Assert.Contains("Line 3: the edition has no criterion \"grace\"", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(ReviewErrors.OfflineEmpty), empty.Error.Code);
        Assert.All(between, row => Assert.Equal(SheetState.NotStarted, row.State));
        Assert.Equal(before.Count, taken.Value);
        Assert.All(after, row => Assert.Equal(SheetState.HandedIn, row.State));
        Assert.Contains(",4,The record shows it,own", again, StringComparison.Ordinal);
        Assert.Equal(before.Count, (await review.ActNamesAsync()).Count(name => name == "review.score-submitted"));
    }

    [Fact]
    public async Task A_nomination_of_somebody_else_and_a_form_that_is_no_table_are_refused_by_line()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        await review.FormPanelAsync();
        await review.AssignAsync();
        var foreign = Enumerable.Range(1, 6).Select(n => $"R-{n:00}").Except((await review.OwnAsync(review.Judge(2))).Select(r => r.Number)).First();

        var other = await TakeAsync(review, $"nomination,criterion,mark,why\n{foreign},merit,4,Good\n");
        var much = await TakeAsync(review, $"nomination,criterion,mark,why,confidence\n{(await review.OwnAsync(review.Judge(2)))[0].Number},merit,4,Good,much\n");
        var header = await TakeAsync(review, "nomination,mark\nR-01,4\n");

        Assert.Contains($"Line 2: you do not read a nomination \"{foreign}\"", other.Error.Message, StringComparison.Ordinal);
        Assert.Contains("the confidence \"much\" is none of little, well and own", much.Error.Message, StringComparison.Ordinal);
        Assert.Contains("the header lacks this column", header.Error.Message, StringComparison.Ordinal);
    }

    private static Task<Palmares.Kernel.Result<int>> TakeAsync(ReviewWorld review, string text) =>
        review.World.RunAsync((TakeOfflineForm take) => take.RunAsync(new(review.Edition, "form.csv", text, Final: true), review.Judge(2), Ct));
}
