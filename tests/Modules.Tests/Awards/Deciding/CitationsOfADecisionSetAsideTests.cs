using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Deciding;

/// <summary>Words written for a decision that is set aside are kept, and proposed anew where the same nominee is chosen again.</summary>
public sealed class CitationsOfADecisionSetAsideTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task They_stay_as_history_and_are_approved_anew(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var panel = await Panel.WithAsync(world, 3, move: false);
        var (awards, secretary, chair) = (new AwardsBuilder(world), world.As(Role.Secretary), world.As(Role.Chair));
        AwardsBuilder.Ok(await world.RunAsync((StateDueProcess use) => use.RunAsync(new(panel.Edition.Id, "The assembly", false, 0, 0, false, null), secretary, None)));
        AwardsBuilder.Ok(await world.RunAsync((EntrustDuty use) => use.RunAsync(new(panel.Edition.Id, world.As(Role.Delegate, "approver").User, "Approver", "", DutyKind.Approve), secretary, None)));
        await awards.MoveAsync(panel.Edition.Id, EditionPhase.Deciding);
        var first = AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected]));
        var chosen = (await ShowAsync()).Laureates;
        await awards.CiteAsync(chosen[0].Id, "For the first fable.");
        await awards.CiteAsync(chosen[0].Id, "For the first fable, well told.");
        var waiting = AwardsBuilder.Ok(await world.RunAsync((WriteCitation use) => use.RunAsync(new(chosen[0].Id, "Words that nobody approved."), secretary, None)));
        AwardsBuilder.Ok(await world.RunAsync((WriteCitation use) => use.RunAsync(new(chosen[1].Id, "For the second fable."), secretary, None)));

        AwardsBuilder.Ok(await world.RunAsync((ApproveDecision use) => use.RunAsync(new(first, ApprovalOutcome.ReferredBack, "Look at the third again."), world.As(Role.Delegate, "approver"), None)));
        var between = await ShowAsync();
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.NotSelected, Outcome.Laureate]));
        var after = await ShowAsync();
        var carried = after.Laureates.Single(line => line.Nomination == chosen[0].Nomination);

        Assert.Empty(between.Laureates);
        Assert.Equal(4, between.Earlier.Count);
        Assert.Contains(between.Earlier, kept => kept is { Draft: { Text: "Words that nobody approved.", State: CitationState.Proposed }, Carried: false, SetAsideAt: not null });
        Assert.Equal(("For the first fable, well told.", CitationState.Proposed, true, ""), (carried.Open!.Text, carried.Open.State, carried.Open.Carried, carried.Citation));
        Assert.Empty(after.Laureates.Single(line => line.Nomination != chosen[0].Nomination).Drafts);
        Assert.Equal("For the first fable, well told.", after.Earlier.Single(kept => kept.Carried).Draft.Text);
        Assert.Equal(AwardsErrors.NoSuchLaureate, (await world.RunAsync((AnswerCitation use) => use.RunAsync(new(waiting, true), chair, None))).Error);
        Assert.Equal(AwardsErrors.SecondPersonNeeded, (await world.RunAsync((AnswerCitation use) => use.RunAsync(new(carried.Open.Id, true), secretary, None))).Error);
        AwardsBuilder.Ok(await world.RunAsync((AnswerCitation use) => use.RunAsync(new(carried.Open.Id, true), chair, None)));
        Assert.Equal("For the first fable, well told.", (await ShowAsync()).Laureates.Single(line => line.Nomination == chosen[0].Nomination).Citation);
        Assert.Single(await world.ActsAsync(), act => act.Name == "awards.citation-carried");
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((ShowPublishing use) => use.RunAsync(panel.Edition.Id, world.As(Role.Judge, "judge-1"), None))).Error);

        async Task<ShowPublishing.View> ShowAsync() => AwardsBuilder.Ok(await world.RunAsync((ShowPublishing use) => use.RunAsync(panel.Edition.Id, secretary, None)));
    }
}
