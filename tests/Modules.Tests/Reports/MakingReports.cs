using CsCheck;
using Palmares.Kernel;
using Palmares.Modules.Tests.Engagement.Stories;
using Palmares.Modules.Tests.Proceedings.Documents;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Reports;
using Palmares.Reports.Activity;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports;

public sealed class MakingReports
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_activity_report_counts_what_the_rapporteur_may_see(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        await RegisteringDocuments.RegisterAsync(world, "SG99-C1");
        await RegisteringDocuments.RegisterAsync(world, "SG99-C2", AccessClass.Restricted);
        await TellingStories.RecordAsync(world, world.As(Role.Delegate));
        var acts = (await world.ActsAsync()).Count;

        var report = await MakeAsync(world, world.As(Role.Rapporteur));

        Assert.Equal((2, 1, 0, 1, 72), (report.Value.Documents.Total, report.Value.Stories.Received, report.Value.Stories.Approved, report.Value.Stories.FiguresAwaitingSource, report.Value.Register.Awards));
        Assert.Equal(acts, (await world.ActsAsync()).Count);
        Assert.Equal(1, (await MakeAsync(world, world.As(Role.Rapporteur), AccessClass.MembersOnly)).Value.Documents.Total);
    }

    [Fact]
    public async Task The_document_says_the_same_and_is_the_same_to_the_byte()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        await RegisteringDocuments.RegisterAsync(world, "SG99-C1");
        var report = (await MakeAsync(world, world.As(Role.Rapporteur))).Value;

        var docx = ActivityPaper.Of(report).ToDocx();

        Assert.Equal(docx, ActivityPaper.Of(report).ToDocx());
        var text = WordReader.ReadText(new MemoryStream(docx));
        Assert.Contains("1 documents are registered.", text, StringComparison.Ordinal);
        Assert.Contains("not found in 72 records, read in part", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_makes_no_report()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        Assert.Equal(ErrorKind.Forbidden, (await MakeAsync(world, world.As(Role.Judge))).Error.Kind);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "<5")]
    [InlineData(4, "<5")]
    [InlineData(5, "5")]
    public void A_count_of_people_below_five_is_not_told(int count, string told) => Assert.Equal(told, SmallCells.Told(count));

    [Fact]
    public void No_hidden_cell_stands_alone_beside_others_that_give_it_away() =>
        Gen.Int[0, 30].Array[2, 8].Sample(counts =>
        {
            var column = SmallCells.Column(counts);
            var hidden = column.Count(cell => cell is "<5" or "not told");

            Assert.DoesNotContain(column, cell => cell is "1" or "2" or "3" or "4");
            Assert.True(hidden != 1 || counts.Count(count => count > 0) == 1);
        });

    private static Task<Result<ActivityReport>> MakeAsync(World world, Actor by, AccessClass upTo = AccessClass.Restricted) => world.RunAsync((MakeActivityReport make) => make.RunAsync(new(upTo), by, Ct));
}
