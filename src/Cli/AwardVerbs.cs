using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Leaving;
using Palmares.Awards.Deciding;
using Palmares.Awards.Dossiers;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Awards.Publishing;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Papers;
using Palmares.Records;
using DecisionId = Palmares.Awards.DecisionId;

namespace Palmares.Cli;

/// <summary><c>palmares award …</c>: the award cycle by command, each verb one use case. What a page has in a form stands here in a JSON file with the same names.</summary>
internal sealed class AwardVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var award = new Command("award", "The award cycle, from programme to roll.");
        foreach (var verb in Verbs(host))
            award.Subcommands.Add(verb);
        yield return award;
    }

    private static IEnumerable<Command> Verbs(Host host)
    {
        yield return OfFile<CreateProgramme.Input, ProgrammeId>(host, "programme", "Create a programme: {name, owner}.", (s, i, by, ct) => s.Get<CreateProgramme>().RunAsync(i, by, ct));
        yield return OfFile<EditionDraft, EditionId>(host, "edition", "Draft an edition: dates, categories, criteria, rules.", (s, i, by, ct) => s.Get<CreateEdition>().RunAsync(i, by, ct));
        yield return Editions(host);
        yield return Phase(host);
        yield return OfFile<NominateForm, NominationId>(host, "nominate", "Start a nomination: {edition, category, nominee, nominee_name, nominee_email}.", NominateAsync);
        yield return OfFile<SaveDraft.Input, SaveDraft.Saved>(host, "draft", "Save a draft: {nomination, revision, statement, citation_draft, claims:[{text, lines:[{source:{source,key}, text}]}], answers:{question:[values]}}.", (s, i, by, ct) => s.Get<SaveDraft>().RunAsync(i, by, ct));
        yield return OfNomination(host, "evidence", "The lines a claim of this nomination may be tied to.", async (s, id, by, ct) => Result<IReadOnlyList<EvidenceText>>.Of(await s.Get<PickEvidence>().AllAsync(id, by, ct)));
        yield return OfNomination(host, "show", "A nomination as its nominator and the secretary see it.", (s, id, by, ct) => s.Get<ShowNomination>().RunAsync(id, by, ct));
        yield return OfNomination(host, "submit", "Send a nomination; the nominee is asked.", (s, id, by, ct) => s.Get<SubmitNomination>().RunAsync(id, by, ct));
        yield return OfNomination(host, "withdraw", "Withdraw a nomination.", (s, id, by, ct) => s.Get<WithdrawNomination>().RunAsync(new(id, null), by, ct));
        yield return OfFile<ChangeForm.Input, int>(host, "form", "Change what an edition asks: {edition, form:[fields]}; for an edition that has not opened, palmares edition import does the same.", (s, i, by, ct) => s.Get<ChangeForm>().RunAsync(i, by, ct));
        yield return OfEdition(host, "questions", "What an edition asks, and how many nominations answered each version.", (s, id, _, by, ct) => s.Get<ShowForm>().RunAsync(id, by, ct));
        yield return Attach(host);
        yield return OfNomination(host, "revisions", "What changed between the last two sendings.", (s, id, by, ct) => s.Get<ShowRevisions>().RunAsync(new(id), by, ct));
        yield return OfNomination(host, "take-back", "Take a sent nomination back to a draft, in time.", (s, id, by, ct) => s.Get<TakeBackNomination>().RunAsync(id, by, ct));
        yield return OfFile<ExtendNomination.Input, Deadline>(host, "extend", "Give one nomination more time: {edition, number, until, reason}.", (s, i, by, ct) => s.Get<ExtendNomination>().RunAsync(i, by, ct));
        yield return OfFile<MoveToCategory.Input, Done>(host, "move", "Move a nomination to another category: {nomination, category, reason}.", (s, i, by, ct) => s.Get<MoveToCategory>().RunAsync(i, by, ct));
        yield return OfFile<CarryNomination.Input, NominationId>(host, "carry", "Carry a nomination over into the next edition: {nomination, into}.", (s, i, by, ct) => s.Get<CarryNomination>().RunAsync(i, by, ct));
        yield return OfFile<SwitchPhase.Input, Done>(host, "switch-phase", "Say what a phase to come lets people do and see: {edition, phase, on:[switches]}.", (s, i, by, ct) => s.Get<SwitchPhase>().RunAsync(i, by, ct));
        yield return OfFile<InviteEndorser.Input, EndorsementId>(host, "invite", "Invite an endorser: {nomination, name, email, organisation}.", (s, i, by, ct) => s.Get<InviteEndorser>().RunAsync(i, by, ct));
        yield return OfFile<GiveEndorsement.Input, Done>(host, "endorse", "Endorse by the letter's secret: {secret, relationship, text, confidential}.", (s, i, _, ct) => s.Get<GiveEndorsement>().RunAsync(i, Actor.ByLink("endorsement"), ct));
        yield return OfFile<LeaveForm, RollLeavingState>(host, "leave-roll", "Leave the public roll, or ask to, as its terms say: {nomination or secret, sure, reason}.", async (s, f, by, ct) => await s.Get<LeaveRoll>().RunAsync(new(await KeyAsync(s, f.Nomination, f.Secret, by, ct), f.Sure, f.Reason), Nominee(f.Secret, by), ct));
        yield return OfFile<LeaveForm, Done>(host, "return-to-roll", "Be named on the roll again after leaving it: {nomination or secret}.", async (s, f, by, ct) => await s.Get<ReturnToRoll>().RunAsync(await KeyAsync(s, f.Nomination, f.Secret, by, ct), Nominee(f.Secret, by), ct));
        yield return OfFile<ConsentForm, Done>(host, "consent", "Answer a nomination: {nomination or secret, agree, may_name, may_follow, may_contact, may_follow_shortlisted}.", ConsentAsync);
        yield return OfFile<ContestForm, Done>(host, "contest", "Contest a line: {nomination or secret, evidence, text}.", ContestAsync);
        yield return OfFile<AnswerContest.Input, Done>(host, "answer-contest", "Answer a contested line: {nomination, evidence, keep, answer}.", (s, i, by, ct) => s.Get<AnswerContest>().RunAsync(i, by, ct));
        yield return OfNomination(host, "check", "Run the eligibility rules over one nomination.", (s, id, by, ct) => s.Get<CheckEligibility>().RunAsync(id, by, ct));
        foreach (var verb in RuleVerbs.Of(host))
            yield return verb;
        yield return OfFile<StateFact.Input, StatedFactId>(host, "fact", "State a fact for the screening: {nomination, kind, name, value, source, about}.", (s, i, by, ct) => s.Get<StateFact>().RunAsync(i, by, ct));
        yield return OfFile<TakeBackForm, Done>(host, "unstate", "Take a stated fact back: {nomination, fact}.", (s, i, by, ct) => s.Get<TakeBackFact>().RunAsync(i.Nomination, i.Fact, by, ct));
        yield return OfFile<RecordException.Input, RuleExceptionId>(host, "except", "Record a waiver or an extension: {nomination, rule, kind, state, decided_by, on, reason, longer}.", (s, i, by, ct) => s.Get<RecordException>().RunAsync(i, by, ct));
        yield return OfFile<DecideEligibility.Input, Done>(host, "screen", "Decide eligibility: {nomination, eligible, reason}.", (s, i, by, ct) => s.Get<DecideEligibility>().RunAsync(i, by, ct));
        yield return OfFile<RecordDecision.Input, DecisionId>(host, "decide", "Record the panel's decision: {category, lines:[{nomination, outcome, reason}], present:[user ids], withheld_reason}.", (s, i, by, ct) => s.Get<RecordDecision>().RunAsync(i, by, ct));
        yield return OfFile<WriteCitation.Input, CitationDraftId>(host, "cite", "Propose a citation: {laureate, citation}. A second person approves it.", (s, i, by, ct) => s.Get<WriteCitation>().RunAsync(i, by, ct));
        yield return OfEdition(host, "laureates", "The laureates of an edition before publication.", (s, id, _, by, ct) => s.Get<ShowPublishing>().RunAsync(id, by, ct));
        yield return OfEdition(host, "publish", "Publish the roll.", (s, id, reason, by, ct) => s.Get<PublishRoll>().RunAsync(new(id, reason), by, ct));
        yield return Dossier(host);
        yield return Roll(host);
    }

    private static Command Dossier(Host host)
    {
        var nomination = new Argument<Guid>("nomination") { Description = "The nomination's id." };
        var file = new Option<string>("--out") { Description = "The file to write: .pdf (one page), .docx, .xlsx or .md.", Required = true };
        var verb = new Command("dossier", "The evidence of a nomination: claims with their lines, figures with intervals. Example: palmares award dossier 0197a000-0000-7000-8000-000000000001 --out dossier.pdf --as name@example.org") { nomination, file };
        verb.SetAction((parsed, ct) => host.RunAsync<string>(
            parsed,
            async (services, by, token) =>
            {
                var (path, input) = (parsed.GetValue(file)!, new WriteDossier.Input(new NominationId(parsed.GetValue(nomination)), null, words => words, "en", false));
                var (write, format) = (services.Get<WriteDossier>(), FileFormat.Of(Path.GetExtension(path)) ?? FileFormat.Word);
                var bytes = Path.GetExtension(path).Equals(".pdf", StringComparison.OrdinalIgnoreCase)
                    ? (await write.RunAsync(input, by, token)).Then<byte[]>(written => written.Pdf)
                    : (await write.PaperAsync(input, by, token)).Then<byte[]>(paper => format.Write(paper));
                if (!bytes.IsError)
                    await PlainFile.WriteAsync(path, bytes.Value, token);
                return bytes.Then<string>(_ => path);
            },
            ct,
            written => Console.Out.WriteLine($"{written} written.")));
        return verb;
    }

    /// <summary>The command's actor brings no name: the account does.</summary>
    internal sealed record NominateForm(EditionId Edition, CategoryId Category, PersonId? Nominee, string NomineeName, string NomineeEmail, string? NomineeOrganisation = null, string? OnBehalfOf = null);

    internal sealed record TakeBackForm(NominationId Nomination, StatedFactId Fact);

    internal sealed record LeaveForm(NominationId? Nomination, string? Secret, bool Sure = false, string? Reason = null);

    internal sealed record ConsentForm(NominationId? Nomination, string? Secret, bool? Agree, bool MayName, bool MayFollow, bool MayContact = false, bool MayFollowShortlisted = false);

    internal sealed record ContestForm(NominationId? Nomination, string? Secret, EvidenceId Evidence, string Text);

    private static async Task<Result<NominationId>> NominateAsync(IServiceProvider services, NominateForm form, Actor by, CancellationToken ct)
    {
        var account = await AccountAsync(services, by, ct);
        if (account is null)
            return KernelErrors.NotSignedIn;
        var nominator = new StartNomination.Nominator(account.DisplayName, account.Email, account.Organisation, account.Person is { } person ? new PersonId(person) : null);
        return await services.Get<StartNomination>().RunAsync(
            new(form.Edition, form.Category, form.Nominee, form.NomineeName, form.NomineeEmail, form.NomineeOrganisation, nominator, form.OnBehalfOf), by, ct);
    }

    private static async Task<Result<Done>> ConsentAsync(IServiceProvider services, ConsentForm form, Actor by, CancellationToken ct) =>
        await services.Get<AnswerNomination>().RunAsync(new(await KeyAsync(services, form.Nomination, form.Secret, by, ct), form.Agree, form.MayName, form.MayFollow, MayContact: form.MayContact, MayFollowShortlisted: form.MayFollowShortlisted), Nominee(form.Secret, by), ct);

    private static async Task<Result<Done>> ContestAsync(IServiceProvider services, ContestForm form, Actor by, CancellationToken ct) =>
        await services.Get<ContestEvidence>().RunAsync(new(await KeyAsync(services, form.Nomination, form.Secret, by, ct), form.Evidence, form.Text), Nominee(form.Secret, by), ct);

    private static async Task<NomineeKey> KeyAsync(IServiceProvider services, NominationId? nomination, string? secret, Actor by, CancellationToken ct) =>
        new(secret, nomination, (await AccountAsync(services, by, ct))?.Email);

    private static Actor Nominee(string? secret, Actor by) => secret is not null && by.User is null ? Actor.ByLink("consent") : by;

    private static async Task<NameUsers.Named?> AccountAsync(IServiceProvider services, Actor by, CancellationToken ct) =>
        by.User is { } user ? (await services.Get<NameUsers>().RunAsync([user], ct)).GetValueOrDefault(user) : null;

    private static Command OfFile<TInput, TAnswer>(Host host, string name, string about, Func<IServiceProvider, TInput, Actor, CancellationToken, Task<Result<TAnswer>>> run)
        where TInput : notnull
    {
        var file = new Argument<string>("file") { Description = "JSON, or - for standard input." };
        var verb = new Command(name, $"{about} Example: palmares award {name} {name}.json --as name@example.org") { file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var input = await JsonForm.ReadAsync<TInput>(parsed.GetValue(file)!, token);
                return input.IsError ? input.Error : await run(services, input.Value, by, token);
            },
            ct));
        return verb;
    }

    private static Command OfNomination<TAnswer>(Host host, string name, string about, Func<IServiceProvider, NominationId, Actor, CancellationToken, Task<Result<TAnswer>>> run)
    {
        var id = new Argument<Guid>("nomination");
        var verb = new Command(name, $"{about} Example: palmares award {name} NOMINATION --as name@example.org") { id };
        verb.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => run(services, new NominationId(parsed.GetValue(id)), by, token), ct));
        return verb;
    }

    private static Command OfEdition<TAnswer>(Host host, string name, string about, Func<IServiceProvider, EditionId, string?, Actor, CancellationToken, Task<Result<TAnswer>>> run)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var reason = new Option<string>("--reason") { Description = "Needed before the announced date." };
        var verb = new Command(name, $"{about} Example: palmares award {name} fable-2026 --as name@example.org") { slug, reason };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(slug)!, token);
                return edition.IsError ? edition.Error : await run(services, edition.Value.Id, parsed.GetValue(reason), by, token);
            },
            ct));
        return verb;
    }

    private static Command Attach(Host host)
    {
        var id = new Argument<Guid>("nomination");
        var field = new Argument<string>("question") { Description = "Its code in the form." };
        var file = new Option<string>("--file") { Description = "What to send; without it the file there is taken away." };
        var verb = new Command("attach", "Answer a question with a file; its metadata is taken out. Example: palmares award attach NOMINATION letter --file letter.pdf --as name@example.org") { id, field, file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                byte[] bytes = parsed.GetValue(file) is { } path ? await File.ReadAllBytesAsync(path, token) : [];
                return await services.Get<SendFile>().RunAsync(new(new NominationId(parsed.GetValue(id)), parsed.GetValue(field)!, bytes), by, token);
            },
            ct));
        return verb;
    }

    private static Command Editions(Host host)
    {
        var verb = new Command("editions", "The editions with their ids, categories and criteria. Example: palmares award editions --as name@example.org");
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, async (services, by, token) => Result<IReadOnlyList<EditionFacts>>.Of(await services.Get<ListEditions>().RunAsync(by, token)), ct));
        return verb;
    }

    private static Command Phase(Host host)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var to = new Argument<EditionPhase>("phase");
        var reason = new Option<string>("--reason") { Description = "Needed before the announced date." };
        var verb = new Command("phase", "Move an edition to its next phase. Example: palmares award phase fable-2026 Nominating --as name@example.org") { slug, to, reason };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(slug)!, token);
                return edition.IsError ? edition.Error : await services.Get<MovePhase>().RunAsync(new(edition.Value.Id, parsed.GetValue(to), parsed.GetValue(reason)), by, token);
            },
            ct));
        return verb;
    }

    private static Command Roll(Host host)
    {
        var slug = new Option<string>("--edition") { Description = "One edition's short name." };
        var verb = new Command("roll", "The public roll. Example: palmares award roll --json") { slug };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed, async (services, _, token) => Result<IReadOnlyList<RollEdition>>.Of(await services.Get<ListRoll>().RunAsync(parsed.GetValue(slug), token)), ct));
        return verb;
    }
}

internal static class ScopeShorthand
{
    public static T Get<T>(this IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}
