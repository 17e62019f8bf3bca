using Palmares.Awards;
using Palmares.Awards.Celebrating;
using Palmares.Awards.Publishing;
using Palmares.Awards.Scheduling;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Scheduling;

public sealed class SchedulingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_finds_what_the_call_announces_and_workers_every_deadline_on_the_clock_of_the_zone()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world, publish: false);
        var (edition, secretary) = (honoured.Panel.Edition.Id, world.As(Role.Secretary));
        AwardsBuilder.Ok(await world.RunAsync((PlanCeremony use) => use.RunAsync(new(edition, new(2026, 6, 9), new(18, 0), "Hall of fables"), secretary, None)));
        AwardsBuilder.Ok(await world.RunAsync((PrepareRoll use) => use.RunAsync(new(edition, new DateTime(2026, 6, 8, 14, 0, 0)), secretary, None)));

        var (anybody, judge, chair) = (await WriteAsync(world, Actor.Public), await WriteAsync(world, world.As(Role.Judge, "judge-1")), await WriteAsync(world, world.As(Role.Chair)));

        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Zurich", anybody, StringComparison.Ordinal);
        Assert.Contains("DTEND;TZID=Europe/Zurich:20260331T235959", anybody, StringComparison.Ordinal);
        Assert.Equal((3, 7), (Entries(anybody), Entries(judge)));
        Assert.DoesNotContain("Reviewing closes", anybody, StringComparison.Ordinal);
        Assert.DoesNotContain("Hall of fables", anybody, StringComparison.Ordinal);
        // The prepared hour is nobody's before it comes but theirs who publish.
        Assert.DoesNotContain("20260608T140000", anybody + judge, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Zurich:20260608T140000", chair, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Hall of fables", judge, StringComparison.Ordinal);

        AwardsBuilder.Ok(await world.RunAsync((PublishRoll use) => use.RunAsync(new(edition, "today"), secretary, None)));
        Assert.Contains("DTSTART;TZID=Europe/Zurich:20260609T180000", await WriteAsync(world, Actor.Public), StringComparison.Ordinal);
        Assert.Contains("20260608T140000", await WriteAsync(world, Actor.Public), StringComparison.Ordinal);
        Assert.True((await world.RunAsync((WriteEditionCalendar use) => use.RunAsync(new("none", "Awards", words => words), Actor.Public, None))).IsError);
    }

    private static int Entries(string file) => file.Split("BEGIN:VEVENT").Length - 1;

    private static async Task<string> WriteAsync(World world, Actor by) => AwardsBuilder.Ok(await world.RunAsync((WriteEditionCalendar use) => use.RunAsync(new("fable-2026", "Awards", words => words), by, None)));
}
