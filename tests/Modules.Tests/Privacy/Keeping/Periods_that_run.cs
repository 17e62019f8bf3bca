using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Modules.Tests.Awards;
using Palmares.Privacy.Keeping;
using Palmares.Privacy.Stating;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Privacy.Keeping;

public sealed class Periods_that_run
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_past_its_stated_period_goes_once_and_laureates_stay(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var panel = await Panel.WithAsync(world, 2, quota: 1);
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.NotSelected]));
        await world.ByHandAsync(db => db.Set<Edition>().Where(edition => edition.Id == panel.Edition.Id).ExecuteUpdateAsync(set => set.SetProperty(edition => edition.Phase, EditionPhase.Closed), Ct));
        var secretary = world.As(Role.Secretary);
        await world.QueryAsync(db => db.Set<OutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(letter => letter.State, OutboxState.Sent), Ct));

        world.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Empty(AwardsBuilder.Ok(await world.RunAsync((RunRetention run) => run.RunAsync(Actor.System, Ct))));
        foreach (var purpose in new[] { ProcessingPurpose.Nominations, ProcessingPurpose.Judging, ProcessingPurpose.Contact })
            AwardsBuilder.Ok(await world.RunAsync((StateProcessing state) => state.RunAsync(Statements.Of(purpose), secretary, Ct)));
        var early = AwardsBuilder.Ok(await world.RunAsync((ListPeriods list) => list.RunAsync(secretary, Ct)));
        world.Clock.Advance(TimeSpan.FromDays(450));
        var late = AwardsBuilder.Ok(await world.RunAsync((ListPeriods list) => list.RunAsync(secretary, Ct)));
        var ran = AwardsBuilder.Ok(await world.RunAsync((RunRetention run) => run.RunAsync(Actor.System, Ct)));
        var again = AwardsBuilder.Ok(await world.RunAsync((RunRetention run) => run.RunAsync(Actor.System, Ct)));

        Assert.All(early, period => Assert.Equal(0, period.Over));
        Assert.Equal(1, late.Single(period => period.Purpose == ProcessingPurpose.Nominations).Over);
        Assert.Equal(late.Where(period => period.Over > 0).Select(period => (period.Purpose, period.Over!.Value)), ran.Select(one => (one.Purpose, one.Removed)));
        Assert.Contains(ran, one => one.Purpose == ProcessingPurpose.Contact);
        Assert.Empty(again);
        Assert.Empty(await world.QueryAsync(db => db.Set<OutboxMessage>().ToListAsync(Ct)));
        Assert.Equal("Nominee 1", (await ShowAsync(world, panel.Nominations[0], secretary)).NomineeName);
        Assert.StartsWith("Erased ", (await ShowAsync(world, panel.Nominations[1], secretary)).NomineeName, StringComparison.Ordinal);
        Assert.Equal(ran.Count, (await world.ActsAsync()).Count(act => act.Name == "privacy.retention-applied"));
        Assert.Null((await world.RunAsync((VerifyLedger use) => use.RunAsync(new(), world.As(Role.Auditor), Ct))).Value.Fault);
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((RunRetention run) => run.RunAsync(world.As(Role.Chair), Ct))).Error);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_reads_a_nomination_leaves_one_line_a_day_and_its_own_nominator_none(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var nomination = await builder.NominateAsync(await builder.OpenAsync(), 1);
        var (secretary, auditor) = (world.As(Role.Secretary), world.As(Role.Auditor));
        await ShowAsync(world, nomination, world.As(Role.Nominator, "nominator-1"));
        Assert.Equal(0, (await ReadingsAsync(world, auditor)).Total);

        await ShowAsync(world, nomination, secretary);
        var number = (await ShowAsync(world, nomination, secretary)).Number;
        Assert.Equal(1, (await ReadingsAsync(world, auditor)).Total);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await ShowAsync(world, nomination, secretary);

        var lines = await ReadingsAsync(world, auditor, number[..8].ToLowerInvariant());
        Assert.Equal(2, lines.Total);
        Assert.All(lines.Items, line => Assert.Equal((secretary.Token, ReadThing.Nomination, number), (line.Reader, line.Thing, line.Label)));
        Assert.Equal(0, (await ReadingsAsync(world, auditor, "OTHER")).Total);
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((ListReadings list) => list.RunAsync(new(), world.As(Role.Chair), Ct))).Error);
    }

    private static async Task<ShowNomination.View> ShowAsync(World world, NominationId id, Actor by) =>
        AwardsBuilder.Ok(await world.RunAsync((ShowNomination show) => show.RunAsync(id, by, Ct)));

    private static async Task<Page<Reading>> ReadingsAsync(World world, Actor by, string? label = null) =>
        AwardsBuilder.Ok(await world.RunAsync((ListReadings list) => list.RunAsync(new(label), by, Ct)));
}
