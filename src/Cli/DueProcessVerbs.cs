using System.CommandLine;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Approving;
using Palmares.Awards.Objecting;
using Palmares.Awards.Screening;
using Palmares.Awards.Telling;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares due …</c>: how decisions are approved, told and contested, each verb one use case.</summary>
internal sealed class DueProcessVerbs : IVerbs
{
    private const string Name = "due";

    public IEnumerable<Command> Build(Host host)
    {
        var due = new Command(Name, "How decisions are approved, told and contested.");
        foreach (var verb in OfTheEdition(host).Concat(OfParties(host)))
            due.Subcommands.Add(verb);
        yield return due;
    }

    /// <summary>A party comes with an account's own address or with the secret of a letter, never with an address from a form.</summary>
    internal sealed record PartyForm(NominationId? Nomination = null, string? Secret = null, string Text = "", ObjectionId? Objection = null, AppealGround? Ground = null);

    private static IEnumerable<Command> OfTheEdition(Host host)
    {
        yield return OfEdition(host, "show", "The rules, the duties and how far each category is.", (s, e, by, ct) => s.Get<ShowDueProcess>().RunAsync(e, by, ct));
        yield return FormVerb.Of<StateDueProcess.Input, Done>(host, "state", "State the rules: {edition, approving_body, by_vote, objection_days, appeal_days, slate_public, rules_clause}.", (s, i, by, ct) => s.Get<StateDueProcess>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<EntrustDuty.Input, Done>(host, "entrust", "Entrust a duty: {edition, user, name, email, kind}.", (s, i, by, ct) => s.Get<EntrustDuty>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<TakeBackDuty.Input, Done>(host, "take-back", "Take a duty back: {edition, user}.", (s, i, by, ct) => s.Get<TakeBackDuty>().RunAsync(i, by, ct), Name);
        yield return Plain(host, "to-approve", "The decisions you are entrusted to approve.", (s, by, ct) => s.Get<ListToApprove>().RunAsync(by, ct));
        yield return FormVerb.Of<ApproveDecision.Input, ApprovalId>(host, "approve", "Approve a decision or refer it back: {decision, outcome, reason, vote}.", (s, i, by, ct) => s.Get<ApproveDecision>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<RecordReservation.Input, Done>(host, "reserve", "Record a reservation: {decision, text}.", (s, i, by, ct) => s.Get<RecordReservation>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<WriteFeedback.Input, Done>(host, "feedback", "Write to a nominee: {nomination, text}.", (s, i, by, ct) => s.Get<WriteFeedback>().RunAsync(i, by, ct), Name);
        yield return OfCategory(host, "words", "What is written to each nominee of a category.", (s, c, by, ct) => s.Get<ShowFeedback>().RunAsync(c, by, ct));
        yield return OfCategory(host, "tell", "Tell the outcomes of a category; the time to object begins.", (s, c, by, ct) => s.Get<TellOutcomes>().RunAsync(new(c), by, ct));
        yield return OfCategory(host, "list-rules", "What the rules of the list and of the edition say of those chosen in a category, and what is documented.", (s, c, by, ct) => s.Get<AskSlate>().RunAsync(c, null, by, ct));
        yield return FormVerb.Of<DocumentSlateRule.Input, SlateExceptionId>(host, "document", "Document a rule of the list: {category, rule, kind, decided_by, on, reason}; a kind is Waiver or Reason.", (s, i, by, ct) => s.Get<DocumentSlateRule>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<StateEditionFact.Input, EditionFactId>(host, "edition-fact", "State a fact about the edition: {edition, kind, name, value, source}; a kind is Date, Fact, Number or Document.", (s, i, by, ct) => s.Get<StateEditionFact>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<TakeBackEditionFact.Input, Done>(host, "edition-unstate", "Take a fact about the edition back: {edition, fact}.", (s, i, by, ct) => s.Get<TakeBackEditionFact>().RunAsync(i, by, ct), Name);
        yield return OfEdition(host, "slate", "Whom the panel chose, where that is public.", async (s, e, _, ct) => await s.Get<ReadEdition>().RunAsync(e, ct) is { IsError: false } found ? await s.Get<ShowSlate>().RunAsync(found.Value.Slug, ct) : AwardsErrors.NoSuchEdition);
    }

    private static IEnumerable<Command> OfParties(Host host)
    {
        yield return FormVerb.Of<PartyForm, ReadOutcome.View>(host, "outcome", "What was decided on a nomination of yours: {nomination or secret}.", async (s, f, by, ct) => await s.Get<ReadOutcome>().RunAsync(await KeyAsync(s, f, by, ct), Party(f, by), ct), Name);
        yield return FormVerb.Of<PartyForm, ListOwnObjections.View>(host, "objections", "What you objected to on it, and what came of it: {nomination or secret}.", async (s, f, by, ct) => await s.Get<ListOwnObjections>().RunAsync(await KeyAsync(s, f, by, ct), Party(f, by), ct), Name);
        yield return FormVerb.Of<PartyForm, ObjectionId>(host, "object", "Object in confidence: {nomination or secret, text}.", async (s, f, by, ct) => await s.Get<LodgeObjection>().RunAsync(new(await KeyAsync(s, f, by, ct), f.Text), Party(f, by), ct), Name);
        yield return FormVerb.Of<PartyForm, AppealId>(host, "appeal", "Appeal on procedure: {nomination or secret, objection, ground, text}.", async (s, f, by, ct) => await s.Get<LodgeAppeal>().RunAsync(new(await KeyAsync(s, f, by, ct), f.Objection ?? default, f.Ground, f.Text), Party(f, by), ct), Name);
        yield return Plain(host, "to-handle", "The objections and appeals you are entrusted with.", (s, by, ct) => s.Get<ListToHandle>().RunAsync(by, ct));
        yield return FormVerb.Of<AnswerObjection.Input, Done>(host, "answer", "Answer an objection: {objection, upheld, answer, to_panel}.", (s, i, by, ct) => s.Get<AnswerObjection>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<DecideAppeal.Input, Done>(host, "decide-appeal", "Decide an appeal: {appeal, outcome, answer, to_panel}.", (s, i, by, ct) => s.Get<DecideAppeal>().RunAsync(i, by, ct), Name);
    }

    private static async Task<PartyKey> KeyAsync(IServiceProvider services, PartyForm form, Actor by, CancellationToken ct) =>
        new(form.Nomination, form.Secret, by.User is { } user ? (await services.Get<NameUsers>().RunAsync([user], ct)).GetValueOrDefault(user)?.Email : null);

    private static Actor Party(PartyForm form, Actor by) => form.Secret is not null && by.User is null ? Actor.ByLink("outcome") : by;

    private static Command Plain<T>(Host host, string name, string about, Func<IServiceProvider, Actor, CancellationToken, Task<Result<T>>> run)
    {
        var verb = new Command(name, $"{about} Example: palmares {Name} {name} --as name@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, run, ct));
        return verb;
    }

    private static Command OfEdition<T>(Host host, string name, string about, Func<IServiceProvider, EditionId, Actor, CancellationToken, Task<Result<T>>> run)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var verb = new Command(name, $"{about} Example: palmares {Name} {name} fable-2026 --as secretary@example.org") { slug };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(slug)!, token);
                return edition.IsError ? edition.Error : await run(services, edition.Value.Id, by, token);
            },
            ct));
        return verb;
    }

    private static Command OfCategory<T>(Host host, string name, string about, Func<IServiceProvider, CategoryId, Actor, CancellationToken, Task<Result<T>>> run)
    {
        var id = new Argument<Guid>("category") { Description = "The category's id." };
        var verb = new Command(name, $"{about} Example: palmares {Name} {name} CATEGORY --as secretary@example.org") { id };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => run(services, CategoryId.From(parsed.GetValue(id)), by, token), ct));
        return verb;
    }
}
