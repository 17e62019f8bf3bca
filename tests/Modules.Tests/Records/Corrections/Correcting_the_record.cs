using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Corrections;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Corrections;

public sealed class Correcting_the_record
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_report_waits_for_the_steward_is_answered_and_may_be_opened_again(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var (reporter, steward) = (world.As(Role.Judge), world.As(Role.Steward));
        var reported = await ReportAsync(world, reporter, "  The year is another.  ");

        var waiting = await ListAsync(world, steward);
        world.Clock.Advance(TimeSpan.FromHours(1));
        var declined = await AnswerAsync(world, steward, reported.Correction, CorrectionStepKind.Declined, "The source says so.");
        world.Clock.Advance(TimeSpan.FromHours(1));
        var reopened = await AnswerAsync(world, reporter, reported.Correction, CorrectionStepKind.Reopened, "Page 2 says otherwise.");
        world.Clock.Advance(TimeSpan.FromHours(1));
        var accepted = await AnswerAsync(world, steward, reported.Correction, CorrectionStepKind.Accepted, "It was mended.");

        Assert.Equal((1, "The year is another."), (waiting.Open, Assert.Single(waiting.Page.Items).Text));
        Assert.Equal([CorrectionState.Declined, CorrectionState.Open, CorrectionState.Accepted], [declined.Value, reopened.Value, accepted.Value]);
        var story = (await world.RunAsync((ReadCorrection read) => read.RunAsync(reported.Correction, reporter, Ct))).Value;
        Assert.Equal([true, false, true, false], story.Steps.Select(step => step.ByReporter));
        Assert.Equal(0, (await ListAsync(world, steward)).Open);
        Assert.Equal(
            ["records.correction-reported", "records.correction-answered", "records.correction-answered", "records.correction-answered"], (await world.ActsAsync()).Select(act => act.Name));
    }

    [Fact]
    public async Task Only_its_reporter_and_stewards_learn_of_a_report()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var reported = await ReportAsync(world, world.As(Role.Judge), "The year is another.");
        var other = world.As(Role.Judge, "another");

        var read = await world.RunAsync((ReadCorrection reading) => reading.RunAsync(reported.Correction, other, Ct));
        var answered = await AnswerAsync(world, other, reported.Correction, CorrectionStepKind.Noted, "I say too.");
        var listed = await ListAsync(world, other);
        var none = await world.RunAsync((ReadCorrection reading) => reading.RunAsync(new CorrectionId(Guid.Empty), other, Ct));

        Assert.Equal([none.Error, none.Error], [read.Error, answered.Error]);
        Assert.Equal((0, 0), (listed.Open, listed.Page.Total));
    }

    [Fact]
    public async Task The_private_link_shows_the_story_and_speaks_as_the_reporter()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var reported = await ReportAsync(world, world.As(Role.Judge), "The year is another.");

        var noted = await world.RunAsync((AnswerCorrection answer) => answer.BySecretAsync(reported.Secret, CorrectionStepKind.Noted, "It is 2019.", Ct));
        var answered = await world.RunAsync((AnswerCorrection answer) => answer.BySecretAsync(reported.Secret, CorrectionStepKind.Accepted, "I answer myself.", Ct));
        var story = (await world.RunAsync((ReadCorrection read) => read.BySecretAsync(reported.Secret, Ct))).Value;
        var guessed = await world.RunAsync((ReadCorrection read) => read.BySecretAsync(reported.Secret + "x", Ct));

        Assert.False(noted.IsError);
        Assert.Equal(ErrorKind.Forbidden, answered.Error.Kind);
        Assert.Equal([true, true], story.Steps.Select(step => step.ByReporter));
        Assert.False(story.MayAnswer);
        Assert.Equal(RecordsErrors.NoSuchCorrection, guessed.Error);
    }

    [Theory]
    [InlineData(CorrectionState.Open, CorrectionStepKind.Reopened)]
    [InlineData(CorrectionState.Open, CorrectionStepKind.Reported)]
    [InlineData(CorrectionState.Accepted, CorrectionStepKind.Noted)]
    [InlineData(CorrectionState.Declined, CorrectionStepKind.Accepted)]
    public void A_step_that_does_not_follow_is_refused(CorrectionState state, CorrectionStepKind step) =>
        Assert.Equal(ErrorKind.Conflict, CorrectionRules.After(state, step, isSteward: true, isReporter: true).Error.Kind);

    [Theory]
    [InlineData("", "Text")]
    [InlineData(" \n", "Text")]
    public async Task A_report_without_words_is_refused_at_its_place(string text, string place)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var reported = await world.RunAsync((ReportCorrection report) => report.RunAsync(new(RecordKind.Document, "LAB 1", "demo-lab", text), world.As(Role.Judge), Ct));

        Assert.Equal(place, reported.Error.Place);
        Assert.Empty(await world.ActsAsync());
    }

    [Fact]
    public async Task A_text_beyond_the_limit_is_refused_and_nobody_without_an_account_reports()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var tooLong = await world.RunAsync((ReportCorrection report) => report.RunAsync(new(RecordKind.Group, "SG 1", "demo-lab", new string('x', ReportCorrection.TextLimit + 1)), world.As(Role.Judge), Ct));
        var nobody = await world.RunAsync((ReportCorrection report) => report.RunAsync(new(RecordKind.Group, "SG 1", "demo-lab", "Wrong."), Actor.Public, Ct));

        Assert.Equal(("Text", ErrorKind.Forbidden), (tooLong.Error.Place, nobody.Error.Kind));
        Assert.Empty(await world.ActsAsync());
    }

    private static async Task<ReportCorrection.Reported> ReportAsync(World world, Actor by, string text) =>
        (await world.RunAsync((ReportCorrection report) => report.RunAsync(new(RecordKind.Document, "LAB 1", "demo-lab", text), by, Ct))).Value;

    private static Task<Result<CorrectionState>> AnswerAsync(World world, Actor by, CorrectionId correction, CorrectionStepKind step, string text) =>
        world.RunAsync((AnswerCorrection answer) => answer.RunAsync(new(correction, step, text), by, Ct));

    private static async Task<ListCorrections.Lines> ListAsync(World world, Actor by) => (await world.RunAsync((ListCorrections list) => list.RunAsync(new(), by, Ct))).Value;
}
