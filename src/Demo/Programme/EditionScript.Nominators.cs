using Palmares.Awards;
using Palmares.Awards.CoNominating;
using Palmares.Awards.Consenting;
using Palmares.Awards.Inviting;
using Palmares.Awards.Merging;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Awards.Tying;
using Palmares.Demo.Record;
using Palmares.Kernel;
using Palmares.Review.Conflicts;

namespace Palmares.Demo.Programme;

/// <summary>Who else has a part in the present edition's nominations: co-nominators, somebody invited by a link, people named who had better not judge, and a nominee who was nominated twice.</summary>
internal sealed partial class EditionScript
{
    private async Task NominatorsAsync(EditionFacts edition, Plan plan)
    {
        await stage.MustAsync((SetNominatingTerms set) => set.RunAsync(new(edition.Id, ByInvitation: false, 20, QuotaKind.Soft, 25, QuotaKind.Soft), cast.Secretary, ct));
        var invited = cast.Nominators[^1];
        var made = await stage.MustAsync((MakeInvitation make) => make.RunAsync(new(edition.Id, 3, plan.Closes, invited.As.Organisation, null, "For the member's focal points."), cast.Secretary, ct));
        await stage.MustAsync((UseInvitation use) => use.RunAsync(made.Link[(made.Link.LastIndexOf('/') + 1)..], invited.Actor, ct));

        var own = await stage.RunAsync((ListNominations list) => list.RunAsync(edition.Id, cast.Secretary, ct));
        NominationId Of(int nominee) => own.First(line => line.NomineeName == plan.Nominees[nominee].Name).Id;
        var (first, second) = (cast.Nominators[0], cast.Nominators[1]);
        await JoinAsync(Of(0), first, second, CoNominatorRole.Signs, sign: true);
        await JoinAsync(Of(1), second, first, CoNominatorRole.Writes, sign: false);
        await TieAsync(Of(0), first, plan);
        await TwiceAsync(edition, Of(3), plan.Nominees[3], cast.Nominators[(3 + 1) % cast.Nominators.Count]);
    }

    /// <summary>After the panel is named: the secretary says who is meant by one of those named, and leaves the other.</summary>
    private async Task MatchAsync(EditionId edition)
    {
        var named = await stage.MustAsync((ListNamedTies list) => list.RunAsync(edition, cast.Secretary, ct));
        if (named.Rows.FirstOrDefault(row => row.Alike.Count == 1) is { } row)
            await stage.MustAsync((MatchTie match) => match.RunAsync(new(edition, row.Tie, row.Alike[0]), cast.Secretary, ct));
    }

    private async Task JoinAsync(NominationId nomination, Cast.NominatorPart nominator, Cast.NominatorPart other, CoNominatorRole role, bool sign)
    {
        await stage.MustAsync((InviteCoNominator invite) => invite.RunAsync(new(nomination, other.As.Name, other.As.Email!, other.As.Organisation, role, nominator.As.Email), nominator.Actor, ct));
        var secret = await stage.SecretForAsync(other.As.Email!, "/co-nominate/", ct);
        stage.Clock.Pass(TimeSpan.FromMinutes(30));
        await stage.MustAsync((AcceptCoNomination accept) => accept.RunAsync(new(secret, new NominatorAccount(other.As.Name, other.As.Email, other.As.Organisation)), other.Actor, ct));
        if (!sign)
            return;
        var read = await stage.MustAsync((ReadToSign use) => use.RunAsync(nomination, other.Actor, ct));
        await stage.MustAsync((SignNomination use) => use.RunAsync(new(nomination, read.Words), other.Actor, ct));
    }

    private async Task TieAsync(NominationId nomination, Cast.NominatorPart nominator, Plan plan)
    {
        var judge = cast.SeatOf(plan.Judges[^1], isChair: false, maxLoad: 1).Name;
        await stage.MustAsync((StateTie state) => state.RunAsync(new(new(nomination), judge, null, StatedTieKind.Supervision, "Supervised the nominee's first two years in the group."), nominator.Actor, ct));
        var secret = await stage.SecretForAsync(DemoAccounts.At("nominee"), "/consent/", ct);
        await stage.MustAsync((StateTie state) => state.RunAsync(
            new(new(Nominee: new NomineeKey(Secret: secret)), "Juniper Elsewhere", "Saltmarsh Signals", StatedTieKind.Family, "My aunt; she has judged in other years."), Actor.ByLink("consent"), ct));
    }

    /// <summary>Two nominators put the same person forward, who agrees to both; the secretary makes them one.</summary>
    private async Task TwiceAsync(EditionFacts edition, NominationId kept, InventedPerson person, Cast.NominatorPart nominator)
    {
        var email = DemoAccounts.At($"nominee-{person.Number}");
        var shown = await stage.MustAsync((ShowNomination show) => show.RunAsync(kept, cast.Secretary, ct));
        var other = await StartAsync(edition, person, nominator, shown.Category.Id, email);
        var line = shown.Claims.SelectMany(claim => claim.Lines).First().Line;
        await stage.MustAsync((SaveDraft save) => save.RunAsync(
            new(other, 0, $"{person.Name} brought two groups to one text, and wrote it down.", "For one text where there were two.", [new("Wrote what two groups then signed.", [new LineKey(line.Source, line.Text)])], DemoForm.Answers(person.Number)), nominator.Actor, ct));
        await stage.MustAsync((SendFile send) => send.RunAsync(new(other, "letter", DemoForm.Letter("The group relies on this work.")), nominator.Actor, ct));
        await stage.MustAsync((SubmitNomination submit) => submit.RunAsync(other, nominator.Actor, ct));
        var secret = await stage.SecretForAsync(email, "/consent/", ct);
        stage.Clock.Pass(TimeSpan.FromMinutes(40));
        await stage.MustAsync((AnswerNomination answer) => answer.RunAsync(new(new NomineeKey(Secret: secret), Agree: true, MayName: true, MayFollow: true), Actor.ByLink("consent"), ct));
        var preview = await stage.MustAsync((ShowMerge show) => show.RunAsync(new(kept, other), cast.Secretary, ct));
        await stage.MustAsync((MergeNominations merge) => merge.RunAsync(new(kept, other, "One person of the record, and one address.", preview.Stamp), cast.Secretary, ct));
    }
}
