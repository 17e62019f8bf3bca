using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Stating;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Privacy.Stating;

public sealed class Stating_what_data_is_used_for
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_purpose_is_off_until_it_is_stated_and_off_again_when_it_is_withdrawn(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var secretary = world.As(Role.Secretary);
        Task<bool> StandsAsync() => world.RunAsync((ProcessingStands stands) => stands.RunAsync(ProcessingPurpose.Tracking, Ct));
        Task<Result<ProcessingId>> StateAsync(string why) => world.RunAsync((StateProcessing state) => state.RunAsync(Statements.Of(ProcessingPurpose.Tracking) with { Why = why }, secretary, Ct));

        var before = await StandsAsync();
        await StateAsync("First words.");
        var stated = await StandsAsync();
        await StateAsync("Second words.");
        var notice = Assert.Single(await world.RunAsync((ReadNotice read) => read.RunAsync(Ct)));
        await world.RunAsync((WithdrawProcessing withdraw) => withdraw.RunAsync(new(ProcessingPurpose.Tracking, "No longer needed."), secretary, Ct));
        var after = await StandsAsync();
        var register = (await world.RunAsync((ListProcessings list) => list.RunAsync(secretary, Ct))).Value.Single(one => one.Purpose == ProcessingPurpose.Tracking);

        Assert.Equal((false, true, false), (before, stated, after));
        Assert.Equal(("Second words.", 2), (notice.Why, notice.Version));
        Assert.Empty(await world.RunAsync((ReadNotice read) => read.RunAsync(Ct)));
        Assert.Null(register.Standing);
        Assert.Equal(["Second words.", "First words."], register.Earlier.Select(one => one.Why));
        Assert.Equal(["privacy.processing-stated", "privacy.processing-stated", "privacy.processing-withdrawn"], (await world.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("privacy.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_follows_people_needs_its_whole_assessment_and_the_roll_its_terms()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        async Task<string> CodeAsync(StateProcessing.Input input) => (await world.RunAsync((StateProcessing state) => state.RunAsync(input, world.As(Role.Secretary), Ct))) is { IsError: true } refused ? refused.Error.Code : "";
        var (tracking, roll, contact) = (Statements.Of(ProcessingPurpose.Tracking), Statements.Of(ProcessingPurpose.Roll), Statements.Of(ProcessingPurpose.Contact));

        Assert.Equal(nameof(PrivacyErrors.AssessmentMissing), await CodeAsync(tracking with { Assessment = " " }));
        Assert.Equal(nameof(PrivacyErrors.AssessmentMissing), await CodeAsync(Statements.Of(ProcessingPurpose.OutcomeStudies) with { AssessedBy = null }));
        Assert.Equal(nameof(PrivacyErrors.AssessedInFuture), await CodeAsync(tracking with { AssessedOn = new DateOnly(2999, 1, 1) }));
        Assert.Equal(nameof(PrivacyErrors.TermsMissing), await CodeAsync(roll with { Terms = null }));
        Assert.Equal(nameof(PrivacyErrors.DeskMissing), await CodeAsync(contact with { Desk = "no address" }));
        Assert.Equal(nameof(PrivacyErrors.RetentionOutOfBounds), await CodeAsync(contact with { RetentionMonths = 0 }));
        Assert.Equal(nameof(PrivacyErrors.TextTooLong), await CodeAsync(contact with { Data = new string('x', 4001) }));
        Assert.Equal("", await CodeAsync(contact with { Assessment = null, AssessedOn = null, AssessedBy = null, Terms = null, RetentionMonths = null }));
        Assert.Single(await world.ActsAsync(), act => act.Name == "privacy.processing-stated");
    }

    [Fact]
    public async Task Only_the_secretary_states_and_withdraws()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Secretary))
        {
            Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((StateProcessing state) => state.RunAsync(Statements.Of(ProcessingPurpose.Roll), world.As(role), Ct))).Error);
            Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((WithdrawProcessing withdraw) => withdraw.RunAsync(new(ProcessingPurpose.Roll, "x"), world.As(role), Ct))).Error);
            Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((ListProcessings list) => list.RunAsync(world.As(role), Ct))).Error);
        }
    }
}
