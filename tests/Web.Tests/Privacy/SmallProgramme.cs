using Microsoft.EntityFrameworkCore;
using Palmares.Accounts.Users;
using Palmares.Awards;
using Palmares.Awards.Celebrating;
using Palmares.Awards.Deciding;
using Palmares.Awards.Endorsing;
using Palmares.Awards.Nominating;
using Palmares.Awards.Programming;
using Palmares.Awards.Publishing;
using Palmares.Demo;
using Palmares.Demo.Programme;
using Palmares.Demo.Record;
using Palmares.Kernel;
using Palmares.Records.Importing;
using Palmares.Review;
using Palmares.Review.Conflicts;
using Palmares.Review.Results;
using Palmares.Review.Scoring;

namespace Palmares.Web.Tests.Privacy;

/// <summary>The demo's programme, smaller and with something in every phase: a published edition, one decided and under embargo, one in review, one taking nominations.</summary>
internal static partial class SmallProgramme
{
    public const string Published = "elders-2025", Embargoed = "fellows-2026", Reviewing = "leaders-2026", Nominating = "seeds-2026";

    public static readonly string[] Editions = [Published, Embargoed, Reviewing, Nominating];

    private const int Seed = 20260711, LastYear = 2026, PerEdition = 6;

    /// <summary>When the play's parts end. All on one day, so that a session begun after the first still holds when the sites are read.</summary>
    public static readonly DateTimeOffset Played = Day(2026, 7, 11).AddHours(-3), Finished = Played.AddHours(1), Late = Played.AddHours(2), Today = Played.AddHours(3);

    private static readonly string[] Panel = [.. Enumerable.Range(1, 5).Select(i => DemoAccounts.At($"judge{i}"))];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Everything up to where the embargoed edition is scored and not yet calibrated.</summary>
    public static async Task PlayAsync(string folder)
    {
        var data = new DataFolder(folder);
        await using var stage = await Stage.OpenAsync(DatabaseChoice.From(null, data), data, Day(2024, 11, 3), Seed, Ct);
        var body = InventedBody.Invent(Seed, LastYear, people: 150, documents: 700);
        var files = await WriteRecord.ToAsync(Path.Combine(folder, "demo-record"), body, DateOnly.MinValue, new DateOnly(LastYear, 6, 1), last: true, Ct);
        await stage.MustAsync((ImportRecord import) => import.RunAsync(new(files), Actor.System, null, Ct));
        var chance = new Random(Seed);
        var cast = new Cast(stage, body) { CurrentSlug = Reviewing };
        await cast.EnterAsync(chance, LastYear - 1, Ct);
        await stage.MustAsync((CreateUser create) => create.RunAsync(new(DemoAccounts.At("endorser"), "Sage Vouchwell", [Role.Endorser], DemoAccounts.Password), Actor.System, Ct));
        await stage.MustAsync((CreateUser create) => create.RunAsync(new(DemoAccounts.At("delegate2"), "Ash Otherwise", [Role.Delegate], DemoAccounts.Password, "Quarrywood Research"), Actor.System, Ct));
        var programme = await stage.MustAsync((CreateProgramme create) => create.RunAsync(new("Meridian Award", InventedBody.Name, "Fictional: to be read by tests"), cast.Secretary, Ct));
        var nominees = Candidates(body, cast, chance);
        await EditionsAsync(stage, cast, chance, programme, nominees);
        var today = DateOnly.FromDateTime(Played.UtcDateTime);
        await DemoPapers.FileAsync(stage, cast, today, Ct);
        await DemoMeetings.HoldAsync(stage, cast, today, Ct);
        await DemoEngagement.PlayAsync(stage, today, Ct);
        await DemoLandscape.PlayAsync(stage, cast, Ct);
        await TakingNominationsAsync(stage, cast, programme);
    }

    /// <summary>The panel decides the embargoed edition: always the same two, so that no outcome depends on a hidden mark.</summary>
    public static async Task FinishAsync(Stage stage)
    {
        var (secretary, chair) = (await stage.ActorAsync(DemoAccounts.At("secretary"), Ct), await stage.ActorAsync(DemoAccounts.At("chair"), Ct));
        var edition = (await stage.RunAsync((ListEditions list) => list.RunAsync(secretary, Ct))).Single(e => e.Slug == Embargoed);
        await StateDueProcessAsync(stage, edition, secretary);
        await stage.MustAsync((MovePhase move) => move.RunAsync(new(edition.Id, EditionPhase.Deciding, "As announced."), secretary, Ct));
        await stage.MustAsync((CalibrateScores calibrate) => calibrate.RunAsync(new(edition.Id, Seed: 11), secretary, Ct));
        await stage.MustAsync((SendRecommendation send) => send.RunAsync(new(edition.Id), secretary, Ct));
        (CategoryId Category, IReadOnlyList<NominationId> Nominations)? open = null;
        foreach (var category in edition.Categories)
        {
            var view = await stage.MustAsync((ShowDeciding show) => show.RunAsync(category.Id, chair, Ct));
            var lines = view.Lines.Select((line, at) => new RecordDecision.Line(
                line.Nomination, at == 1 ? Outcome.Laureate : Outcome.NotSelected, at == 1 ? "The claims hold." : "Others showed more of it.",
                line.ViewerRecused ? view.Panel.First(m => !line.RecusedMembers.Contains(m.User)).User : null)).ToList();
            await stage.MustAsync((RecordDecision record) => record.RunAsync(new(category.Id, lines, [.. view.Panel.Select(m => m.User)]), chair, Ct));
            if (view.Lines.All(line => !line.ViewerRecused))
                open ??= (category.Id, [.. view.Lines.Select(line => line.Nomination)]);
        }

        var publishing = await stage.MustAsync((ShowPublishing show) => show.RunAsync(edition.Id, secretary, Ct));
        foreach (var laureate in publishing.Laureates)
        {
            var draft = await stage.MustAsync((WriteCitation write) => write.RunAsync(new(laureate.Id, laureate.CitationDraft), secretary, Ct));
            await stage.MustAsync((AnswerCitation answer) => answer.RunAsync(new(draft, Approve: true), chair, Ct));
        }

        await ContestAsync(stage, open!.Value.Category, open.Value.Nominations, secretary, chair);
        await stage.MustAsync((PrepareRoll prepare) => prepare.RunAsync(new(edition.Id, new DateTime(2026, 9, 1, 14, 0, 0)), secretary, Ct));
        await stage.MustAsync((PlanCeremony plan) => plan.RunAsync(new(edition.Id, new(2026, 9, 8), new(18, 0), "Harbour Hall"), secretary, Ct));
    }

    private static async Task EditionsAsync(Stage stage, Cast cast, Random chance, ProgrammeId programme, List<InventedPerson> nominees)
    {
        var script = new EditionScript(stage, cast, chance, Ct);
        EditionScript.Plan PlanOf(string slug, int year, int month, int part, DateOnly reviewed, DateOnly publishes) => new(
            programme, slug, slug, new(year, month, 2), new(year, month, 20), new(year, month, 25), reviewed, publishes.AddDays(-5), publishes, 1, 1,
            [.. nominees.Skip(part * PerEdition).Take(PerEdition)], Panel);

        var published = PlanOf(Published, 2025, 2, 0, new(2025, 4, 1), new(2025, 5, 1));
        var first = await script.OpenAndAssignAsync(published);
        await script.ScoreAsync(first, 1);
        await script.DecideAndPublishAsync(first, published);

        var embargoed = PlanOf(Embargoed, 2026, 2, 1, new(2026, 7, 5), new(2026, 12, 1));
        var second = await script.OpenAndAssignAsync(embargoed);
        await ConflictAsync(stage, second, cast.Chair, 0);
        await script.ScoreAsync(second, 1);

        var reviewing = PlanOf(Reviewing, 2026, 4, 2, new(2026, 8, 30), new(2026, 12, 20));
        var third = await script.OpenAndAssignAsync(reviewing);
        await ConflictAsync(stage, third, cast.Chair, 0);
        await ConflictAsync(stage, third, await stage.ActorAsync(DemoAccounts.At("judge1"), Ct), 1);
        await BeginScoringAsync(stage, cast, third);
        await HideNomineesAsync(stage, third.Id);
    }

    /// <summary>Each judge hands in one sheet and leaves the others; nobody has marked yet what the chair has a conflict with.</summary>
    private static async Task BeginScoringAsync(Stage stage, Cast cast, EditionFacts edition)
    {
        var chairs = (await stage.MustAsync((ListToDeclare list) => list.RunAsync(edition.Id, cast.Chair, Ct))).Where(row => row.Declared).Select(row => row.Number).ToHashSet();
        foreach (var (judge, _) in cast.Judges.Take(Panel.Length + 1))
        {
            var own = await stage.MustAsync((ListOwnScoring list) => list.RunAsync(edition.Id, judge, Ct));
            if (own.Rows.Count(row => !chairs.Contains(row.Number)) > 1)
                await stage.MustAsync((SubmitScore submit) => submit.RunAsync(new(own.Rows.First(row => !chairs.Contains(row.Number)).Assignment, edition.Criteria.ToDictionary(c => c.Id, _ => 3), "The claims hold."), judge, Ct));
        }
    }

    private static async Task ConflictAsync(Stage stage, EditionFacts edition, Actor judge, int at)
    {
        var rows = await stage.MustAsync((ListToDeclare list) => list.RunAsync(edition.Id, judge, Ct));
        // One that others read too, whose marks are then hidden.
        var others = (await stage.RunAsync((PalmaresDb db) => db.Database.SqlQueryRaw<string>(
            "SELECT a.Nomination AS \"Value\" FROM review_assignments a JOIN review_judges j ON j.Id = a.Judge JOIN accounts_users u ON u.Id = j.User WHERE a.WithdrawnAt IS NULL AND u.Email IN ({0}, {1}, {2})",
            DemoAccounts.At("judge3"), DemoAccounts.At("judge4"), DemoAccounts.At("judge5")).ToListAsync(Ct))).ConvertAll(id => NominationId.From(Guid.Parse(id)));
        var free = rows.Where(row => row.Own is null && others.Contains(row.Nomination)).ToList();
        await stage.MustAsync((DeclareConflict declare) => declare.RunAsync(new(edition.Id, free[at].Nomination, ConflictKind.Family, "A cousin."), judge, Ct));
    }

    /// <summary>The nominator has one draft and one nomination handed in, which is about the demo's nominee; another nominator one of each.</summary>
    private static async Task TakingNominationsAsync(Stage stage, Cast cast, ProgrammeId programme)
    {
        stage.Clock.MoveTo(Day(2026, 6, 1));
        var id = await stage.MustAsync((CreateEdition create) => create.RunAsync(
            new EditionDraft
            {
                Programme = programme, Label = "Seeds 2026", Slug = Nominating, TimeZone = "Europe/Zurich", NominatingOpens = new(2026, 6, 2), NominatingCloses = new(2026, 9, 30), ScreeningCloses = new(2026, 10, 15),
                ReviewingCloses = new(2026, 11, 15), DecidingCloses = new(2026, 12, 1), Publishes = new(2026, 12, 15), Categories = DemoCriteria.Categories(1, 1), Criteria = DemoCriteria.All,
                Form = [new("group", FieldType.ShortText, LocalText.English("Group of the work"))],
            },
            cast.Secretary, Ct));
        stage.Clock.MoveTo(Day(2026, 6, 3));
        await stage.MustAsync((MovePhase move) => move.RunAsync(new(id, EditionPhase.Nominating, "As announced."), cast.Secretary, Ct));
        foreach (var (who, name, email) in new[] { (0, "Alder Firstling", "nominee"), (1, "Briar Secondson", "briar"), (0, "Cedar Drafted", "cedar"), (1, "Dogwood Drafted", "dogwood") })
        {
            var nomination = await NominateAsync(stage, id, cast.Nominators[who], name, DemoAccounts.At(email), who < 2 && email is "nominee" or "briar");
            if (email == "nominee")
                await EndorseAsync(stage, nomination, cast.Nominators[0].Actor);
        }

        stage.Clock.MoveTo(Played);
    }

    internal static async Task<NominationId> NominateAsync(Stage stage, EditionId edition, Cast.NominatorPart nominator, string name, string email, bool handIn)
    {
        var facts = await stage.MustAsync((ReadEdition read) => read.RunAsync(edition, Ct));
        var id = await stage.MustAsync((StartNomination start) => start.RunAsync(new(edition, facts.Categories[0].Id, null, name, email, "Harbour School", nominator.As), nominator.Actor, Ct));
        await stage.MustAsync((SaveDraft save) => save.RunAsync(new(id, 0, $"{name} wrote what others signed.", "For work others built on.", [new("Wrote the second part.", [])], new Dictionary<string, IReadOnlyList<string>> { ["group"] = ["Group 5."] }), nominator.Actor, Ct));
        if (handIn)
            await stage.MustAsync((SubmitNomination submit) => submit.RunAsync(id, nominator.Actor, Ct));
        return id;
    }

    internal static async Task EndorseAsync(Stage stage, NominationId id, Actor nominator, string name = "endorser", bool confidential = false)
    {
        await stage.MustAsync((InviteEndorser invite) => invite.RunAsync(new(id, $"Vouching {name}", DemoAccounts.At(name), "Copse Works"), nominator, Ct));
        var secret = await stage.SecretForAsync(DemoAccounts.At(name), "/endorse/", Ct);
        await stage.MustAsync((GiveEndorsement give) => give.RunAsync(new(secret, "We shared a room.", "I saw the work done.", confidential), Actor.ByLink("endorsement"), Ct));
    }

    private static List<InventedPerson> Candidates(InventedBody body, Cast cast, Random chance)
    {
        var written = body.Documents.Where(d => d.Year < LastYear - 1).SelectMany(d => d.Authors).CountBy(p => p).ToDictionary();
        var found = body.People.Where(p => p.Key is not null && p.First > LastYear - 9 && p.First < LastYear - 1 && written.GetValueOrDefault(p) >= 2 && body.People.Count(q => q.Name == p.Name) == 1).Take(3 * PerEdition).ToList();
        foreach (var person in found)
            cast.SetQuality(person, chance);
        return found;
    }
}
