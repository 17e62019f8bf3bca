using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Reporting;
using Palmares.Awards.Withdrawing;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Reporting;

public sealed class ReportingTests
{
    private static readonly Actor Link = Actor.ByLink("report");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_laureate_reports_and_changes_the_report_until_the_day(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var honoured = await Honoured.OnAsync(world);
        Assert.Equal(2, AwardsBuilder.Ok(await AskAsync(world, honoured, [0, 1])));
        var secret = await new AwardsBuilder(world).SecretAsync("/report/", "nominee-1@example.org");

        var asked = AwardsBuilder.Ok(await ReadAsync(world, secret));
        AwardsBuilder.Ok(await WriteAsync(world, secret, "Two members took it over."));
        AwardsBuilder.Ok(await WriteAsync(world, secret, "Three members took it over."));
        var secretary = AwardsBuilder.Ok(await ListAsync(world, honoured, world.As(Role.Secretary)));
        var auditor = AwardsBuilder.Ok(await ListAsync(world, honoured, world.As(Role.Auditor)));
        var chair = await ListAsync(world, honoured, world.As(Role.Chair));
        world.Clock.Advance(TimeSpan.FromDays(60));
        var late = await WriteAsync(world, secret, "Four.");
        var past = AwardsBuilder.Ok(await ListAsync(world, honoured, world.As(Role.Secretary)));

        Assert.Equal(("Nominee 1", ProgressReportState.Asked, null), (asked.Laureate, asked.State, asked.Text));
        Assert.Equal("Three members took it over.", secretary.Lines[0].Reports.Single().Text);
        Assert.Equal((true, false), (secretary.MayAsk, auditor.MayAsk));
        Assert.Equal("Three members took it over.", auditor.Lines[0].Reports.Single().Text);
        Assert.Equal(nameof(KernelErrors.NotPermitted), chair.Error.Code);
        Assert.Equal(nameof(AwardsErrors.LinkNotValid), late.Error.Code);
        Assert.True(past.Lines[1].Reports.Single().Unanswered);
        Assert.Equal(["awards.progress-report-asked", "awards.progress-report-asked", "awards.progress-report-answered", "awards.progress-report-answered"], (await world.ActsAsync()).Select(act => act.Name).Where(name => name.Contains("report", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_is_asked_who_did_not_agree_or_has_an_open_question_or_no_title()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world);
        AwardsBuilder.Ok(await world.RunAsync((EndContact end) => end.RunAsync(new NomineeKey(Nomination: honoured.Panel.Nominations[2], AccountEmail: "nominee-3@example.org"), world.As(Role.Nominee, "nominee-3"), None)));
        AwardsBuilder.Ok(await world.RunAsync((WithdrawTitle withdraw) => withdraw.RunAsync(new(honoured.Laureates[1], "Minutes, item 2", "Another's work."), world.As(Role.Secretary), None)));
        AwardsBuilder.Ok(await AskAsync(world, honoured, [0]));

        var open = await AskAsync(world, honoured, [0]);
        var withdrawn = await AskAsync(world, honoured, [1]);
        var unwilling = await AskAsync(world, honoured, [2]);
        var nobody = await AskAsync(world, honoured, []);
        var past = await AskAsync(world, honoured, [0], day: -1);
        var chair = await AskAsync(world, honoured, [0], by: world.As(Role.Chair));
        var view = AwardsBuilder.Ok(await ListAsync(world, honoured, world.As(Role.Secretary)));

        Assert.Equal(
            [nameof(AwardsErrors.ReportAskedAlready), nameof(AwardsErrors.NoSuchLaureate), nameof(AwardsErrors.ReportNotAgreed), nameof(AwardsErrors.ReportOfNobody), nameof(AwardsErrors.ReportDayPast), nameof(KernelErrors.NotPermitted)],
            new[] { open, withdrawn, unwilling, nobody, past, chair }.Select(result => result.Error.Code));
        Assert.DoesNotContain(view.Lines, line => line.MayBeAsked);
        Assert.Single(await world.QueryAsync(db => db.Set<OutboxMessage>().Where(letter => letter.Text.Contains("/report/")).ToListAsync(None)));
    }

    [Fact]
    public async Task Whoever_would_rather_not_takes_the_text_out_and_is_not_written_to_again()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world);
        AwardsBuilder.Ok(await AskAsync(world, honoured, [0]));
        var secret = await new AwardsBuilder(world).SecretAsync("/report/", "nominee-1@example.org");
        AwardsBuilder.Ok(await WriteAsync(world, secret, "It went well."));

        AwardsBuilder.Ok(await world.RunAsync((WriteReport write) => write.RunAsync(new(secret, null, NotAgain: true), Link, None)));
        var line = AwardsBuilder.Ok(await ListAsync(world, honoured, world.As(Role.Secretary))).Lines[0];
        var again = await AskAsync(world, honoured, [0]);

        Assert.Equal((ProgressReportState.Declined, null, false), (line.Reports.Single().State, line.Reports.Single().Text, line.MayBeAsked));
        Assert.Equal(nameof(AwardsErrors.ReportNotAgreed), again.Error.Code);
        Assert.Contains(await world.ActsAsync(), act => act.Name == "awards.contact-ended");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("many")]
    public async Task An_empty_or_too_long_report_is_refused_at_its_field(string text)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var honoured = await Honoured.OnAsync(world);
        AwardsBuilder.Ok(await AskAsync(world, honoured, [0]));
        var secret = await new AwardsBuilder(world).SecretAsync("/report/", "nominee-1@example.org");

        var refused = await WriteAsync(world, secret, text == "many" ? string.Join(' ', Enumerable.Repeat("word", 601)) : text);

        Assert.Equal("Text", refused.Error.Place);
        Assert.Equal(ProgressReportState.Asked, AwardsBuilder.Ok(await ReadAsync(world, secret)).State);
    }

    private static Task<Result<int>> AskAsync(World world, Honoured honoured, int[] laureates, int day = 30, Actor? by = null) =>
        world.RunAsync((AskForReports ask) => ask.RunAsync(
            new(honoured.Panel.Edition.Id, [.. laureates.Select(n => honoured.Laureates[n])], "What came of it?", DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime).AddDays(day)), by ?? world.As(Role.Secretary), None));

    private static Task<Result<Done>> WriteAsync(World world, string secret, string text) =>
        world.RunAsync((WriteReport write) => write.RunAsync(new(secret, text), Link, None));

    private static Task<Result<ReadReportRequest.View>> ReadAsync(World world, string secret) => world.RunAsync((ReadReportRequest read) => read.RunAsync(secret, None));

    private static Task<Result<ListProgressReports.View>> ListAsync(World world, Honoured honoured, Actor by) =>
        world.RunAsync((ListProgressReports list) => list.RunAsync(honoured.Panel.Edition.Id, by, None));
}
