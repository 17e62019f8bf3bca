using System.Text;
using Palmares.Awards.Reporting;
using Palmares.Kernel;
using Palmares.Modules.Tests.Awards;
using Palmares.Papers;
using Palmares.Papers.Word;
using Palmares.Reports;
using Palmares.Reports.Status;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports.Status;

public sealed class StatusTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_year_s_laureates_stand_by_name_as_on_the_roll_and_earlier_ones_are_counted(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var honoured = await Honoured.OnAsync(world);
        var year = world.Clock.GetUtcNow().Year;
        AwardsBuilder.Ok(await world.RunAsync((AskForReports ask) => ask.RunAsync(new(honoured.Panel.Edition.Id, [honoured.Laureates[0]], "What came of it?", DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime).AddDays(30)), world.As(Role.Secretary), None)));

        var now = Text(AwardsBuilder.Ok(await MakeAsync(world, year)));
        world.Clock.Advance(TimeSpan.FromDays(370));
        var later = Text(AwardsBuilder.Ok(await MakeAsync(world, null)));

        Assert.Contains("Nominee 1", now, StringComparison.Ordinal);
        Assert.DoesNotContain("Nominee 2", now, StringComparison.Ordinal);
        Assert.Contains("Laureates who did not wish to be named: 1.", now, StringComparison.Ordinal);
        Assert.Contains("No roll was published in this year.", later, StringComparison.Ordinal);
        // One who did not answer is a small count, and is not told.
        Assert.Matches(@"2026 \| \d{4}-\d\d-\d\d \| 3 \| 0 \| 0 \| 0 \| (\\)?<5", later);
        Assert.DoesNotContain("Nominee", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_stated_purpose_nothing_is_said_of_the_pipeline_and_that_is_said()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var status = AwardsBuilder.Ok(await MakeAsync(world, null));

        Assert.NotNull(status.Pipeline.Off);
        Assert.Contains(status.Pipeline.Off.Message, Text(status), StringComparison.Ordinal);
        Assert.Contains("Nobody is followed yet.", Text(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_makes_reports_may_and_a_year_to_come_is_refused_at_its_field()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var judge = await MakeAsync(world, null, world.As(Role.Judge));
        var future = await MakeAsync(world, world.Clock.GetUtcNow().Year + 1);

        Assert.Equal(ErrorKind.Forbidden, judge.Error.Kind);
        Assert.Equal((nameof(ReportsErrors.YearOutside), "Year"), (future.Error.Code, future.Error.Place));
    }

    [Fact]
    public async Task The_Word_file_is_read_back_and_the_same_status_gives_the_same_bytes()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        await Honoured.OnAsync(world);
        var status = AwardsBuilder.Ok(await MakeAsync(world, world.Clock.GetUtcNow().Year));

        var file = new StatusPaper(words => words).Of(status).ToDocx();

        Assert.Equal(file, new StatusPaper(words => words).Of(status).ToDocx());
        Assert.Contains("Nominee 1", WordReader.ReadText(new MemoryStream(file)), StringComparison.Ordinal);
    }

    private static string Text(StatusDocument status) => Encoding.UTF8.GetString(FileFormat.Markdown.Write(new StatusPaper(words => words).Of(status)));

    private static Task<Result<StatusDocument>> MakeAsync(World world, int? year, Actor? by = null) =>
        world.RunAsync((MakeStatusDocument make) => make.RunAsync(new(year), by ?? world.As(Role.Secretary), None));
}
