using Palmares.Engagement;
using Palmares.Engagement.Events;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Engagement.Events;

public sealed class HoldingEvents
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Places_are_given_up_to_the_capacity_and_the_public_sees_counts_and_no_people(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var by = world.As(Role.Rapporteur);
        var id = await PlanAsync(world, capacity: 2);

        Task<Result<int>> AskAsync(string name) => world.RunAsync((RegisterForEvent register) => register.RunAsync(new(id, name, "Fjord Radio", MemberType.SectorMember, Region.Europe), world.As(Role.Delegate), Ct));
        Task<Result<Done>> ApproveAsync(int place) => world.RunAsync((DecideRegistration decide) => decide.RunAsync(new(id, place, true), by, Ct));
        var early = await AskAsync("Wren Early");
        var hidden = await world.RunAsync((ShowEvent show) => show.RunAsync(id, Actor.Public, Ct));
        await world.RunAsync((MoveEvent move) => move.RunAsync(id, by, Ct));
        foreach (var name in new[] { "Wren One", "Wren Two", "Wren Three" })
            Assert.False((await AskAsync(name)).IsError);
        var twice = await AskAsync("Wren One");
        Assert.False((await ApproveAsync(1)).IsError);
        Assert.False((await ApproveAsync(2)).IsError);
        var full = await ApproveAsync(3);
        var seen = (await world.RunAsync((ShowEvent show) => show.RunAsync(id, Actor.Public, Ct))).Value;

        Assert.Equal(
            [nameof(EngagementErrors.RegistrationClosed), nameof(EngagementErrors.NoSuchEvent), nameof(EngagementErrors.RegisteredAlready), nameof(EngagementErrors.EventFull)],
            new[] { early.Error.Code, hidden.Error.Code, twice.Error.Code, full.Error.Code });
        Assert.Empty(seen.Registrations);
        Assert.Equal((2, 2, 0), (seen.Approved, seen.ByRegion[Region.Europe], seen.ByMemberType[MemberType.Academia]));
        Assert.DoesNotContain("Wren", string.Join(' ', (await world.ActsAsync()).Select(act => act.Payload)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_that_cannot_be_read_is_refused_by_its_line()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        async Task<string> CodeAsync(string steering, string programme) =>
            (await world.RunAsync((PlanEvent plan) => plan.RunAsync(Input() with { Steering = steering, Programme = programme }, world.As(Role.Rapporteur), Ct))).Error.Code;

        Assert.Equal(nameof(EngagementErrors.SteeringUnclear), await CodeAsync("Wren; Atlantis", "One; Metrics; 2026-12-01 09:00-10:00"));
        Assert.Equal(nameof(EngagementErrors.TwoLeaders), await CodeAsync("Wren; Europe; leads\nJay; Africa; leads", "One; Metrics; 2026-12-01 09:00-10:00"));
        Assert.Equal(nameof(EngagementErrors.SessionUnclear), await CodeAsync("", "One; Metrics; 2026-12-01 10:00-09:00"));
        Assert.Equal(nameof(EngagementErrors.SessionOutside), await CodeAsync("", "One; Metrics; 2026-12-09 09:00-10:00"));
        Assert.Equal(nameof(EngagementErrors.SessionsMissing), await CodeAsync("", "\n"));
        Assert.Empty(await world.ActsAsync());
    }

    [Fact]
    public async Task Outputs_are_numbered_in_order_and_the_sessions_stand_in_a_calendar()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var id = await PlanAsync(world);

        var numbers = new[] { await CaptureAsync(world, id, 1), await CaptureAsync(world, id, 3), await CaptureAsync(world, id, 1) };
        var nowhere = await world.RunAsync((CaptureOutput capture) => capture.RunAsync(new(id, 4, OutputKind.Finding, "Nothing."), world.As(Role.Rapporteur), Ct));
        await world.RunAsync((KeepSessionNotes keep) => keep.RunAsync(new(id, 2, "Said and heard.", "Opening; Wren; https://example.org"), world.As(Role.Rapporteur), Ct));
        var calendar = (await world.RunAsync((ShowEvent show) => show.CalendarAsync(id, world.As(Role.Delegate), Ct))).Value;

        Assert.Equal([1, 2, 3], numbers);
        Assert.Equal(nameof(EngagementErrors.NoSuchSession), nowhere.Error.Code);
        Assert.Equal(3, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Equal("engagement.session-noted", (await world.ActsAsync())[^1].Name);
    }

    internal static PlanEvent.Input Input() => new()
    {
        Title = "Workshop with industry", Terms = "Hear what industry needs.", StartsOn = new(2026, 12, 1), EndsOn = new(2026, 12, 2), Capacity = 60,
        Steering = "Wren Keeper; Europe; leads\nJay Harbour; Africa",
        Programme = "Opening; Metrics; 2026-12-01 09:00-10:30; Wren Keeper\nWhat hinders; Barriers; 2026-12-01 11:00-12:30\nNext steps; Actions; 2026-12-02 09:00-10:30",
    };

    internal static async Task<EngagementEventId> PlanAsync(World world, int capacity = 60) =>
        (await world.RunAsync((PlanEvent plan) => plan.RunAsync(Input() with { Capacity = capacity }, world.As(Role.Rapporteur), Ct))).Value;

    internal static async Task<int> CaptureAsync(World world, EngagementEventId id, int session = 1) =>
        (await world.RunAsync((CaptureOutput capture) => capture.RunAsync(new(id, session, OutputKind.Recommendation, "Ask sooner."), world.As(Role.Rapporteur), Ct))).Value;
}
