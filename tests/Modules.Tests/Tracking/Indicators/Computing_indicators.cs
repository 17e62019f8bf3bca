using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Modules.Tests.Records;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Palmares.Tracking;
using Palmares.Tracking.Indicators;
using Palmares.Tracking.Lineage;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Indicators;

public sealed class Computing_indicators
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Figures_of_everybody_stand_under_their_name_with_an_act_and_are_read_by_person_and_by_body(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        var import = await room.ImportFixtureAsync();
        var secretary = room.World.As(Role.Secretary);
        var person = (await room.PersonAsync("quillfeather")).Person;

        var none = await ShowAsync(room, person, secretary);
        var report = (await ComputeAsync(room, secretary)).Value;
        var again = (await ComputeAsync(room, secretary)).Value;
        var shown = (await ShowAsync(room, person, secretary)).Value;
        var listed = (await ListAsync(room, "demo-lab", secretary)).Value;

        Assert.Equal(TrackingErrors.NotComputed, none.Error);
        Assert.Equal((import.Snapshot, true, false, report.Set), (report.Snapshot, report.Computed, again.Computed, again.Set));
        Assert.Single(await room.World.ActsAsync(), act => act.Name == "tracking.indicators-computed");
        Assert.Equal((1, 2012, 2016, false), (shown.Figures!.Works, shown.Figures.FirstYear, shown.Figures.LastYear, shown.Set.Stale));
        Assert.Contains("lineage-1", shown.Set.Version, StringComparison.Ordinal);
        // Editor of both documents, chair from December 2018 to February 2022.
        Assert.Equal((39 * 1.2) + (2 * .5), shown.Figures.Stewardship!.Months.Value, 4);
        // The record ends in 2025: only who was there in the five years before is compared; nobody is named who did not agree.
        Assert.Equal((1, 0), (listed.Body!.People, listed.Lines.Total));
        Assert.Null(Assert.Single(listed.InBand));
        Assert.Equal(["demo-lab"], listed.Bodies.Select(body => body.Body));
    }

    [Fact]
    public async Task Only_who_follows_people_may_see_or_compute_them()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var person = (await room.PersonAsync("quillfeather")).Person;

        Assert.Equal(KernelErrors.NotPermitted, (await ComputeAsync(room, room.World.As(Role.Judge))).Error);
        Assert.Equal(KernelErrors.NotPermitted, (await ShowAsync(room, person, room.World.As(Role.Steward))).Error);
        Assert.Equal(KernelErrors.NotPermitted, (await ListAsync(room, null, room.World.As(Role.Nominator))).Error);
    }

    [Fact]
    public async Task Figures_are_said_to_be_old_when_a_lineage_was_decided_or_a_source_came_in()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        var (secretary, steward) = (room.World.As(Role.Secretary), room.World.As(Role.Steward));
        var person = (await room.PersonAsync("quillfeather")).Person;
        var first = (await ComputeAsync(room, secretary)).Value;

        await room.World.RunAsync((DecideLineage decide) => decide.RunAsync(new(new("demo-lab", "LAB 1"), new("demo-lab", "LAB 2"), false, "Two texts."), steward, Ct));
        var old = (await ShowAsync(room, person, secretary)).Value;
        var second = (await ComputeAsync(room, secretary)).Value;
        var fresh = (await ShowAsync(room, person, secretary)).Value;
        await room.ImportAsync(room.File("more.jsonl", ["""{"source":"demo-lab","docid":"LAB 9","title":"More of it","date":"2025-02","contributors":[{"name":"Oddny Thistlewood","role":"author","person_key":"p3"}]}"""]));
        var grown = (await ShowAsync(room, person, secretary)).Value;

        Assert.True(old.Set is { Stale: true } && old.Figures!.Works == 1);
        Assert.NotEqual(first.Set, second.Set);
        Assert.True(fresh.Set is { Stale: false } && fresh.Figures!.Works == 2);
        Assert.True(grown.Set.Stale);
        Assert.Equal(2, await room.World.QueryAsync(db => db.Set<FigureSet>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Another_order_of_files_and_lines_and_importing_again_move_no_figure()
    {
        await using var one = await RecordRoom.OnAsync(Engine.Sqlite);
        await using var other = await RecordRoom.OnAsync(Engine.Sqlite);
        await one.ImportFixtureAsync();
        await other.ImportAsync(other.File("roles.jsonl", RecordRoom.Roles.Reverse()), other.File("second.jsonl", RecordRoom.Documents.Reverse()));
        var computed = (await ComputeAsync(one, one.World.As(Role.Secretary))).Value;
        await ComputeAsync(other, other.World.As(Role.Secretary));

        await one.ImportFixtureAsync();

        Assert.Equal((false, computed.Set), ((await ComputeAsync(one, one.World.As(Role.Secretary))).Value.Computed, (await ComputeAsync(one, one.World.As(Role.Secretary))).Value.Set));
        foreach (var name in new[] { "quillfeather", "marrowgate", "thistlewood" })
        {
            var here = (await ShowAsync(one, (await one.PersonAsync(name)).Person, one.World.As(Role.Secretary))).Value.Figures!;
            var there = (await ShowAsync(other, (await other.PersonAsync(name)).Person, other.World.As(Role.Secretary))).Value.Figures!;
            Assert.Equal(FigureForm.Write(here), FigureForm.Write(there));
        }
    }

    private static Task<Result<ComputeIndicators.Report>> ComputeAsync(RecordRoom room, Actor by) => room.World.RunAsync((ComputeIndicators compute) => compute.RunAsync(by, Ct));

    private static Task<Result<ShowIndicators.View>> ShowAsync(RecordRoom room, PersonId person, Actor by) => room.World.RunAsync((ShowIndicators show) => show.RunAsync(person, by, Ct));

    private static Task<Result<ListIndicators.View>> ListAsync(RecordRoom room, string? body, Actor by) => room.World.RunAsync((ListIndicators list) => list.RunAsync(body, 1, by, Ct));
}
