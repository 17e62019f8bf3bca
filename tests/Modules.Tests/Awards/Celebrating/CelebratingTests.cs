using Palmares.Awards;
using Palmares.Awards.Celebrating;
using Palmares.Awards.Withdrawing;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Celebrating;

public sealed class CelebratingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_running_order_names_those_who_agreed_and_tells_each_hour(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var honoured = await Honoured.OnAsync(world);
        var (edition, secretary) = (honoured.Panel.Edition.Id, world.As(Role.Secretary));
        var unplanned = await world.RunAsync((OrderCeremony use) => use.RunAsync(edition, new OrderCeremony.Fill(), secretary, None));
        AwardsBuilder.Ok(await PlanAsync(world, edition, secretary));
        AwardsBuilder.Ok(await world.RunAsync((OrderCeremony use) => use.RunAsync(edition, new OrderCeremony.Fill(), secretary, None)));
        AwardsBuilder.Ok(await world.RunAsync((OrderCeremony use) => use.RunAsync(edition, new OrderCeremony.Add("Music", 7, "The choir"), secretary, None)));
        var added = (await ShowAsync(world, edition)).Lines[^1].Id;
        AwardsBuilder.Ok(await world.RunAsync((OrderCeremony use) => use.RunAsync(edition, new OrderCeremony.Move(added, Up: true), secretary, None)));

        var view = await ShowAsync(world, edition);

        Assert.Equal(nameof(AwardsErrors.NoCeremony), unplanned.Error.Code);
        Assert.Equal(
            [("18:00", "Opening"), ("18:10", "Emerging leader: Nominee 1"), ("18:15", "Emerging leader: Nominee 3"), ("18:20", "Music"), ("18:27", "Closing")],
            view.Lines.Select(line => (line.From.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), line.Title)));
        Assert.Equal((1, "For the fables."), (view.NotNamed, view.Lines[1].Citation));
        var paper = ShowCeremony.ToPaper(view, words => words);
        Assert.Contains("Music", System.Text.Json.JsonSerializer.Serialize(paper.Blocks.OfType<Palmares.Papers.Word.Table>().Single().Rows), StringComparison.Ordinal);
        Assert.NotEmpty(paper.ToDocx());

        AwardsBuilder.Ok(await world.RunAsync((OrderCeremony use) => use.RunAsync(edition, new OrderCeremony.Remove(added), secretary, None)));
        Assert.Equal(["Opening", "Emerging leader: Nominee 1", "Emerging leader: Nominee 3", "Closing"], (await ShowAsync(world, edition)).Lines.Select(line => line.Title));
        Assert.Equal(nameof(AwardsErrors.NoSuchItem), (await world.RunAsync((OrderCeremony use) => use.RunAsync(edition, new OrderCeremony.Remove(added), secretary, None))).Error.Code);
    }

    [Fact]
    public async Task Whose_title_is_withdrawn_falls_out_of_the_running_order_and_the_hours_close_up()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world);
        var (edition, secretary) = (honoured.Panel.Edition.Id, world.As(Role.Secretary));
        AwardsBuilder.Ok(await PlanAsync(world, edition, secretary));
        AwardsBuilder.Ok(await world.RunAsync((OrderCeremony use) => use.RunAsync(edition, new OrderCeremony.Fill(), secretary, None)));

        AwardsBuilder.Ok(await world.RunAsync((WithdrawTitle use) => use.RunAsync(new(honoured.Laureates[0], "Minutes", "Reason."), secretary, None)));

        var view = await ShowAsync(world, edition);
        Assert.Equal(["Opening", "Emerging leader: Nominee 3", "Closing"], view.Lines.Select(line => line.Title));
        Assert.Equal(new DateTime(2026, 6, 9, 18, 20, 0), view.EndsAt);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_only_the_secretary_plans()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world);
        var (edition, secretary) = (honoured.Panel.Edition.Id, world.As(Role.Secretary));
        AwardsBuilder.Ok(await PlanAsync(world, edition, secretary));

        Assert.Equal(nameof(AwardsErrors.CeremonyTimeNeeded), (await world.RunAsync((PlanCeremony use) => use.RunAsync(new(edition, null, null, "Hall"), secretary, None))).Error.Code);
        Assert.Equal(nameof(AwardsErrors.PlaceNeeded), (await world.RunAsync((PlanCeremony use) => use.RunAsync(new(edition, new(2026, 6, 9), new(18, 0), " "), secretary, None))).Error.Code);
        Assert.Equal(nameof(AwardsErrors.ItemTitleNeeded), (await world.RunAsync((OrderCeremony use) => use.RunAsync(edition, new OrderCeremony.Add("", 5), secretary, None))).Error.Code);
        Assert.Equal(nameof(AwardsErrors.ItemMinutesLimits), (await world.RunAsync((OrderCeremony use) => use.RunAsync(edition, new OrderCeremony.Add("Music", 0), secretary, None))).Error.Code);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Secretary]))
            Assert.Equal(ErrorKind.Forbidden, (await PlanAsync(world, edition, world.As(role, $"other-{role}"))).Error.Kind);
    }

    private static Task<Result<Done>> PlanAsync(World world, EditionId edition, Actor by) => world.RunAsync((PlanCeremony use) => use.RunAsync(new(edition, new(2026, 6, 9), new(18, 0), "Hall of fables"), by, None));

    private static async Task<ShowCeremony.View> ShowAsync(World world, EditionId edition) => AwardsBuilder.Ok(await world.RunAsync((ShowCeremony use) => use.RunAsync(edition, world.As(Role.Chair), None)));
}
