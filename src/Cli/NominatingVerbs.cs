using System.CommandLine;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Awards.Inviting;
using Palmares.Awards.Merging;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Awards.Tying;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review.Conflicts;

namespace Palmares.Cli;

/// <summary><c>palmares nominators …</c>: who may nominate, beside whom, and what two nominations have in common; each verb one use case.</summary>
internal sealed class NominatingVerbs : IVerbs
{
    private const string Name = "nominators";

    public IEnumerable<Command> Build(Host host)
    {
        var nominators = new Command(Name, "Who may nominate, beside whom, and nominations that are of one person.");
        foreach (var verb in OfTheEdition(host).Concat(OfNominators(host)))
            nominators.Subcommands.Add(verb);
        yield return nominators;
    }

    internal sealed record CodeForm(string Code);

    internal sealed record SecretForm(string Secret);

    internal sealed record InviteForm(NominationId Nomination, string Name, string Email, CoNominatorRole Role, string? Organisation = null);

    internal sealed record NominationForm(NominationId Nomination);

    /// <summary>A nominee comes with an account's own address or with the secret of the letter; a nominator with the account.</summary>
    internal sealed record TieForm(NominationId? Nomination = null, string? Secret = null, bool AsNominee = false, string Name = "", string? Organisation = null, StatedTieKind? Kind = null, string? Remark = null, StatedTieId? Tie = null);

    private static IEnumerable<Command> OfTheEdition(Host host)
    {
        yield return FormVerb.Of<SetNominatingTerms.Input, Done>(host, "terms", "Say who may nominate and how often: {edition, by_invitation, per_nominator, nominator_kind, per_organisation, organisation_kind}.", (s, i, by, ct) => s.Get<SetNominatingTerms>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<MakeInvitation.Input, MakeInvitation.Made>(host, "make", "Make an invitation; its link is told once: {edition, uses, until, organisation, category, note}.", (s, i, by, ct) => s.Get<MakeInvitation>().RunAsync(i, by, ct), Name);
        yield return OfEdition(host, "invitations", "The invitations of an edition with the uses left.", (s, e, by, ct) => s.Get<ListInvitations>().RunAsync(e, by, ct));
        yield return FormVerb.Of<WithdrawInvitation.Input, Done>(host, "withdraw", "Withdraw an invitation: {invitation}.", (s, i, by, ct) => s.Get<WithdrawInvitation>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<CodeForm, EditionId>(host, "use", "Take a place by an invitation: {code}.", (s, i, by, ct) => s.Get<UseInvitation>().RunAsync(i.Code, by, ct), Name);
        yield return OfEdition(host, "duplicates", "Nominations that may be of one person, and those made one.", (s, e, by, ct) => s.Get<FindDuplicates>().RunAsync(e, by, ct));
        yield return FormVerb.Of<ShowMerge.Input, ShowMerge.Preview>(host, "compare", "What making two nominations one would do: {kept, other}.", (s, i, by, ct) => s.Get<ShowMerge>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<MergeNominations.Input, MergeId>(host, "merge", "Make two nominations one: {kept, other, reason, stamp}, the stamp as compare tells it.", (s, i, by, ct) => s.Get<MergeNominations>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<UndoMerge.Input, Done>(host, "part", "Part what was made one: {merge, reason}.", (s, i, by, ct) => s.Get<UndoMerge>().RunAsync(i, by, ct), Name);
        yield return OfEdition(host, "named", "People named as having a tie with a nominee, and which judge each is.", (s, e, by, ct) => s.Get<ListNamedTies>().RunAsync(e, by, ct));
        yield return FormVerb.Of<MatchTie.Input, Done>(host, "match", "Say which judge is meant, or none: {edition, tie, judge}.", (s, i, by, ct) => s.Get<MatchTie>().RunAsync(i, by, ct), Name);
    }

    private static IEnumerable<Command> OfNominators(Host host)
    {
        yield return FormVerb.Of<InviteForm, CoNominatorId>(host, "invite", "Invite a co-nominator: {nomination, name, email, role, organisation}; a role is Writes, Reads or Signs.", async (s, i, by, ct) => await s.Get<InviteCoNominator>().RunAsync(new(i.Nomination, i.Name, i.Email, i.Organisation, i.Role, (await AccountAsync(s, by, ct))?.Email), by, ct), Name);
        yield return FormVerb.Of<SecretForm, AcceptCoNomination.Joined>(host, "join", "Join by the secret of an invitation: {secret}.", async (s, i, by, ct) => await AccountAsync(s, by, ct) is { } account ? await s.Get<AcceptCoNomination>().RunAsync(new(i.Secret, account), by, ct) : KernelErrors.NotSignedIn, Name);
        yield return FormVerb.Of<SecretForm, Done>(host, "decline", "Decline by the secret of an invitation: {secret}.", (s, i, _, ct) => s.Get<DeclineCoNomination>().RunAsync(i.Secret, Actor.ByLink("co-nomination"), ct), Name);
        yield return FormVerb.Of<NominationForm, ReadToSign.View>(host, "to-sign", "What there is to sign, with the name of its words: {nomination}.", (s, i, by, ct) => s.Get<ReadToSign>().RunAsync(i.Nomination, by, ct), Name);
        yield return FormVerb.Of<SignNomination.Input, Done>(host, "sign", "Sign a nomination: {nomination, words}, the words as to-sign names them.", (s, i, by, ct) => s.Get<SignNomination>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<NominationForm, Done>(host, "leave", "Leave a nomination: {nomination}.", (s, i, by, ct) => s.Get<LeaveNomination>().RunAsync(i.Nomination, by, ct), Name);
        yield return FormVerb.Of<RemoveCoNominator.Input, Done>(host, "remove", "Remove a co-nominator: {nomination, co_nominator}.", (s, i, by, ct) => s.Get<RemoveCoNominator>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<SubmitNomination.Input, Done>(host, "send", "Send a nomination over a soft limit: {nomination, over_reason}.", (s, i, by, ct) => s.Get<SubmitNomination>().RunAsync(i, by, ct), Name);
        yield return FormVerb.Of<TieForm, StatedTieId>(host, "tie", "Name somebody with a tie to the nominee: {nomination or secret, as_nominee, name, organisation, kind, remark}.", async (s, i, by, ct) => await s.Get<StateTie>().RunAsync(new(await OwnerAsync(s, i, by, ct), i.Name, i.Organisation, i.Kind, i.Remark), Party(i, by), ct), Name);
        yield return FormVerb.Of<TieForm, ListOwnTies.View>(host, "ties", "Whom you have named: {nomination or secret, as_nominee}.", async (s, i, by, ct) => await s.Get<ListOwnTies>().RunAsync(await OwnerAsync(s, i, by, ct), Party(i, by), ct), Name);
        yield return FormVerb.Of<TieForm, Done>(host, "untie", "Take back whom you named: {nomination or secret, as_nominee, tie}.", async (s, i, by, ct) => await s.Get<TakeBackTie>().RunAsync(new(await OwnerAsync(s, i, by, ct), i.Tie ?? default), Party(i, by), ct), Name);
    }

    private static async Task<TieOwner> OwnerAsync(IServiceProvider services, TieForm form, Actor by, CancellationToken ct) =>
        form.Secret is not null || form.AsNominee ? new(Nominee: new NomineeKey(form.Secret, form.Nomination, (await AccountAsync(services, by, ct))?.Email)) : new(form.Nomination);

    private static Actor Party(TieForm form, Actor by) => form.Secret is not null && by.User is null ? Actor.ByLink("consent") : by;

    private static async Task<NominatorAccount?> AccountAsync(IServiceProvider services, Actor by, CancellationToken ct) =>
        by.User is { } user && (await services.Get<NameUsers>().RunAsync([user], ct)).GetValueOrDefault(user) is { } named
            ? new NominatorAccount(named.DisplayName, named.Email, named.Organisation, named.Person is { } person ? new PersonId(person) : null)
            : null;

    private static Command OfEdition<T>(Host host, string name, string about, Func<IServiceProvider, EditionId, Actor, CancellationToken, Task<Result<T>>> run)
    {
        var slug = new Argument<string>("edition") { Description = "The edition's short name." };
        var verb = new Command(name, $"{about} Example: palmares {Name} {name} fable-2026 --as secretary@example.org") { slug };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(slug)!, by, token);
                return edition.IsError ? edition.Error : await run(services, edition.Value.Id, by, token);
            },
            ct));
        return verb;
    }
}
