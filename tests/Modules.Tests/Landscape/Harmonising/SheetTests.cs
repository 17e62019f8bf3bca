using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Harmonising;
using Palmares.Modules.Tests.Proceedings;
using Palmares.Proceedings;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Landscape.Harmonising;

public sealed class SheetTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sheet_is_seen_by_its_group_alone_until_it_is_released(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var sheet = await StartAsync(world);
        await world.RunAsync((AddSheetMember add) => add.RunAsync(new(sheet, world.As(Role.Delegate).User!.Value, Sector.D), world.As(Role.Secretary), Ct));

        var member = await ShowAsync(world, sheet, world.As(Role.Delegate));
        var stranger = await ShowAsync(world, sheet, world.As(Role.Delegate, "another delegate"));
        var listed = await world.RunAsync((ListSheets list) => list.RunAsync(world.As(Role.Delegate, "another delegate"), Ct));
        await world.RunAsync((ReleaseSheet release) => release.RunAsync(sheet, world.As(Role.Secretary), Ct));
        var after = await ShowAsync(world, sheet, world.As(Role.Delegate, "another delegate"));

        Assert.Equal((true, Sector.D), (member.Value.Writes, member.Value.OwnSector));
        Assert.Equal(nameof(LandscapeErrors.NoSuchSheet), stranger.Error.Code);
        Assert.Empty(listed);
        Assert.False(after.Value.Writes);
    }

    [Fact]
    public async Task An_input_as_received_stands_with_its_row_for_those_who_may_see_it()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var sheet = await StartAsync(world);
        await world.RunAsync((AddSheetMember add) => add.RunAsync(new(sheet, world.As(Role.Delegate).User!.Value, Sector.D), world.As(Role.Secretary), Ct));
        var about = SheetTargets.Of(sheet, "age-career");
        await Intake.ReceiveAsync(world, Intake.ByEmail("Under 35.", AccessClass.Restricted) with { Target = about });
        await Intake.ReceiveAsync(world, Intake.ByEmail("No rule.") with { Target = about });

        async Task<IEnumerable<string>> SeenAsync(Role role) => (await ShowAsync(world, sheet, world.As(role))).Value.Rows.SelectMany(row => row.Received.Select(input => $"{row.Attribute}: {input.Text}"));

        Assert.Equal(["age-career: Under 35.", "age-career: No rule."], await SeenAsync(Role.Secretary));
        Assert.Equal(["age-career: No rule."], await SeenAsync(Role.Delegate));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_options_come_before_the_sheet(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var sheet = await StartAsync(world);

        var early = await EnterAsync(world, sheet, Sector.T, Position.Support);
        var unknown = await world.RunAsync((ChooseOption choose) => choose.RunAsync(sheet, OptionForm.CoreWithVariants, world.As(Role.Secretary), Ct));
        await ChooseAsync(world, sheet);
        var entered = await EnterAsync(world, sheet, Sector.T, Position.Support);

        Assert.Equal(nameof(LandscapeErrors.OptionsFirst), early.Error.Code);
        Assert.Equal(nameof(LandscapeErrors.OptionNotDescribed), unknown.Error.Code);
        Assert.False(entered.IsError);
        Assert.Equal("ITU-T", (await ShowAsync(world, sheet, world.As(Role.Secretary))).Value.Options.Single().Owns);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_Sector_said_before_is_kept_and_the_status_follows_the_latest(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var sheet = await StartAsync(world);
        await ChooseAsync(world, sheet);
        foreach (var sector in Enum.GetValues<Sector>())
            await EnterAsync(world, sheet, sector, sector == Sector.D ? Position.SupportWithModification : Position.NoObjection);

        var differs = Row(await ShowAsync(world, sheet, world.As(Role.Secretary)));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await EnterAsync(world, sheet, Sector.D, Position.Support);
        var agreed = Row(await ShowAsync(world, sheet, world.As(Role.Secretary)));

        Assert.Equal((RowStatus.Differs, "Position of ITU-D differs."), (differs.Status.Word, differs.Status.Why.ToString()));
        Assert.Equal(RowStatus.Agreed, agreed.Status.Word);
        Assert.Equal(Position.SupportWithModification, agreed.Earlier.Single().Position);
    }

    [Fact]
    public async Task A_member_speaks_for_its_own_Sector()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var sheet = await StartAsync(world);
        await ChooseAsync(world, sheet);
        await world.RunAsync((AddSheetMember add) => add.RunAsync(new(sheet, world.As(Role.Delegate).User!.Value, Sector.D), world.As(Role.Secretary), Ct));

        Assert.Equal(nameof(LandscapeErrors.NotYourSector), (await EnterAsync(world, sheet, Sector.R, Position.Support, world.As(Role.Delegate))).Error.Code);
        Assert.False((await EnterAsync(world, sheet, Sector.D, Position.Support, world.As(Role.Delegate))).IsError);
        Assert.Equal(nameof(LandscapeErrors.NoSuchSheet), (await EnterAsync(world, sheet, Sector.D, Position.Support, world.As(Role.Delegate, "another delegate"))).Error.Code);
    }

    [Theory]
    [InlineData(Position.Support, Position.NoObjection, Position.AlreadyCovered, Position.NotApplicable, RowStatus.Agreed)]
    [InlineData(Position.Support, Position.NoneYet, Position.Support, Position.Support, RowStatus.Awaited)]
    [InlineData(Position.Support, Position.NoneYet, Position.Oppose, Position.Support, RowStatus.Differs)]
    [InlineData(Position.NotApplicable, Position.NotApplicable, Position.NotApplicable, Position.NotApplicable, RowStatus.Agreed)]
    public void A_status_follows_from_the_positions(Position r, Position t, Position d, Position gs, RowStatus status) =>
        Assert.Equal(status, SheetRules.Of(new[] { r, t, d, gs }.Select((position, at) => Cell((Sector)at, position)).ToDictionary(cell => cell.Sector)).Word);

    [Fact]
    public void Different_practices_differ_until_positions_are_taken_and_two_texts_always_do()
    {
        var practices = SheetRules.Of(new Dictionary<Sector, CellShown> { [Sector.T] = Cell(Sector.T, Position.NoneYet, "up to 30"), [Sector.D] = Cell(Sector.D, Position.NoneYet, "18 to 28") });
        var texts = SheetRules.Of(new Dictionary<Sector, CellShown> { [Sector.T] = Cell(Sector.T, Position.Support, "", "One"), [Sector.D] = Cell(Sector.D, Position.Support, "", "Two") });

        Assert.Equal((RowStatus.Differs, RowStatus.Differs), (practices.Word, texts.Word));
        Assert.Equal([Sector.R, Sector.T, Sector.D, Sector.GS], practices.Owing);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_mapping_is_stale_until_confirmed_and_again_after_twelve_months(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        await DraftingRoom.RegisterAsync(world);
        var mapping = (await world.RunAsync((MapTopic map) => map.RunAsync(new("Recognition of newcomers", Sector.T, "TSAG", Sector.D, "TDAG", Involvement.Lead, "counsellor of TSAG", new Origin("Examplia")), world.As(Role.Delegate), Ct))).Value;

        async Task<bool> StaleAsync() => (await world.RunAsync((ListTopics list) => list.RunAsync(world.As(Role.Judge), Ct))).Single().Stale;
        var never = await StaleAsync();
        Assert.False((await world.RunAsync((ConfirmTopic confirm) => confirm.RunAsync(new(mapping, "TSAG", DraftingRoom.Document, new DateOnly(2026, 3, 2)), world.As(Role.Secretary), Ct))).IsError);
        var confirmed = await StaleAsync();
        world.Clock.Advance(TimeSpan.FromDays(367));

        Assert.Equal((true, false, true), (never, confirmed, await StaleAsync()));
    }

    [Fact]
    public async Task The_sheet_as_a_paper_holds_options_status_age_rules_and_Resolutions()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var sheet = await StartAsync(world);
        await ChooseAsync(world, sheet);
        await EnterAsync(world, sheet, Sector.D, Position.SupportWithModification);

        var paper = Palmares.Papers.Word.WordReader.ReadText(new MemoryStream(SheetPaper.Of((await ShowAsync(world, sheet, world.As(Role.Secretary))).Value, [], world.Clock.GetUtcNow()).ToDocx()));

        Assert.All(["inter-sector group only", "Position of ITU-D differs.", "18 to 28 at the application deadline", "Resolution 59 (Dubai, 2014)", "(chosen)"], words => Assert.Contains(words, paper, StringComparison.Ordinal));
    }

    private static async Task<SheetId> StartAsync(World world) => (await world.RunAsync((StartSheet start) => start.RunAsync("One award for newcomers", world.As(Role.Secretary), Ct))).Value;

    private static async Task ChooseAsync(World world, SheetId sheet)
    {
        Assert.False((await world.RunAsync((DescribeOption describe) => describe.RunAsync(new(sheet, OptionForm.CoreWithVariants, "ITU-T", "Each Sector", "The advisory groups"), world.As(Role.Secretary), Ct))).IsError);
        Assert.False((await world.RunAsync((ChooseOption choose) => choose.RunAsync(sheet, OptionForm.CoreWithVariants, world.As(Role.Secretary), Ct))).IsError);
    }

    private static Task<Result<SheetCellId>> EnterAsync(World world, SheetId sheet, Sector sector, Position position, Actor? by = null) => world.RunAsync((EnterCell enter) => enter.RunAsync(
        new EnterCell.Input { Sheet = sheet, Attribute = "age-career", Sector = sector, Position = position, Owner = "secretariat", From = new Origin($"Advisory group of {sector}") }, by ?? world.As(Role.Secretary), Ct));

    private static Task<Result<SheetShown>> ShowAsync(World world, SheetId sheet, Actor by) => world.RunAsync((ShowSheet show) => show.RunAsync(sheet, by, Ct));

    private static RowShown Row(Result<SheetShown> sheet) => sheet.Value.Rows.Single(row => row.Attribute == "age-career");

    private static CellShown Cell(Sector sector, Position position, string practice = "", string text = "") => new(default, sector, practice, position, text, null, "", new Attribution("", false, null, null, default));
}
