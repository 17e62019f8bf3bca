using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Consenting;
using Palmares.Awards.Deciding;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Awards.Publishing;
using Palmares.Awards.Screening;
using Palmares.Demo.Record;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review.Assigning;
using Palmares.Review.Conflicts;
using Palmares.Review.Meeting;
using Palmares.Review.Panels;
using Palmares.Review.Practising;
using Palmares.Review.Results;
using Palmares.Review.Scoring;
using Palmares.Review.Wishing;
using Palmares.Tracking;

namespace Palmares.Demo.Programme;

/// <summary>Plays one edition through the real use cases, as far as asked.</summary>
internal sealed partial class EditionScript(Stage stage, Cast cast, Random chance, CancellationToken ct)
{
    private const string Zone = "Europe/Zurich";

    private bool _asking;

    /// <param name="Nominees">In the order they are nominated; the first are in category EC, the rest in EL.</param>
    /// <param name="Judges">E-mail addresses; the chair is added.</param>
    /// <param name="After">The edition before, where this one asks questions of its own and not everything goes straight.</param>
    public sealed record Plan(
        ProgrammeId Programme, string Label, string Slug, DateOnly Opens, DateOnly Closes, DateOnly Screened, DateOnly Reviewed, DateOnly Decided, DateOnly Publishes,
        int ContributorQuota, int LeaderQuota, IReadOnlyList<InventedPerson> Nominees, IReadOnlyList<string> Judges, EditionId? After = null)
    {
        /// <summary>Whether its decisions are approved one level up and can be objected to.</summary>
        public bool Contested { get; init; }

        /// <summary>Whether its judges read without names.</summary>
        public bool Nameless { get; init; }
    }

    /// <summary>From the draft to the released assignment: where the judges begin.</summary>
    public async Task<EditionFacts> OpenAndAssignAsync(Plan plan)
    {
        _asking = plan.After is not null;
        stage.Clock.MoveTo(At(plan.Opens.AddDays(-20), 9));
        var edition = await DraftAsync(plan);
        await DemoRules.GiveAsync(stage, cast.Secretary, edition, ct);
        await MoveAsync(edition, EditionPhase.Nominating, At(plan.Opens, 9));
        var facts = await stage.MustAsync((ReadEdition read) => read.RunAsync(edition, ct));
        var straight = plan.After is null ? plan.Nominees.Count : plan.Nominees.Count - 1;
        for (var i = 0; i < straight; i++)
        {
            stage.Clock.Pass(TimeSpan.FromHours(3));
            await NominateAsync(facts, plan.Nominees[i], i, i < (plan.Nominees.Count + 1) / 2 ? "EC" : "EL");
        }

        if (plan.After is { } earlier)
        {
            await CourseAsync(facts, plan, earlier);
            await NominatorsAsync(facts, plan);
        }

        await MoveAsync(edition, EditionPhase.Screening, At(plan.Closes.AddDays(1), 23));
        await DemoRules.ExceptAsync(stage, cast.Secretary, facts, ct);
        await SendLateAsync(facts);
        await ScreenAsync(edition);
        await FormPanelAsync(edition, plan);
        if (plan.After is not null)
            await MatchAsync(edition);
        await PractiseAsync(edition, facts);
        if (plan.Nameless)
            await HideNomineesAsync(facts);
        await MoveAsync(edition, EditionPhase.Reviewing, At(plan.Screened.AddDays(1), 9));
        await stage.MustAsync((DetectConflicts detect) => detect.RunAsync(new(edition), cast.Secretary, ct));
        // Where something is to be seen of it, a draw by lot came first.
        if (_asking)
            await stage.MustAsync((ProposeAssignment propose) => propose.RunAsync(new(edition, Seed: 3, AssigningMethod.ByLot), cast.Secretary, ct));
        await stage.MustAsync((ProposeAssignment propose) => propose.RunAsync(new(edition, Seed: 7), cast.Secretary, ct));
        await stage.MustAsync((ReleaseAssignment release) => release.RunAsync(new(edition), cast.Secretary, ct));
        return await stage.MustAsync((ReadEdition read) => read.RunAsync(edition, ct));
    }

    /// <summary>Judges mark what they were given.</summary>
    /// <param name="edition">In review.</param>
    /// <param name="share">How much of the work is handed in; a little more is left as a draft.</param>
    public async Task ScoreAsync(EditionFacts edition, double share)
    {
        var names = (await stage.RunAsync((ListReviewable list) => list.RunAsync(edition.Id, ct))).ToDictionary(one => one.Number, one => one.NomineeName);
        foreach (var (judge, leniency) in cast.Judges)
        {
            var own = await stage.RunAsync((ListOwnScoring list) => list.RunAsync(edition.Id, judge, ct));
            if (own.IsError)
                continue;
            foreach (var row in own.Value.Rows.OrderBy(r => r.Number, StringComparer.Ordinal))
            {
                if (chance.NextDouble() > share + 0.08)
                    continue;
                stage.Clock.Pass(TimeSpan.FromMinutes(17));
                var final = share >= 1 || chance.NextDouble() < 0.93;
                await MarkAsync(edition, row with { NomineeName = names[row.Number] }, judge, leniency, final);
            }
        }
    }

    /// <summary>From the last mark to the published roll.</summary>
    public async Task DecideAndPublishAsync(EditionFacts edition, Plan plan)
    {
        var due = new DemoDueProcess(stage, cast, edition, ct);
        if (plan.Contested)
            await due.StateAsync();
        await MoveAsync(edition.Id, EditionPhase.Deciding, At(plan.Reviewed.AddDays(1), 9));
        if (plan.Contested)
            await due.DeliberateAsync();
        await stage.MustAsync((CalibrateScores calibrate) => calibrate.RunAsync(new(edition.Id, Seed: 11), cast.Chair, ct));
        await stage.MustAsync((SendRecommendation send) => send.RunAsync(new(edition.Id), cast.Chair, ct));
        var agenda = await stage.MustAsync((ShowAgenda show) => show.RunAsync(edition.Id, whole: false, cast.Chair, ct));
        await stage.MustAsync((TakeOrder take) => take.RunAsync(new(edition.Id, [.. agenda.Proposed.Lines.Select(line => line.Nomination)]), cast.Chair, ct));
        stage.Clock.MoveTo(At(plan.Decided, 14));
        foreach (var category in edition.Categories)
            await DecideAsync(category);
        if (plan.Contested)
            await due.ApproveAndContestAsync();
        var publishing = await stage.MustAsync((ShowPublishing show) => show.RunAsync(edition.Id, cast.Secretary, ct));
        foreach (var laureate in publishing.Laureates)
        {
            var draft = await stage.MustAsync((WriteCitation write) => write.RunAsync(new(laureate.Id, laureate.CitationDraft), cast.Secretary, ct));
            await stage.MustAsync((AnswerCitation answer) => answer.RunAsync(new(draft, Approve: true), cast.Chair, ct));
        }

        await stage.MustAsync((PrepareRoll prepare) => prepare.RunAsync(new(edition.Id, plan.Publishes.ToDateTime(new TimeOnly(12, 0))), cast.Secretary, ct));
        stage.Clock.MoveTo(At(plan.Publishes, 12));
        await stage.MustAsync((ReleaseDueRolls release) => release.RunAsync(cast.Secretary, ct));
        await DemoHonours.CelebrateAsync(stage, cast, edition, plan.Publishes, publishing.Laureates, ct);
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);

    private Task<EditionId> DraftAsync(Plan plan) => stage.MustAsync((CreateEdition create) => create.RunAsync(
        new EditionDraft
        {
            Programme = plan.Programme,
            Label = plan.Label,
            Slug = plan.Slug,
            Purpose = "Honours people in their first eight years in standardization whose work the record already shows.",
            TimeZone = Zone,
            NominatingOpens = plan.Opens,
            NominatingCloses = plan.Closes,
            ScreeningCloses = plan.Screened,
            ReviewingCloses = plan.Reviewed,
            DecidingCloses = plan.Decided,
            Publishes = plan.Publishes,
            Categories = plan.After is null ? DemoCriteria.Categories(plan.ContributorQuota, plan.LeaderQuota) : DemoCriteria.CappedCategories(plan.ContributorQuota, plan.LeaderQuota),
            GraceHours = plan.After is null ? 0 : 12,
            Phases = plan.After is null ? PhaseRules.Defaults : [new(EditionPhase.Reviewing, new HashSet<PhaseSwitch> { PhaseSwitch.PanelNamed })],
            Form = plan.After is null ? [] : DemoForm.All,
            Criteria = DemoCriteria.All,
            FirstRecordAtMostYears = 8,
        },
        cast.Secretary,
        ct));

    private async Task MoveAsync(EditionId edition, EditionPhase to, DateTimeOffset time)
    {
        stage.Clock.MoveTo(time);
        await stage.MustAsync((MovePhase move) => move.RunAsync(new(edition, to, "As announced in the call."), cast.Secretary, ct));
    }

    private async Task NominateAsync(EditionFacts edition, InventedPerson person, int index, string category)
    {
        var nominator = cast.Nominators[index % cast.Nominators.Count];
        var nominee = await cast.PersonAsync(person, ct);
        var email = index == 0 && edition.Slug == cast.CurrentSlug ? DemoAccounts.At("nominee") : DemoAccounts.At($"nominee-{person.Number}");
        var id = await StartAsync(edition, person, nominator, edition.Categories.Single(c => c.Code == category).Id, email);
        await DraftTextAsync(id, person, nominee, nominator.Actor, edition);
        await SendAsync(id, person, nominator.Actor, email);
        if (_asking && index == 2)
            await EndorsedByAsync(cast.SeatOf(DemoAccounts.At("judge4"), isChair: false, maxLoad: 1), id, nominator.Actor);
    }

    /// <summary>Somebody who will sit on the panel endorses: a matter that waits to be settled.</summary>
    private async Task EndorsedByAsync(Member seat, NominationId id, Actor nominator)
    {
        var email = DemoAccounts.At("endorser-on-the-panel");
        await stage.MustAsync((InviteEndorser invite) => invite.RunAsync(new(id, seat.Name, email, seat.Organisation, seat.Person), nominator, ct));
        var secret = await stage.SecretForAsync(email, "/endorse/", ct);
        await stage.MustAsync((GiveEndorsement give) => give.RunAsync(new(secret, "We worked in the same group.", DemoTexts.Endorsement(chance), Confidential: false), Actor.ByLink("endorsement"), ct));
    }

    private async Task<NominationId> StartAsync(EditionFacts edition, InventedPerson person, Cast.NominatorPart nominator, CategoryId category, string email)
    {
        var nominee = await cast.PersonAsync(person, ct);
        return await stage.MustAsync((StartNomination start) => start.RunAsync(
            new(edition.Id, category, nominee, person.Name, email, person.EmployerIn(edition.Dates.NominatingOpens.Year), nominator.As), nominator.Actor, ct));
    }

    private async Task SendAsync(NominationId id, InventedPerson person, Actor nominator, string email)
    {
        await stage.MustAsync((SubmitNomination submit) => submit.RunAsync(id, nominator, ct));
        await EndorseAsync(id, person, nominator);
        await ConsentAsync(email);
    }

    private async Task DraftTextAsync(NominationId id, InventedPerson person, PersonId nominee, Actor nominator, EditionFacts edition)
    {
        var lines = await stage.MustAsync((ListEvidence list) => list.RunAsync(nominee, ct));
        var limit = edition.Dates.NominatingOpens.Year;
        var picked = lines.Where(l => l.Kind != EvidenceKind.Affiliation && (l.From?.Year ?? limit) <= limit).OrderByDescending(l => l.Kind == EvidenceKind.Mandate).Take(4).ToList();
        var subject = InventedWords.Subjects[person.Number % InventedWords.Subjects.Count];
        var claims = picked.Index().Select(l => new SaveDraft.ClaimDraft(DemoTexts.Claim(l.Item, l.Index), [new LineKey(l.Item.Source, l.Item.Text)])).ToList();
        await stage.MustAsync((SaveDraft save) => save.RunAsync(new(id, 0, DemoTexts.Statement(person, subject, chance), DemoTexts.Citation(subject), claims, _asking ? DemoForm.Answers(person.Number) : null), nominator, ct));
    }

    private async Task EndorseAsync(NominationId id, InventedPerson person, Actor nominator)
    {
        foreach (var endorser in cast.EndorsersOf(person, chance))
        {
            var email = DemoAccounts.At($"endorser-{endorser.Number}-{person.Number}");
            await stage.MustAsync((InviteEndorser invite) => invite.RunAsync(new(id, endorser.Name, email, endorser.EmployerIn(stage.Clock.GetUtcNow().Year)), nominator, ct));
            var secret = await stage.SecretForAsync(email, "/endorse/", ct);
            stage.Clock.Pass(TimeSpan.FromMinutes(25));
            await stage.MustAsync((GiveEndorsement give) => give.RunAsync(
                new(secret, "We worked in the same group.", DemoTexts.Endorsement(chance), chance.Next(3) == 0), Actor.ByLink("endorsement"), ct));
        }
    }

    private async Task ConsentAsync(string email)
    {
        var secret = await stage.SecretForAsync(email, "/consent/", ct);
        stage.Clock.Pass(TimeSpan.FromMinutes(40));
        // Who agrees to what else, and who of two in three says something of themselves, hangs on the address alone.
        var drawn = email.Sum(letter => letter);
        var mayName = email == DemoAccounts.At("nominee") || chance.NextDouble() < 0.93;
        await stage.MustAsync((AnswerNomination answer) => answer.RunAsync(
            new(new NomineeKey(Secret: secret), Agree: true, MayName: mayName, MayFollow: chance.NextDouble() < 0.9, MayContact: drawn % 9 != 0, MayFollowShortlisted: drawn % 5 != 0), Actor.ByLink("consent"), ct));
        if (drawn % 3 != 0)
        {
            await stage.MustAsync((StateAboutMyself state) => state.RunAsync(
                new(new NomineeKey(Secret: secret), null, (NomineeRegion)(drawn % 6), (NomineeMemberType)(drawn % 5), drawn % 7 == 0 ? null : (NomineeGender)(drawn % 2)), Actor.ByLink("consent"), ct));
        }
    }

    private async Task ScreenAsync(EditionId edition)
    {
        var lines = await stage.MustAsync((ShowScreening show) => show.RunAsync(edition, cast.Secretary, ct));
        foreach (var line in lines)
        {
            await stage.MustAsync((CheckEligibility check) => check.RunAsync(line.Id, cast.Secretary, ct));
            await stage.MustAsync((DecideEligibility decide) => decide.RunAsync(new(line.Id, Eligible: true, "Checked against the record and the rules of the call."), cast.Secretary, ct));
        }
    }
}
