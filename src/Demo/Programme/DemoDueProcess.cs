using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Awards.Nominating;
using Palmares.Awards.Objecting;
using Palmares.Awards.Telling;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Clarifying;
using Palmares.Review.Deliberating;
using Palmares.Review.Handing;
using Palmares.Review.Seconding;

namespace Palmares.Demo.Programme;

/// <summary>What is said about nominations, and how a decision is approved, told and contested.</summary>
internal sealed class DemoDueProcess(Stage stage, Cast cast, EditionFacts edition, CancellationToken ct)
{
    private readonly Actor _chair = InOwnRoles(cast.Chair);
    private readonly Actor[] _judges = [.. cast.Judges.Select(seat => InOwnRoles(seat.Actor))];
    private readonly Actor[] _nominators = [.. cast.Nominators.Select(part => InOwnRoles(part.Actor))];

    /// <summary>While judges read: two levels, a week to object, and three people who had no part in the panel.</summary>
    public async Task StateAsync()
    {
        await stage.MustAsync((StateDueProcess state) => state.RunAsync(new(edition.Id, "Advisory Group of the Assembly", ByVote: false, ObjectionDays: 5, AppealDays: 5, SlatePublic: false, RulesClause: null), cast.Secretary, ct));
        foreach (var (account, kind) in new[] { ("rapporteur", DutyKind.Approve), ("delegate", DutyKind.HandleObjections), ("steward", DutyKind.DecideAppeals) })
        {
            var (who, name) = (await ActorAsync(account), DemoAccounts.ToTry.Single(a => a.Email == DemoAccounts.At(account)).Name);
            await stage.MustAsync((EntrustDuty entrust) => entrust.RunAsync(new(edition.Id, who.User, name, DemoAccounts.At(account), kind), cast.Secretary, ct));
        }
    }

    /// <summary>Scoring is closed: the judges talk about one nomination, and one is asked about another's sheet.</summary>
    public async Task DeliberateAsync()
    {
        var item = (await stage.MustAsync((ListDeliberations list) => list.RunAsync(edition.Id, _chair, ct)))[0];
        await SayAsync(item.Nomination, _chair, Audience.Leadership, "The reasons under the lowest sheet are short. I shall ask somebody to look at it, @secretary.");
        foreach (var (judge, text) in _judges[1..3].Zip(["The third line of evidence carries the case for me.", "For me the second, @chair: it is the one others built on."]))
            await stage.RunAsync((WriteRemark write) => write.RunAsync(new(edition.Id, item.Nomination, Audience.Judges, text), judge, ct));
        var sheets = await stage.MustAsync((ListSheets list) => list.RunAsync(edition.Id, item.Nomination, _chair, ct));
        var sheet = sheets.Sheets[0];
        await stage.MustAsync((AskSecondOpinion ask) => ask.RunAsync(new(sheet.Id, sheets.Askable.First(m => m.Name != sheet.Judge).Judge), _chair, ct));
        foreach (var judge in _judges)
        {
            var asked = await stage.RunAsync((ListSecondOpinions list) => list.RunAsync(edition.Id, judge, ct));
            if (asked is { IsError: false, Value: [var one, ..] })
                await stage.MustAsync((GiveSecondOpinion give) => give.RunAsync(new(one.Id, Agrees: true, "The marks follow from the evidence named."), judge, ct));
        }
    }

    /// <summary>Approved with a reservation, told with words to each; one objection, not upheld, and its appeal, dismissed.</summary>
    public async Task ApproveAndContestAsync()
    {
        var approver = await ActorAsync("rapporteur");
        foreach (var item in (await stage.MustAsync((ListToApprove list) => list.RunAsync(approver, ct))).Where(i => i.Edition.Id == edition.Id))
        {
            if (item.Category == edition.Categories[0])
                await stage.MustAsync((RecordReservation reserve) => reserve.RunAsync(new(item.Id, "Two of one study group; next time the panel might look wider."), approver, ct));
            await DemoRules.DocumentAsync(stage, _chair, item.Category.Id, chosen: null, ct);
            await stage.MustAsync((ApproveDecision approve) => approve.RunAsync(new(item.Id, ApprovalOutcome.Approved), approver, ct));
        }

        foreach (var category in edition.Categories)
            await TellAsync(category.Id);
        await ContestAsync();
    }

    /// <summary>The edition under way: a question answered, a question that waits for the nominator whom visitors play, and what the chair cannot lead on handed over.</summary>
    public async Task AskAsync()
    {
        await AskOfAsync(_nominators[1], "Which of the three texts did the nominee edit alone?", "The second. The other two were edited with a colleague from another study group.");
        await AskOfAsync(_nominators[0], "Was the work on the test suite part of the mandate, or done beside it?", null);
        var conflicts = await stage.MustAsync((ListToHandOver list) => list.RunAsync(edition.Id, _chair, ct));
        if (conflicts.Rows.Count > 0)
            await stage.MustAsync((HandOverItem hand) => hand.RunAsync(new(edition.Id, conflicts.Rows[0].Nomination, conflicts.Members[0].Judge), _chair, ct));
    }

    private async Task AskOfAsync(Actor nominator, string question, string? answer)
    {
        var seen = (await stage.MustAsync((ListDeliberations list) => list.RunAsync(edition.Id, _chair, ct))).Select(r => r.Nomination).ToHashSet();
        var own = (await stage.RunAsync((ListNominations list) => list.RunAsync(edition.Id, nominator, ct))).First(n => n.Mine && seen.Contains(n.Id)).Id;
        var day = DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime).AddDays(10);
        var asked = await stage.MustAsync((AskClarification ask) => ask.RunAsync(new(edition.Id, own, question, day), _chair, ct));
        stage.Clock.Pass(TimeSpan.FromHours(2));
        if (answer is not null)
            await stage.MustAsync((AnswerClarification reply) => reply.RunAsync(new(asked, answer), nominator, ct));
    }

    private async Task TellAsync(CategoryId category)
    {
        var words = await stage.MustAsync((ShowFeedback show) => show.RunAsync(category, cast.Secretary, ct));
        foreach (var line in words.Lines)
        {
            var text = line.Outcome == Outcome.Laureate
                ? "The panel saw one line of work carried from the first draft to its use by others, and said so with one voice."
                : "The panel saw good work. What was missing is a sign that others took it up; a later nomination can show it.";
            stage.Clock.Pass(TimeSpan.FromMinutes(3));
            foreach (var writer in _judges.Prepend(_chair))
            {
                if (!(await stage.RunAsync((WriteFeedback write) => write.RunAsync(new(line.Nomination, text), writer, ct))).IsError)
                    break;
            }
        }

        await stage.MustAsync((TellOutcomes tell) => tell.RunAsync(new(category), cast.Secretary, ct));
    }

    private async Task ContestAsync()
    {
        var nominator = _nominators[0];
        foreach (var line in await stage.MustAsync((ListOutcomes list) => list.RunAsync(nominator, ct)))
        {
            var key = new PartyKey(line.Nomination);
            if ((await stage.RunAsync((ReadOutcome read) => read.RunAsync(key, nominator, ct))) is not { IsError: false, Value: { Outcome: Outcome.NotSelected } told } || told.Edition.Id != edition.Id)
                continue;
            var objection = await stage.MustAsync((LodgeObjection lodge) => lodge.RunAsync(new(key, "The panel's words do not speak of the second claim, which is the strongest."), nominator, ct));
            stage.Clock.Pass(TimeSpan.FromDays(2));
            var handler = await ActorAsync("delegate");
            await stage.MustAsync((AnswerObjection answer) => answer.RunAsync(new(objection, Upheld: false, "The minutes show that each claim was read; words to a nominee are short and do not list them all."), handler, ct));
            var appeal = await stage.MustAsync((LodgeAppeal lodge) => lodge.RunAsync(new(key, objection, AppealGround.TheObjectionWasNotHeard, "I was not asked before the answer."), nominator, ct));
            stage.Clock.Pass(TimeSpan.FromDays(2));
            var decider = await ActorAsync("steward");
            await stage.MustAsync((DecideAppeal decide) => decide.RunAsync(new(appeal, AppealState.Dismissed, "The rules ask for an answer with reasons, and there is one; they ask for no hearing."), decider, ct));
            return;
        }
    }

    private Task<RemarkId> SayAsync(NominationId nomination, Actor by, Audience audience, string text) => stage.MustAsync((WriteRemark write) => write.RunAsync(new(edition.Id, nomination, audience, text), by, ct));

    private async Task<Actor> ActorAsync(string account) => InOwnRoles(await stage.ActorAsync(DemoAccounts.At(account), ct));

    /// <summary>Whoever plays the demo may do everything; here it matters in what capacity somebody speaks.</summary>
    private static Actor InOwnRoles(Actor actor) => Actor.ForUser(actor.User!.Value, actor.Roles, ActorOrigin.Command);
}
