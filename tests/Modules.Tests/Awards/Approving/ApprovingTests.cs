using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Approving;

public sealed class ApprovingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_decision_referred_back_is_history_and_the_panel_decides_anew(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var contested = await Contested.WithAsync(world, body: "Advisory Group");
        await contested.DecideAsync(tell: false);

        var early = await contested.TellAsync();
        var mute = await contested.ApproveAsync(ApprovalOutcome.ReferredBack);
        AwardsBuilder.Ok(await contested.ApproveAsync(ApprovalOutcome.ReferredBack, "Two of one organisation."));
        var shown = await ShowAsync(world, contested, world.As(Role.Secretary));
        AwardsBuilder.Ok(await contested.Panel.DecideAsync([Outcome.Laureate, Outcome.NotSelected, Outcome.Laureate]));
        AwardsBuilder.Ok(await contested.ApproveAsync(ApprovalOutcome.Approved));
        var again = await contested.ApproveAsync(ApprovalOutcome.Approved);
        var after = (await ShowAsync(world, contested, world.As(Role.Secretary))).Lines.Single();

        Assert.Equal(nameof(DueProcessErrors.NotApprovedYet), early.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.ReferralReasonNeeded), mute.Error.Code);
        Assert.Null(shown.Lines.Single().DecidedAt);
        Assert.Equal((SetAsideBecause.ReferredBack, "Two of one organisation."), shown.Lines.Single().SetAside.Select(a => (a.Because, a.Words)).Single());
        Assert.Equal(nameof(DueProcessErrors.ApprovedAlready), again.Error.Code);
        Assert.True(after.Approved is not null && after.Votes is null && after.SetAside.Count == 1);
        Assert.Equal(
            ["awards.decision-recorded", "awards.decision-referred-back", "awards.decision-set-aside", "awards.decision-recorded", "awards.decision-approved"],
            (await world.ActsAsync()).Select(a => a.Name).Where(n => n.StartsWith("awards.decision", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_rule_nothing_is_voted_and_whoever_differs_records_a_reservation()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, body: "Advisory Group");
        await contested.DecideAsync(tell: false);
        var decision = await contested.DecisionAsync();
        Task<Result<Done>> ReserveAsync(string text) => world.RunAsync((RecordReservation use) => use.RunAsync(new(decision, text), contested.Approver, None));

        var voted = await contested.ApproveAsync(ApprovalOutcome.Approved, votes: new(4, 2, 0));
        AwardsBuilder.Ok(await contested.ApproveAsync(ApprovalOutcome.Approved));
        AwardsBuilder.Ok(await ReserveAsync("I would have withheld the second."));
        var twice = await ReserveAsync("And the first.");
        var item = Assert.Single(AwardsBuilder.Ok(await world.RunAsync((ListToApprove use) => use.RunAsync(contested.Approver, None))));

        Assert.Equal(nameof(DueProcessErrors.NoVote), voted.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.ReservedAlready), twice.Error.Code);
        Assert.Equal(("I would have withheld the second.", false), (Assert.Single(item.Reservations).Text, item.MayReserve));
        Assert.NotNull(item.Approved);
    }

    [Fact]
    public async Task Where_the_rules_ask_for_a_vote_it_is_counted_and_must_carry()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, body: "Advisory Group", byVote: true);
        await contested.DecideAsync(tell: false);

        var unvoted = await contested.ApproveAsync(ApprovalOutcome.Approved);
        var lost = await contested.ApproveAsync(ApprovalOutcome.Approved, votes: new(3, 3, 1));
        AwardsBuilder.Ok(await contested.ApproveAsync(ApprovalOutcome.Approved, votes: new(4, 2, 1)));

        Assert.Equal(nameof(DueProcessErrors.VoteNeeded), unvoted.Error.Code);
        Assert.Equal("3 voted for it and 3 against; that does not carry.", lost.Error.Message);
        Assert.Equal("4–2–1", (await ShowAsync(world, contested, world.As(Role.Secretary))).Lines.Single().Votes);
    }

    [Fact]
    public async Task Nobody_approves_without_the_duty_or_with_a_part_in_the_decision()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, body: "Advisory Group");
        await contested.DecideAsync(tell: false);
        var judge = world.As(Role.Judge, "judge-1");
        AwardsBuilder.Ok(await contested.EntrustAsync(judge, DutyKind.Approve));

        Assert.Equal(nameof(DueProcessErrors.NoSuchDecision), (await contested.ApproveAsync(ApprovalOutcome.Approved, by: contested.Handler)).Error.Code);
        Assert.Equal(nameof(DueProcessErrors.NoSuchDecision), (await contested.ApproveAsync(ApprovalOutcome.Approved, by: judge)).Error.Code);
        Assert.Empty(AwardsBuilder.Ok(await world.RunAsync((ListToApprove use) => use.RunAsync(judge, None))));
        Assert.Equal(nameof(DueProcessErrors.HeldAlready), (await contested.EntrustAsync(contested.Handler, DutyKind.DecideAppeals)).Error.Code);
    }

    [Fact]
    public async Task Rules_need_their_clause_and_stand_from_the_day_the_panel_decides()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world) { Slug = "other-2026" }.OpenAsync();
        Task<Result<Done>> StateAsync(StateDueProcess.Input input, Actor? by = null) => world.RunAsync((StateDueProcess use) => use.RunAsync(input, by ?? world.As(Role.Secretary), None));

        var vote = await StateAsync(new(edition.Id, null, true, 0, 0, false, null));
        var appeal = await StateAsync(new(edition.Id, null, false, 0, 5, false, null));
        var days = await StateAsync(new(edition.Id, null, false, 91, 0, false, null));
        var chair = await StateAsync(new(edition.Id, null, false, 7, 5, false, null), world.As(Role.Chair));
        var duty = await world.RunAsync((EntrustDuty use) => use.RunAsync(new(edition.Id, world.As(Role.Delegate).User, "Holder", "", DutyKind.Approve), world.As(Role.Secretary), None));
        var contested = await Contested.WithAsync(world, body: "Advisory Group");
        var late = await StateAsync(new(contested.Panel.Edition.Id, null, false, 7, 5, false, null));

        Assert.Equal(nameof(DueProcessErrors.ClauseNeeded), vote.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.AppealNeedsObjection), appeal.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.DaysOutOfRange), days.Error.Code);
        Assert.Equal(ErrorKind.Forbidden, chair.Error.Kind);
        Assert.Equal(nameof(DueProcessErrors.NoRules), duty.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.RulesLate), late.Error.Code);
    }

    private static async Task<ShowDueProcess.View> ShowAsync(World world, Contested contested, Actor by) =>
        AwardsBuilder.Ok(await world.RunAsync((ShowDueProcess use) => use.RunAsync(contested.Panel.Edition.Id, by, None)));
}
