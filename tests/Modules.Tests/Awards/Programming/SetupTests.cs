using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Programming;

/// <summary>Editions taken over, exported and imported.</summary>
public sealed class SetupTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clone_is_the_same_but_for_its_name_and_the_moved_dates(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world) { Adjust = draft => draft with { FirstRecordAtMostYears = 8, Purpose = "Honours early work." } };
        var (edition, _) = await builder.ReviewingAsync(1);
        var before = await ExportAsync(world, edition.Id);

        var input = new CloneEdition.Input(edition.Id, "fable-2027", "2027", new DateShift(52, ShiftUnit.Weeks));
        var preview = AwardsBuilder.Ok(await world.RunAsync((CloneEdition use) => use.PreviewAsync(input, builder.Secretary, None)));
        var made = AwardsBuilder.Ok(await world.RunAsync((CloneEdition use) => use.RunAsync(input, builder.Secretary, None)));

        Assert.Equal(new CloneEdition.MovedDate("nominating_opens", new(2026, 3, 1), new(2027, 2, 28)), preview.Moved[0]);
        Assert.All(preview.Moved, moved => Assert.Equal(moved.Before.DayOfWeek, moved.After.DayOfWeek));
        Assert.Equal("reference_date", preview.Moved[^1].Name);
        var changes = SetupDiff.Between(Read(before), Read(await ExportAsync(world, made)));
        Assert.Equal(["$.slug", "$.label", .. preview.Moved.Select(moved => "$.dates." + moved.Name)], changes.Select(change => change.Path));
        var facts = await builder.FactsAsync(made);
        Assert.Equal(EditionPhase.Draft, facts.Phase);
        Assert.Null(facts.CriteriaHash);
        Assert.Empty(facts.Categories.Select(c => c.Id).Intersect(edition.Categories.Select(c => c.Id)));
        Assert.Equal(["awards.edition-created", "awards.edition-cloned"], (await world.ActsAsync()).TakeLast(2).Select(act => act.Name));
        Assert.Equal(0, await world.QueryAsync(db => db.Set<Nomination>().CountAsync(n => n.EditionId == made, None)));
    }

    [Fact]
    public async Task A_clone_says_beforehand_what_would_be_refused_and_previews_write_nothing()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.DraftAsync();
        var acts = (await world.ActsAsync()).Count;

        var taken = AwardsBuilder.Ok(await world.RunAsync((CloneEdition use) => use.PreviewAsync(new(edition.Id, edition.Slug, "", new DateShift(1, ShiftUnit.Years)), builder.Secretary, None)));
        var refused = await world.RunAsync((CloneEdition use) => use.RunAsync(new(edition.Id, edition.Slug, "2027", new DateShift(1, ShiftUnit.Years)), builder.Secretary, None));
        var stranger = await world.RunAsync((CloneEdition use) => use.PreviewAsync(new(edition.Id, "x", "x", default), world.As(Role.Chair), None));

        Assert.Equal([nameof(AwardsErrors.LabelNeeded), nameof(AwardsErrors.SlugTaken)], taken.Refused.Select(error => error.Code));
        Assert.Equal(nameof(AwardsErrors.SlugTaken), refused.Error.Code);
        Assert.Equal(ErrorKind.Forbidden, stranger.Error.Kind);
        Assert.Equal(acts, (await world.ActsAsync()).Count);
    }

    [Theory]
    [InlineData("1y", "2024-02-29", "2025-02-28")]
    [InlineData("12m", "2026-03-31", "2027-03-31")]
    [InlineData("-1m", "2026-03-31", "2026-02-28")]
    [InlineData("52w", "2026-03-29", "2027-03-28")]
    [InlineData("364d", "2026-10-25", "2027-10-24")]
    public void Dates_move_by_whole_calendar_days(string shift, string before, string after) =>
        Assert.Equal(PartialDate.Parse(after).Earliest, DateShift.Parse(shift).Value.Of(PartialDate.Parse(before).Earliest));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("y")]
    [InlineData("1.5y")]
    [InlineData("99999d")]
    [InlineData("1 year")]
    public void An_amount_that_says_nothing_is_refused(string shift) => Assert.Equal(nameof(AwardsErrors.ShiftUnreadable), DateShift.Parse(shift).Error.Code);

    [Fact]
    public async Task A_deadline_stays_at_the_end_of_its_day_when_a_clone_crosses_a_change_of_the_clocks()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.DraftAsync();

        var made = AwardsBuilder.Ok(await world.RunAsync((CloneEdition use) => use.RunAsync(new(edition.Id, "fable-autumn", "Autumn", new DateShift(8, ShiftUnit.Months)), builder.Secretary, None)));

        Assert.Equal(new DateTimeOffset(2026, 3, 31, 21, 59, 59, TimeSpan.Zero), edition.Dates.NominatingCloses);
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 22, 59, 59, TimeSpan.Zero), (await builder.FactsAsync(made)).Dates.NominatingCloses);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_draft_takes_an_import_whole_and_keeps_what_has_the_same_code(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.DraftAsync();
        var wanted = Read(await ExportAsync(world, edition.Id)) with
        {
            Label = "Second try",
            Categories = [new("senior", "Senior leader", 1), new("emerging", "Emerging leader", 4)],
            Criteria = [new("all", "All", "Everything.", 100, AwardsBuilder.Anchors("all"))],
            Publishes = new(2026, 6, 30),
        };

        var dry = await ImportAsync(world, edition.Id, SetupText.Write(wanted), dryRun: true);
        var untouched = await ExportAsync(world, edition.Id);
        var done = await ImportAsync(world, edition.Id, SetupText.Write(wanted));
        var again = await ImportAsync(world, edition.Id, SetupText.Write(wanted));

        Assert.False(dry.Written);
        Assert.Contains("\"label\": \"2026\"", untouched, StringComparison.Ordinal);
        Assert.True(done.Written);
        Assert.Equal(dry.Changes, done.Changes);
        Assert.Equal(SetupText.Write(wanted), await ExportAsync(world, edition.Id));
        Assert.Equal((false, 0), (again.Written, again.Changes.Count));
        var now = await builder.FactsAsync(edition.Id);
        Assert.Equal(edition.Categories[0].Id, now.Categories.Single(c => c.Code == "emerging").Id);
        Assert.Equal(["awards.criteria-revised", "awards.setup-imported"], (await world.ActsAsync()).TakeLast(2).Select(act => act.Name).Order());
    }

    [Fact]
    public async Task An_edition_that_has_opened_takes_later_dates_alone_and_names_the_rest()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var now = Read(await ExportAsync(world, edition.Id));

        var mixed = await ImportAsync(world, edition.Id, SetupText.Write(now with { Quorum = 1, NominatingOpens = new(2026, 2, 1), ScreeningCloses = new(2026, 4, 10), Publishes = new(2026, 6, 9) }));
        var unchanged = Read(await ExportAsync(world, edition.Id));
        var later = await ImportAsync(world, edition.Id, SetupText.Write(now with { NominatingCloses = new(2026, 4, 3) }));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 5, 9, 0, 0, TimeSpan.Zero));
        var past = await ImportAsync(world, edition.Id, SetupText.Write(now with { NominatingCloses = new(2026, 4, 8) }), dryRun: true);

        Assert.Equal(
            [("$.dates.nominating_opens", nameof(AwardsErrors.SetupPromised)), ("$.dates.screening_closes", nameof(AwardsErrors.SetupEarlier)), ("$.rules.quorum", nameof(AwardsErrors.SetupPromised))],
            mixed.Refused.Select(error => (error.Place!, error.Code)));
        Assert.Empty(SetupDiff.Between(now, unchanged));
        Assert.True(later.Written);
        Assert.Equal("Friday 3 April 2026, 23:59 Zurich", Deadline.Of((await builder.FactsAsync(edition.Id)).Dates.NominatingCloses, "Europe/Zurich", default).ToString());
        Assert.Equal(("$.dates.nominating_closes", nameof(AwardsErrors.SetupPast)), (Assert.Single(past.Refused).Place, past.Refused[0].Code));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_export_becomes_a_new_edition_elsewhere_with_the_same_text(Engine engine)
    {
        await using var here = await World.OnAsync(Engine.Sqlite);
        await using var there = await World.OnAsync(engine);
        var text = await ExportAsync(here, (await new AwardsBuilder(here).OpenAsync()).Id);
        var programme = AwardsBuilder.Ok(await there.RunAsync((CreateProgramme use) => use.RunAsync(new("Other Award", "Other House"), there.As(Role.Secretary), None)));

        var tried = AwardsBuilder.Ok(await there.RunAsync((ImportSetup use) => use.RunAsync(new(null, programme, text, DryRun: true), there.As(Role.Secretary), None)));
        var made = AwardsBuilder.Ok(await there.RunAsync((ImportSetup use) => use.RunAsync(new(null, programme, text, DryRun: false), there.As(Role.Secretary), None)));
        var twice = AwardsBuilder.Ok(await there.RunAsync((ImportSetup use) => use.RunAsync(new(null, programme, text, DryRun: false), there.As(Role.Secretary), None)));

        Assert.Equal((false, 0), (tried.Written, tried.Refused.Count));
        Assert.Equal(text, await ExportAsync(there, made.Edition!.Value));
        Assert.Equal(("$.slug", nameof(AwardsErrors.SlugTaken)), (Assert.Single(twice.Refused).Place, twice.Refused[0].Code));
        Assert.Equal(1, await there.QueryAsync(db => db.Set<Edition>().CountAsync(None)));
    }

    [Fact]
    public async Task Only_who_runs_the_programme_reads_or_writes_a_set_up()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world).DraftAsync();

        var read = await world.RunAsync((ExportSetup use) => use.RunAsync(edition.Id, world.As(Role.Judge), None));
        var write = await world.RunAsync((ImportSetup use) => use.RunAsync(new(edition.Id, null, "{}", DryRun: true), world.As(Role.Judge), None));

        Assert.Equal(ErrorKind.Forbidden, read.Error.Kind);
        Assert.Equal(ErrorKind.Forbidden, write.Error.Kind);
    }

    private static EditionDraft Read(string text) => SetupReader.From(text, default).Draft!;

    private static async Task<string> ExportAsync(World world, EditionId id) =>
        AwardsBuilder.Ok(await world.RunAsync((ExportSetup use) => use.RunAsync(id, world.As(Role.Secretary), None)));

    private static async Task<ImportSetup.Outcome> ImportAsync(World world, EditionId id, string text, bool dryRun = false) =>
        AwardsBuilder.Ok(await world.RunAsync((ImportSetup use) => use.RunAsync(new(id, null, text, dryRun), world.As(Role.Secretary), None)));
}
