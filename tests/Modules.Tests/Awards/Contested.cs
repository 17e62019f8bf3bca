using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Awards.Objecting;
using Palmares.Awards.Publishing;
using Palmares.Awards.Telling;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards;

/// <summary>An edition with rules of due process, its panel, and people entrusted with approving, objections and appeals.</summary>
internal sealed class Contested(World world, Panel panel)
{
    private static readonly CancellationToken None = CancellationToken.None;

    public Panel Panel => panel;

    public Actor Approver => world.As(Role.Rapporteur, "approver");

    public Actor Handler => world.As(Role.Delegate, "handler");

    public Actor OtherHandler => world.As(Role.Delegate, "other-handler");

    public Actor Judge => world.As(Role.Delegate, "appeals");

    public Actor Nominator(int n) => world.As(Role.Nominator, $"nominator-{n}");

    public static PartyKey Of(NominationId nomination) => new(nomination);

    public static async Task<Contested> WithAsync(World world, string? body = null, bool byVote = false, bool slate = false, (string Judge, int Nomination)? recuse = null, Func<World, AwardsBuilder>? from = null)
    {
        var panel = await Panel.WithAsync(world, 3, recuse, move: false, from);
        var contested = new Contested(world, panel);
        Ok(await world.RunAsync((StateDueProcess use) => use.RunAsync(new(panel.Edition.Id, body, byVote, 7, 5, slate, byVote || slate ? "Rules of the award, clause 9." : null), world.As(Role.Secretary), None)));
        foreach (var (who, kind) in new[] { (contested.Approver, DutyKind.Approve), (contested.Handler, DutyKind.HandleObjections), (contested.OtherHandler, DutyKind.HandleObjections), (contested.Judge, DutyKind.DecideAppeals) })
            Ok(await contested.EntrustAsync(who, kind));
        await new AwardsBuilder(world).MoveAsync(panel.Edition.Id, EditionPhase.Deciding);
        return contested;
    }

    public Task<Result<Done>> EntrustAsync(Actor who, DutyKind kind) =>
        world.RunAsync((EntrustDuty use) => use.RunAsync(new(panel.Edition.Id, who.User, kind.ToString(), "holder@example.org", kind), world.As(Role.Secretary), None));

    /// <summary>The first two win; every nominee is written to.</summary>
    public async Task DecideAsync(bool tell = true)
    {
        Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.NotSelected]));
        foreach (var (nomination, n) in panel.Nominations.Select((id, at) => (id, at + 1)))
            Ok(await WriteAsync(nomination, $"What the panel saw in {n}."));
        if (tell)
            Ok(await TellAsync());
    }

    public Task<Result<Done>> WriteAsync(NominationId nomination, string text, Actor? by = null) =>
        world.RunAsync((WriteFeedback use) => use.RunAsync(new(nomination, text), by ?? panel.Chair, None));

    public Task<Result<Done>> TellAsync() => world.RunAsync((TellOutcomes use) => use.RunAsync(new(panel.Category), world.As(Role.Secretary), None));

    public async Task<DecisionId> DecisionAsync() => await world.QueryAsync(db => db.Set<Decision>().Select(d => d.Id).SingleAsync());

    public async Task<Result<ApprovalId>> ApproveAsync(ApprovalOutcome? outcome, string? reason = null, ApproveDecision.Votes? votes = null, Actor? by = null)
    {
        var decision = await DecisionAsync();
        return await world.RunAsync((ApproveDecision use) => use.RunAsync(new(decision, outcome, reason, votes), by ?? Approver, None));
    }

    public Task<Result<ObjectionId>> ObjectAsync(Actor by, int nomination, string text = "The second claim was read as another person's.") =>
        world.RunAsync((LodgeObjection use) => use.RunAsync(new(Of(panel.Nominations[nomination]), text), by, None));

    public Task<Result<Done>> AnswerAsync(ObjectionId id, bool? upheld, Actor? by = null, string? toPanel = "Read the second claim again.") =>
        world.RunAsync((AnswerObjection use) => use.RunAsync(new(id, upheld, "We compared the claim with the record.", toPanel), by ?? Handler, None));

    public Task<Result<AppealId>> AppealAsync(Actor by, int nomination, ObjectionId id, AppealGround? ground = AppealGround.TheObjectionWasNotHeard) =>
        world.RunAsync((LodgeAppeal use) => use.RunAsync(new(Of(panel.Nominations[nomination]), id, ground, "Nobody asked me."), by, None));

    public Task<Result<Done>> DecideAppealAsync(AppealId id, AppealState? outcome, Actor? by = null) =>
        world.RunAsync((DecideAppeal use) => use.RunAsync(new(id, outcome, "The file shows no hearing.", "Hear both sides."), by ?? Judge, None));

    public async Task<ListToHandle.View> ToHandleAsync(Actor by) => Ok(await world.RunAsync((ListToHandle use) => use.RunAsync(by, None)));

    public Task<Result<PublishRoll.Published>> PublishAsync() => world.RunAsync((PublishRoll use) => use.RunAsync(new(panel.Edition.Id, "for the test"), world.As(Role.Secretary), None));

    private static T Ok<T>(Result<T> result) => AwardsBuilder.Ok(result);
}
