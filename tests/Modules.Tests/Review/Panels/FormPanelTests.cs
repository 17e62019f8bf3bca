using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Panels;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Panels;

public sealed class FormPanelTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_panel_is_formed_and_its_balance_counted(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);

        var formed = await review.FormPanelAsync(judges: 5);

        Assert.False(formed.IsError);
        var panel = (await review.World.RunAsync((ShowPanel show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value;
        Assert.Equal(5, panel.Members.Count);
        Assert.True(panel.Members[0].IsChair);
        Assert.Equal([new Share("Region South", 3), new Share("Region North", 2)], panel.Regions);
        Assert.Contains("review.panel-formed", await review.ActNamesAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_second_chair_takes_the_place_of_the_first(Engine engine)
    {
        await using var review = await ReviewWorld.OnAsync(engine);
        await review.FormPanelAsync();

        var changed = await review.World.RunAsync((ChangePanel change) => change.RunAsync(new(review.Edition, Save: review.Member(2) with { IsChair = true }), review.Secretary, Ct));

        Assert.False(changed.IsError);
        var panel = (await review.World.RunAsync((ShowPanel show) => show.RunAsync(review.Edition, review.Secretary, Ct))).Value;
        Assert.Equal("Judge 2", panel.Members.Single(m => m.IsChair).Name);
        Assert.Contains("review.panel-changed", await review.ActNamesAsync());
    }

    [Fact]
    public async Task A_panel_without_exactly_one_chair_is_refused()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);
        Member[] members = [review.Member(2), review.Member(3)];

        var formed = await review.World.RunAsync((FormPanel form) => form.RunAsync(new(review.Edition, members), review.Secretary, Ct));

        Assert.Equal(nameof(ReviewErrors.OneChair), formed.Error.Code);
    }

    [Fact]
    public async Task A_judge_cannot_form_a_panel()
    {
        await using var review = await ReviewWorld.OnAsync(Engine.Sqlite);

        var formed = await review.World.RunAsync((FormPanel form) => form.RunAsync(new(review.Edition, [review.Member(1), review.Member(2)]), review.Judge(2), Ct));

        Assert.Equal(ErrorKind.Forbidden, formed.Error.Kind);
    }
}
