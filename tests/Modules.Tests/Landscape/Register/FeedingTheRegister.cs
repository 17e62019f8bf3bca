using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Register;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Landscape.Register;

public sealed class FeedingTheRegister
{
    private const string Award = "iso-excellence", Cell = "self_nomination";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_proposal_changes_the_cell_only_once_it_is_accepted_and_the_history_keeps_both(Engine engine)
    {
        await using var world = await World.OnAsync(engine);

        var change = await ProposeAsync(world, world.As(Role.Delegate));
        var before = await CellAsync(world, world.As(Role.Delegate));
        Assert.False((await DecideAsync(world, world.As(Role.Secretary), change.Value, true)).IsError);
        var after = await CellAsync(world, world.As(Role.Delegate));

        Assert.Equal((CellState.NotFound, CellState.Stated), (before.Cell.State, after.Cell.State));
        Assert.Equal(("Open to all.", 2026, change.Value), (after.Cell.Text, after.Cell.Seen, after.Cell.Change));
        Assert.Equal(CellState.NotFound, after.Shipped.State);
        Assert.Equal(("Examplia", ProposalState.Accepted), (after.History.Single().From.Member, after.History.Single().Proposal));
        Assert.Equal(["landscape.cell-proposed", "landscape.cell-decided"], (await world.ActsAsync()).Select(act => act.Name));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Declining_needs_a_reason_and_leaves_the_cell(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var change = await ProposeAsync(world, world.As(Role.Delegate));

        var without = await DecideAsync(world, world.As(Role.Secretary), change.Value, false);
        var declined = await DecideAsync(world, world.As(Role.Secretary), change.Value, false, "The page says otherwise.");
        var again = await DecideAsync(world, world.As(Role.Secretary), change.Value, true);

        Assert.Equal(nameof(LandscapeErrors.ReasonNeeded), without.Error.Code);
        Assert.False(declined.IsError);
        Assert.Equal(nameof(LandscapeErrors.ProposalDecided), again.Error.Code);
        Assert.Equal(CellState.NotFound, (await CellAsync(world, world.As(Role.Delegate))).Cell.State);
    }

    [Fact]
    public async Task A_delegate_neither_decides_nor_records_on_behalf_of_others()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var change = await ProposeAsync(world, world.As(Role.Delegate));

        Assert.Equal(ErrorKind.Forbidden, (await DecideAsync(world, world.As(Role.Delegate), change.Value, true)).Error.Kind);
        Assert.Equal(nameof(LandscapeErrors.OnBehalfIsForKeepers), (await ProposeAsync(world, world.As(Role.Delegate), new Origin("Examplia", OnBehalf: true))).Error.Code);
        Assert.False((await ProposeAsync(world, world.As(Role.Secretary), new Origin("Examplia", OnBehalf: true))).IsError);
        Assert.Equal(ErrorKind.Forbidden, (await ProposeAsync(world, world.As(Role.Judge))).Error.Kind);
    }

    [Fact]
    public async Task What_is_not_stated_has_no_text_and_what_is_stated_has_text_source_and_a_day_that_has_come()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        async Task<string> CodeAsync(Func<ProposeCell.Input, ProposeCell.Input> change) =>
            (await world.RunAsync((ProposeCell propose) => propose.RunAsync(change(Proposal()), world.As(Role.Delegate), Ct))).Error.Code;

        Assert.Equal(nameof(LandscapeErrors.StatementNeeded), await CodeAsync(input => input with { Text = " " }));
        Assert.Equal(nameof(LandscapeErrors.NothingStated), await CodeAsync(input => input with { State = CellState.NotFound }));
        Assert.Equal(nameof(LandscapeErrors.SourceNeeded), await CodeAsync(input => input with { Source = "" }));
        Assert.Equal(nameof(LandscapeErrors.SeenInFuture), await CodeAsync(input => input with { Seen = new PartialDate(2026, 3, 3) }));
        Assert.Equal(nameof(LandscapeErrors.NoSuchCell), await CodeAsync(input => input with { Cell = "colour" }));
        Assert.Equal(nameof(LandscapeErrors.MemberNeeded), await CodeAsync(input => input with { From = new Origin("") }));
        Assert.Equal(nameof(LandscapeErrors.DocumentNotRegistered), await CodeAsync(input => input with { From = new Origin("Examplia", Document: "TSAG-C99") }));
        Assert.Empty(await world.ActsAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_input_that_came_by_a_restricted_document_is_seen_only_by_those_who_see_the_document(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        await world.RunAsync((RegisterDocument register) => register.RunAsync(new() { Number = "TSAG-C33", Title = "Proposal", Sources = ["Examplia"], Access = AccessClass.Restricted }, world.As(Role.Secretary), Ct));
        var change = await ProposeAsync(world, world.As(Role.Secretary), new Origin("Examplia", OnBehalf: true, Document: "TSAG - C 33"));

        await DecideAsync(world, world.As(Role.Secretary), change.Value, true);
        var hidden = await CellAsync(world, world.As(Role.Delegate));
        var seen = await CellAsync(world, world.As(Role.Rapporteur));
        var found = await world.RunAsync((ListAwards list) => list.RunAsync(new ListAwards.Input("Open to all."), world.As(Role.Delegate), Ct));

        Assert.Equal((CellState.NotFound, 0), (hidden.Cell.State, hidden.History.Count));
        Assert.Equal((CellState.Stated, "TSAG-C33"), (seen.Cell.State, seen.History.Single().From.Document));
        Assert.Equal(0, found.Value.Page.Total);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Comments_and_confirmations_stand_under_their_member_and_change_nothing(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        await world.RunAsync((RemarkOnCell remark) => remark.RunAsync(new(Award, Cell, RemarkKind.Confirmation, "", new Origin("Standards Body of Examplia")), world.As(Role.Delegate), Ct));

        var empty = await world.RunAsync((RemarkOnCell remark) => remark.RunAsync(new(Award, Cell, RemarkKind.Comment, " ", new Origin("Examplia")), world.As(Role.Delegate), Ct));
        var shown = await CellAsync(world, world.As(Role.Judge));

        Assert.Equal(nameof(LandscapeErrors.RemarkNeeded), empty.Error.Code);
        Assert.Equal(("Standards Body of Examplia", RemarkKind.Confirmation), (shown.Remarks.Single().From.Member, shown.Remarks.Single().Kind));
        Assert.Equal(CellState.NotFound, shown.Cell.State);
    }

    [Theory]
    [InlineData(CellState.Stated, 2022, true)]
    [InlineData(CellState.Stated, 2023, false)]
    [InlineData(CellState.StatedAbsent, null, true)]
    [InlineData(CellState.NotFound, null, false)]
    public void What_was_seen_more_than_three_years_ago_or_on_no_known_day_is_stale(CellState state, int? seen, bool stale) =>
        Assert.Equal(stale, Freshness.IsStale(new AwardCell("prize", state, "x") { Seen = seen }, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task The_inputs_make_one_table()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        await ProposeAsync(world, world.As(Role.Secretary), new Origin("Examplia", OnBehalf: true));

        var paper = await world.RunAsync((MakeInputTable make) => make.RunAsync(null, world.As(Role.Secretary), Ct));

        var table = paper.Value.Blocks.OfType<Palmares.Papers.Word.Table>().Single();
        Assert.Equal(["2026-03-02", "Examplia (recorded by the secretariat)", "", "ISO Excellence Award", "Self-nomination", "Open to all.", "https://example.org/rules, 2026-02", "open"], table.Rows.Single());
    }

    private static ProposeCell.Input Proposal() => new()
    {
        Award = Award, Cell = Cell, State = CellState.Stated, Text = "Open to all.", Source = "https://example.org/rules", Seen = new PartialDate(2026, 2), From = new Origin("Examplia"),
    };

    private static Task<Result<CellChangeId>> ProposeAsync(World world, Actor by, Origin? from = null) =>
        world.RunAsync((ProposeCell propose) => propose.RunAsync(Proposal() with { From = from ?? new Origin("Examplia") }, by, Ct));

    private static Task<Result<Done>> DecideAsync(World world, Actor by, CellChangeId change, bool accept, string? reason = null) =>
        world.RunAsync((DecideCell decide) => decide.RunAsync(new(change, accept, reason), by, Ct));

    private static async Task<ShowCell.Shown> CellAsync(World world, Actor by) => (await world.RunAsync((ShowCell show) => show.RunAsync(Award, Cell, by, Ct))).Value;
}
