using System.Text.Json;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Register;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Landscape.Register;

public sealed class ReadingTheRegister
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public void The_register_counts_72_awards_and_shows_the_proposal_apart()
    {
        Assert.Equal(73, AwardRegister.Shipped.All.Count);
        Assert.Equal(72, AwardRegister.Shipped.Counted.Count);
    }

    [Theory]
    [InlineData("null", false, CellState.NotFound)]
    [InlineData("null", true, CellState.NotLooked)]
    [InlineData("[]", false, CellState.NotFound)]
    [InlineData("{\"min\":null,\"max\":null}", false, CellState.NotFound)]
    [InlineData("false", false, CellState.StatedAbsent)]
    [InlineData("false", true, CellState.StatedAbsent)]
    [InlineData("\"decisions are final, no appeal\"", false, CellState.StatedAbsent)]
    [InlineData("true", false, CellState.Stated)]
    [InlineData("{\"min\":0,\"max\":null}", false, CellState.Stated)]
    [InlineData("\"not necessarily every year\"", false, CellState.Stated)]
    public void A_cell_is_in_one_of_four_states(string json, bool rulesNotRead, CellState state)
    {
        using var value = JsonDocument.Parse(json);

        Assert.Equal(state, AwardReading.Cell("quota_rule", value.RootElement, rulesNotRead).State);
    }

    [Fact]
    public async Task A_gap_is_said_as_not_found_and_never_as_nobody()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var summary = await world.RunAsync((SummariseRegister summarise) => summarise.RunAsync(world.As(Role.Delegate), Ct));

        var career = summary.Value.Coverage.Single(row => row.Dimension == "career_break_rule");
        Assert.Equal("not found in 72 records, read in part", career.Sentence);
        Assert.All(summary.Value.Coverage, row => Assert.Equal(72, row.Stated + row.StatedAbsent + row.NotFound + row.NotLooked));
    }

    [Fact]
    public async Task The_72_awards_are_those_of_34_organisations()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var summary = await world.RunAsync((SummariseRegister summarise) => summarise.RunAsync(world.As(Role.Delegate), Ct));

        Assert.Equal((72, 34), (summary.Value.Awards, summary.Value.Bodies));
    }

    [Fact]
    public void Every_cell_belongs_to_at_most_one_of_the_28_dimensions_and_every_dimension_reads_cells_that_exist()
    {
        var read = AwardDimensions.All.SelectMany(dimension => dimension.Cells).ToList();

        Assert.Equal(Enumerable.Range(1, 28), AwardDimensions.All.Select(dimension => dimension.Number));
        Assert.Equal(read.Distinct().Count(), read.Count);
        Assert.All(read, cell => Assert.True(AwardDimensions.IsCell(cell)));
    }

    [Fact]
    public async Task Words_body_and_category_narrow_the_list_together()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var delegated = world.As(Role.Delegate);

        var early = await ListAsync(world, new ListAwards.Input(Category: "early career"), delegated);
        var both = await ListAsync(world, new ListAwards.Input(Body: "ISO", Category: "early career"), delegated);
        var none = await ListAsync(world, new ListAwards.Input("zzzz"), delegated);

        Assert.True(early.Total > both.Total && both.Total > 0);
        Assert.All(both.Items, award => Assert.Equal("ISO", award.Body));
        Assert.Equal(0, none.Total);
    }

    [Fact]
    public async Task Somebody_who_has_not_signed_in_reads_nothing()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var refused = await world.RunAsync((ListAwards list) => list.RunAsync(new ListAwards.Input(), Actor.Public, Ct));

        Assert.Equal(ErrorKind.Forbidden, refused.Error.Kind);
    }

    [Fact]
    public async Task An_unknown_award_is_not_found()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var refused = await world.RunAsync((ShowAward show) => show.RunAsync("no-such", world.As(Role.Delegate), Ct));

        Assert.Equal(nameof(LandscapeErrors.NoSuchAward), refused.Error.Code);
    }

    private static async Task<Page<AwardRecord>> ListAsync(World world, ListAwards.Input input, Actor by) =>
        (await world.RunAsync((ListAwards list) => list.RunAsync(input, by, Ct))).Value.Page;
}
