using Palmares.Awards;
using Palmares.Awards.Handling;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Listing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review.Listing;

public sealed class ListSeenTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_viewer_is_listed_what_the_viewer_may_see_elsewhere(Engine engine)
    {
        await using var world = await ReviewWorld.OnAsync(engine);
        await world.FormPanelAsync();
        await DeclareAsync(world, world.Chair, 0);
        await DeclareAsync(world, world.Judge(2), 1);
        await world.AssignAsync();

        var secretary = await ListAsync(world, world.Secretary);
        var chair = await ListAsync(world, world.World.As("judge-1", Role.Chair));
        var judge = await ListAsync(world, world.Judge(2));
        var stranger = await world.World.RunAsync((ListSeen list) => list.RunAsync(new(), world.World.As(Role.Delegate), Ct));

        Assert.Equal(["R-01", "R-02", "R-03", "R-04", "R-05", "R-06"], Numbers(secretary));
        Assert.Equal(await SeenAsync(world, world.Chair), Numbers(chair));
        Assert.DoesNotContain("R-01", Numbers(chair));
        Assert.Equal((await world.OwnAsync(world.Judge(2))).Select(row => row.Number), Numbers(judge));
        Assert.DoesNotContain("R-02", Numbers(judge));
        Assert.Equal(nameof(KernelErrors.NotPermitted), stranger.Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Scores_are_listed_to_whoever_sees_results_once_the_edition_decides(Engine engine)
    {
        await using var early = await ReadyAsync(engine);
        await early.ScoreAllAsync();
        var before = await ListAsync(early, early.Secretary, new("has:mean"));
        await early.MoveToAsync(EditionPhase.Deciding);
        await early.World.RunAsync((TagNomination tag) => tag.RunAsync(new(early.Nominations[0], "Late  Entry!"), early.Secretary, Ct));

        var after = await ListAsync(early, early.Secretary, new("mean:>=4", "number,mean,formula,tag", "-mean,-number", "max(merit) - min(merit) + 10"));
        var tagged = await ListAsync(early, early.Secretary, new("tag:late-entry", "number,tag"));
        var judge = await early.World.RunAsync((ListSeen list) => list.RunAsync(new("mean:>=4"), early.Judge(2), Ct));

        Assert.Empty(before.Lines);
        Assert.Equal(["R-06", "R-05"], Numbers(after).Take(2));
        Assert.All(after.Lines, line => Assert.True(double.Parse(line.Cells[1], null) >= 4 && double.Parse(line.Cells[2], null) >= 10));
        Assert.Equal(["R-01", "late-entry"], Assert.Single(tagged.Lines).Cells);
        Assert.Equal(nameof(ReviewErrors.SearchField), judge.Error.Code);
    }

    [Fact]
    public async Task Nothing_of_what_a_conflict_hides_takes_part()
    {
        await using var world = await ReadyAsync(Engine.Sqlite);
        await world.ScoreAllAsync();
        await DeclareAsync(world, world.Chair, 5);
        await world.MoveToAsync(EditionPhase.Deciding);
        // The secretary sits on the panel with a conflict too: the nomination is listed, nothing of its review is.
        var both = world.World.As("judge-1", Role.Chair, Role.Secretary);

        var chair = await ListAsync(world, world.Chair, new("has:mean or not has:mean", "number,mean,assigned,conflict", "-mean"));
        var found = await ListAsync(world, world.Chair, new("R-06 or conflict:judge"));
        var secretary = await ListAsync(world, both, new("number:R-06", "number,mean,assigned,handed-in,conflict,state"));

        Assert.DoesNotContain("R-06", Numbers(chair));
        Assert.Empty(found.Lines);
        Assert.Equal(["R-06", "", "", "", "", "Submitted"], Assert.Single(secretary.Lines).Cells);
    }

    [Fact]
    public async Task A_judge_who_reads_without_names_finds_none_by_them()
    {
        await using var world = await ReviewWorld.OnAsync(Engine.Sqlite, phase: EditionPhase.Screening);
        await world.World.RunAsync((SwitchPhase use) => use.RunAsync(new(world.Edition, EditionPhase.Reviewing, [PhaseSwitch.NomineeHidden]), world.Secretary, Ct));
        await world.MoveToAsync(EditionPhase.Reviewing);
        await world.FormPanelAsync();
        await world.AssignAsync();

        var judge = await ListAsync(world, world.Judge(2), new(Columns: "number,nominee,organisation,nominator,statement"));
        var found = await ListAsync(world, world.Judge(2), new("nominee:nominee or works or nominator:nominator or statement:statement"));
        var chair = await ListAsync(world, world.Chair, new("nominee:nominee"));
        var shown = (await world.World.RunAsync((ShowSeen show) => show.RunAsync(judge.Lines[0].Nomination, world.Judge(2), Ct))).Value;

        Assert.NotEmpty(judge.Lines);
        Assert.All(judge.Lines, line => Assert.Equal([NomineeHiding.Hidden, "", NomineeHiding.Hidden, ""], line.Cells.Skip(1)));
        Assert.Empty(found.Lines);
        Assert.Equal(6, chair.Total);
        Assert.Equal((NomineeHiding.Hidden, NomineeHiding.Hidden), (shown.NomineeName, shown.Text!.NomineeName));
    }

    [Fact]
    public async Task What_a_phase_seals_is_its_nominators_alone()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.DraftAsync();
        await world.RunAsync((SwitchPhase use) => use.RunAsync(new(edition.Id, EditionPhase.Nominating, [PhaseSwitch.NominationsSealed]), builder.Secretary, Ct));
        await builder.MoveAsync(edition.Id, EditionPhase.Nominating);
        await builder.NominateAsync(edition);

        async Task<int> CountAsync(Actor by) => (await world.RunAsync((ListSeen list) => list.RunAsync(new(), by, Ct))).Value.Total;
        var (secretary, nominator) = (await CountAsync(builder.Secretary), await CountAsync(world.As(Role.Nominator, "nominator-1")));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));
        await builder.MoveAsync(edition.Id, EditionPhase.Screening);

        Assert.Equal((0, 1, 1), (secretary, nominator, await CountAsync(builder.Secretary)));
    }

    [Fact]
    public async Task A_list_is_paged_and_shows_what_was_just_written()
    {
        await using var world = await ReviewWorld.OnAsync(Engine.Sqlite, nominations: 60);

        var first = await ListAsync(world, world.Secretary, new(Page: 1));
        var second = await ListAsync(world, world.Secretary, new(Page: 2));
        var beyond = await ListAsync(world, world.Secretary, new(Page: 9));
        var whole = await ListAsync(world, world.Secretary, new());
        await world.World.RunAsync((TagNomination tag) => tag.RunAsync(new(world.Nominations[7], "new"), world.Secretary, Ct));
        var now = await ListAsync(world, world.Secretary, new("has:tag"));

        Assert.Equal((50, 10, 60, 60), (first.Lines.Count, second.Lines.Count, whole.Lines.Count, first.Total));
        Assert.Empty(beyond.Lines);
        Assert.Equal("R-08", Assert.Single(Numbers(now)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_search_is_kept_for_its_owner_alone(Engine engine)
    {
        await using var world = await ReviewWorld.OnAsync(engine, nominations: 1);
        var saved = await world.World.RunAsync((SaveSearch save) => save.RunAsync(new("To do", "consent:asked", "number,consent"), world.Secretary, Ct));
        var again = await world.World.RunAsync((SaveSearch save) => save.RunAsync(new("To do", "consent:agreed"), world.Secretary, Ct));
        var faulty = await world.World.RunAsync((SaveSearch save) => save.RunAsync(new("Wrong", "consent:maybe"), world.Secretary, Ct));
        var stranger = await world.World.RunAsync((RemoveSearch remove) => remove.RunAsync(saved.Value, world.World.As(Role.Nominator), Ct));

        var kept = Assert.Single((await world.World.RunAsync((ListSearches list) => list.RunAsync(world.Secretary, Ct))).Value);
        var removed = await world.World.RunAsync((RemoveSearch remove) => remove.RunAsync(kept.Id, world.Secretary, Ct));

        Assert.Equal((saved.Value, "To do", "consent:agreed"), (again.Value, kept.Name, kept.Search));
        Assert.Equal(nameof(ReviewErrors.SearchChoice), faulty.Error.Code);
        Assert.Equal(nameof(ReviewErrors.NoSuchSearch), stranger.Error.Code);
        Assert.False(removed.IsError);
        Assert.Equal(["review.search-saved", "review.search-saved", "review.search-removed"], (await world.ActNamesAsync()).TakeLast(3));
    }

    private static async Task<ReviewWorld> ReadyAsync(Engine engine)
    {
        var world = await ReviewWorld.OnAsync(engine);
        await world.FormPanelAsync();
        await world.AssignAsync();
        return world;
    }

    private static Task DeclareAsync(ReviewWorld world, Actor judge, int nomination) => world.World.RunAsync(
        (DeclareConflict declare) => declare.RunAsync(new(world.Edition, world.Nominations[nomination], ConflictKind.Family, "A cousin."), judge, Ct));

    private static async Task<IEnumerable<string>> SeenAsync(ReviewWorld world, Actor by) => (await world.World.RunAsync((Sight sight) => sight.OfAsync(world.Edition, by, Ct))).Nominations.Select(n => n.Number);

    private static async Task<NominationList> ListAsync(ReviewWorld world, Actor by, ListSeen.Input? input = null)
    {
        var list = await world.World.RunAsync((ListSeen use) => use.RunAsync(input ?? new(), by, Ct));
        Assert.False(list.IsError, list.IsError ? list.Error.ToString() : "");
        return list.Value;
    }

    private static IEnumerable<string> Numbers(NominationList list) => list.Lines.Select(line => line.Cells[0]);
}
