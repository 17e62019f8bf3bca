using Palmares.Awards;
using Palmares.Awards.Objecting;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Objecting;

public sealed class ObjectingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_objection_upheld_sends_the_category_back_and_nothing_is_published_meanwhile(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var contested = await Contested.WithAsync(world);
        await contested.DecideAsync();

        var objection = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(3), 2));
        var twice = await contested.ObjectAsync(contested.Nominator(3), 2);
        var handed = await contested.ToHandleAsync(contested.Handler);
        AwardsBuilder.Ok(await contested.AnswerAsync(objection, upheld: true));
        var own = AwardsBuilder.Ok(await world.RunAsync((ListOwnObjections use) => use.RunAsync(Contested.Of(contested.Panel.Nominations[2]), contested.Nominator(3), None)));
        var publish = await contested.PublishAsync();
        AwardsBuilder.Ok(await contested.Panel.DecideAsync([Outcome.Laureate, Outcome.NotSelected, Outcome.Laureate]));

        Assert.Equal(nameof(DueProcessErrors.ObjectedAlready), twice.Error.Code);
        Assert.Equal((Standing.Nominator, Outcome.NotSelected, "The panel agreed."), (handed.Objections[0].Standing, handed.Objections[0].Outcome, handed.Objections[0].PanelsReason));
        Assert.Equal((ObjectionState.Upheld, "We compared the claim with the record."), (own.Lines[0].State, own.Lines[0].Answer));
        Assert.Equal(nameof(AwardsErrors.NotAllDecided), publish.Error.Code);
        Assert.All((await world.ActsAsync()).Where(a => a.Name.StartsWith("awards.objection", StringComparison.Ordinal)), act =>
        {
            Assert.DoesNotContain(contested.Panel.Nominations[2].ToString(), act.Payload, StringComparison.Ordinal);
            Assert.Null(act.Note);
        });
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_appeal_is_about_procedure_once_and_heard_by_others_than_before(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var contested = await Contested.WithAsync(world);
        await contested.DecideAsync();
        var objection = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(3), 2));
        AwardsBuilder.Ok(await contested.AnswerAsync(objection, upheld: false));

        var merits = await contested.AppealAsync(contested.Nominator(3), 2, objection, ground: null);
        var stranger = await contested.AppealAsync(contested.Nominator(1), 0, objection);
        var appeal = AwardsBuilder.Ok(await contested.AppealAsync(contested.Nominator(3), 2, objection));
        var twice = await contested.AppealAsync(contested.Nominator(3), 2, objection);
        var byHandler = await contested.DecideAppealAsync(appeal, AppealState.Dismissed, contested.Handler);
        AwardsBuilder.Ok(await contested.DecideAppealAsync(appeal, AppealState.HeardAgain));
        var same = await contested.AnswerAsync(objection, upheld: false);
        AwardsBuilder.Ok(await contested.AnswerAsync(objection, upheld: false, contested.OtherHandler));
        var third = await contested.AppealAsync(contested.Nominator(3), 2, objection);

        Assert.Equal(nameof(DueProcessErrors.GroundNeeded), merits.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.NoSuchObjection), stranger.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.AppealedAlready), twice.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.NoSuchAppeal), byHandler.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.NoSuchObjection), same.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.AppealedAlready), third.Error.Code);
        Assert.Equal(
            ["awards.objection-lodged", "awards.objection-answered", "awards.appeal-lodged", "awards.appeal-decided", "awards.objection-answered"],
            (await world.ActsAsync()).Select(a => a.Name).Where(n => n.StartsWith("awards.obj", StringComparison.Ordinal) || n.StartsWith("awards.app", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_appeal_granted_sends_the_category_back()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world);
        await contested.DecideAsync();
        var objection = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(3), 2));
        var other = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(2), 1));
        AwardsBuilder.Ok(await contested.AnswerAsync(objection, upheld: false));
        var appeal = AwardsBuilder.Ok(await contested.AppealAsync(contested.Nominator(3), 2, objection));

        AwardsBuilder.Ok(await contested.DecideAppealAsync(appeal, AppealState.BackToPanel));

        Assert.Equal(ObjectionState.Overtaken, (await contested.ToHandleAsync(contested.Handler)).Objections.Single(o => o.Id == other).State);
        Assert.False((await contested.Panel.DecideAsync([Outcome.NotSelected, Outcome.Laureate, Outcome.Laureate])).IsError);
    }

    [Fact]
    public async Task The_roll_waits_with_one_sentence_for_the_window_for_an_answer_and_for_the_appeal()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world);
        await contested.DecideAsync(tell: false);
        await WriteCitationsAsync(world, contested);

        var untold = await contested.PublishAsync();
        AwardsBuilder.Ok(await contested.TellAsync());
        var objection = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(3), 2));
        var window = await contested.PublishAsync();
        world.Clock.Advance(TimeSpan.FromDays(8));
        var open = await contested.PublishAsync();
        var late = await contested.ObjectAsync(contested.Nominator(2), 1);
        AwardsBuilder.Ok(await contested.AnswerAsync(objection, upheld: false));
        var appealable = await contested.PublishAsync();
        world.Clock.Advance(TimeSpan.FromDays(6));
        var tooLate = await contested.AppealAsync(contested.Nominator(3), 2, objection);
        var published = await contested.PublishAsync();

        Assert.All([untold, window, open, appealable], refused => Assert.Equal(DueProcessErrors.NotOver.Message, refused.Error.Message));
        Assert.Equal(nameof(DueProcessErrors.ObjectionsClosed), late.Error.Code);
        Assert.Equal(nameof(DueProcessErrors.AppealsClosed), tooLate.Error.Code);
        Assert.Equal(2, AwardsBuilder.Ok(published).Laureates);
    }

    [Fact]
    public async Task Whoever_had_a_part_in_the_decision_handles_nothing_whatever_the_duty()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var contested = await Contested.WithAsync(world, body: "Advisory Group");
        await contested.DecideAsync(tell: false);
        AwardsBuilder.Ok(await contested.ApproveAsync(ApprovalOutcome.Approved));
        AwardsBuilder.Ok(await contested.TellAsync());
        var objection = AwardsBuilder.Ok(await contested.ObjectAsync(contested.Nominator(3), 2));
        foreach (var judge in new[] { world.As(Role.Judge, "judge-2"), contested.Nominator(1) })
            AwardsBuilder.Ok(await contested.EntrustAsync(judge, DutyKind.HandleObjections));

        foreach (var somebody in new[] { world.As(Role.Judge, "judge-2"), contested.Nominator(1), contested.Panel.Chair, contested.Approver, world.As(Role.Secretary), world.As(Role.Auditor) })
        {
            Assert.Empty((await contested.ToHandleAsync(somebody)).Objections);
            Assert.Equal(nameof(DueProcessErrors.NoSuchObjection), (await contested.AnswerAsync(objection, upheld: false, somebody)).Error.Code);
        }

        Assert.Single((await contested.ToHandleAsync(contested.OtherHandler)).Objections);
        Assert.Equal(nameof(DueProcessErrors.PanelWordsNeeded), (await contested.AnswerAsync(objection, upheld: true, toPanel: " ")).Error.Code);
    }

    private static async Task WriteCitationsAsync(World world, Contested contested)
    {
        var view = AwardsBuilder.Ok(await world.RunAsync((Palmares.Awards.Publishing.ShowPublishing use) => use.RunAsync(contested.Panel.Edition.Id, world.As(Role.Secretary), None)));
        foreach (var laureate in view.Laureates)
            await new AwardsBuilder(world).CiteAsync(laureate.Id);
    }
}
