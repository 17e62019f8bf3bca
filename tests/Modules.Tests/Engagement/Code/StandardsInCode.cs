using Palmares.Engagement;
using Palmares.Engagement.Code;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Modules.Tests.Records;
using Palmares.Papers.Word;
using Palmares.Records;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Engagement.Code;

public sealed class StandardsInCode
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static RecordImplementation.Input Software { get; } = new()
    {
        Standard = "LAB 2", Record = new RecordRef("demo-lab", "LAB 2"), Name = "tidalclock", Kind = ImplementationKind.Reference, Repository = "https://code.example/tidalclock", Licence = "Apache-2.0",
        Maintainers = new GroupKey("demo-lab", "SG 2"), SourceUrl = "https://code.example/tidalclock/readme", SourceDate = new PartialDate(2026, 2),
    };

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Software_stands_with_its_standard_its_maintainers_and_the_story_of_the_same_standard(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportFixtureAsync();
        var (world, by) = (room.World, room.World.As(Role.Rapporteur));
        var story = await TellAsync(world, new RecordRef("demo-lab", "LAB 2"), "LAB 2");
        var other = await TellAsync(world, new RecordRef("demo-lab", "LAB 3"), "LAB 2");

        var recorded = await RecordAsync(world, Software);
        var twice = await RecordAsync(world, Software);
        var shown = Assert.Single(await world.RunAsync((ListImplementations list) => list.RunAsync(by, Ct)));
        var told = (await world.RunAsync((ShowStory show) => show.WholeAsync(story, by, Ct))).Value;
        var elsewhere = (await world.RunAsync((ShowStory show) => show.WholeAsync(other, by, Ct))).Value;

        Assert.False(recorded.IsError);
        Assert.Equal(nameof(EngagementErrors.ImplementationAlready), twice.Error.Code);
        Assert.Equal(("rapporteur", 1), (Assert.Single(shown.Holders).Mandate.Role, shown.HoldersNow));
        Assert.Equal("Oddny Thistlewood", shown.Holders[0].Name);
        Assert.Equal([story], shown.Stories.Select(one => one.Id));
        Assert.Equal(shown.Id, Assert.Single(told.Code).Id);
        Assert.Empty(elsewhere.Code);
        Assert.Contains("https://code.example/tidalclock", WordReader.ReadText(new MemoryStream(StoryPaper.Of(told).ToDocx())), StringComparison.Ordinal);
        Assert.Contains("\"codeRepository\":\"https://code.example/tidalclock\"", StoryPaper.JsonLd(told, new Uri("https://programme.example/stories/1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_sees_the_software_of_an_approved_story_and_no_maintainer()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();
        await TellAsync(room.World, null, "lab2");
        await RecordAsync(room.World, Software with { Record = null });

        var shown = Assert.Single(await room.World.RunAsync((ListImplementations list) => list.RunAsync(Actor.Public, Ct)));
        var seen = Assert.Single(await room.World.RunAsync((ListImplementations list) => list.RunAsync(room.World.As(Role.Rapporteur), Ct)));

        Assert.Empty(shown.Holders);
        // Received only, so that the public does not see it; the same standard by its words.
        Assert.Empty(shown.Stories);
        Assert.Single(seen.Stories);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_was_withdrawn_stands_nowhere_and_its_reason_in_the_ledger(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);
        await room.ImportFixtureAsync();
        var id = (await RecordAsync(room.World, Software)).Value;

        var silent = await WithdrawAsync(room.World, id, " ");
        var withdrawn = await WithdrawAsync(room.World, id, "It implements an earlier draft.");
        var again = await WithdrawAsync(room.World, id, "Once more.");
        var anew = await RecordAsync(room.World, Software);

        Assert.Equal(nameof(EngagementErrors.WithdrawReasonMissing), silent.Error.Code);
        Assert.False(withdrawn.IsError);
        Assert.Equal(nameof(EngagementErrors.NoSuchImplementation), again.Error.Code);
        Assert.False(anew.IsError);
        Assert.Equal(["engagement.implementation-recorded", "engagement.implementation-withdrawn", "engagement.implementation-recorded"], (await room.World.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("engagement.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_the_record_does_not_hold_and_half_of_anything_is_refused()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportFixtureAsync();

        var codes = new List<string>();
        foreach (var input in new[]
        {
            Software with { Maintainers = new GroupKey("demo-lab", "SG 99") }, Software with { Maintainers = new GroupKey("demo-lab", "") }, Software with { Record = new RecordRef("demo-lab", "LAB 99") },
            Software with { Repository = "code.example" }, Software with { SourceDate = null }, Software with { Name = " " }, Software with { SourceUrl = "ftp://code.example" },
        })
            codes.Add((await RecordAsync(room.World, input)).Error.Code);
        var judge = await room.World.RunAsync((RecordImplementation record) => record.RunAsync(Software, room.World.As(Role.Judge), Ct));

        Assert.Equal(
            [
                nameof(EngagementErrors.NoSuchMaintainers), nameof(EngagementErrors.MaintainersHalf), nameof(EngagementErrors.NotInRecord), nameof(EngagementErrors.SourceNotAnAddress),
                nameof(EngagementErrors.SourceDayMissing), nameof(EngagementErrors.ImplementationNameMissing), nameof(EngagementErrors.SourceNotAnAddress),
            ], codes);
        Assert.Equal(ErrorKind.Forbidden, judge.Error.Kind);
    }

    private static Task<Result<ImplementationId>> RecordAsync(World world, RecordImplementation.Input input) =>
        world.RunAsync((RecordImplementation record) => record.RunAsync(input, world.As(Role.Rapporteur), Ct));

    private static Task<Result<Done>> WithdrawAsync(World world, ImplementationId id, string reason) =>
        world.RunAsync((WithdrawImplementation withdraw) => withdraw.RunAsync(new(id, reason), world.As(Role.Rapporteur), Ct));

    private static async Task<StoryId> TellAsync(World world, RecordRef? record, string standard) => (await world.RunAsync((RecordStory tell) => tell.RunAsync(
        new() { Headline = "Clocks agree", StudyGroup = "SG99", Standard = standard, Problem = "They did not.", WhatItDoes = "One form.", Record = record }, world.As(Role.Delegate), Ct))).Value;
}
