using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Review.Panels;
using Palmares.Review.Results;
using Palmares.Review.Scoring;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Review;

/// <summary>An edition in review with eligible nominations and judges, all invented. Nominations are numbered R-01 and on.</summary>
internal sealed class ReviewWorld : IAsyncDisposable
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private ReviewWorld(World world) => World = world;

    public World World { get; }

    public EditionId Edition { get; private set; }

    public CategoryId Category { get; private set; }

    public IReadOnlyList<CriterionId> Criteria { get; private set; } = [];

    public IReadOnlyList<NominationId> Nominations { get; private set; } = [];

    public Actor Secretary => World.As(Role.Secretary);

    /// <summary>The chair judges too.</summary>
    public Actor Chair => World.As(Role.Chair, "judge-1");

    public static async Task<ReviewWorld> OnAsync(Engine engine, int nominations = 6, EditionPhase phase = EditionPhase.Reviewing)
    {
        var world = new ReviewWorld(await World.OnAsync(engine));
        await using var scope = world.World.Services.CreateAsyncScope();
        await world.FillAsync(scope.ServiceProvider, nominations, phase);
        return world;
    }

    /// <summary>Judge 1 is the chair.</summary>
    public Actor Judge(int number) => number == 1 ? Chair : World.As(Role.Judge, $"judge-{number}");

    public Member Member(int number, string? organisation = null, int max = 20) => new(
        Judge(number).User!.Value, $"Judge {number}", organisation ?? $"Institute {number}", number % 2 == 0 ? "Region North" : "Region South", "routing, security", 0, max, number == 1);

    public Task<Result<PanelId>> FormPanelAsync(int judges = 5, int reviews = 3, int max = 20) => World.RunAsync(
        (FormPanel form) => form.RunAsync(new(Edition, [.. Enumerable.Range(1, judges).Select(n => Member(n, max: max))], reviews), Secretary, Ct));

    public async Task AssignAsync(bool release = true)
    {
        var proposed = await World.RunAsync((ProposeAssignment propose) => propose.RunAsync(new(Edition), Secretary, Ct));
        Assert.False(proposed.IsError, proposed.IsError ? proposed.Error.Message : "");
        if (release)
            Assert.False((await World.RunAsync((ReleaseAssignment r) => r.RunAsync(new(Edition), Secretary, Ct))).IsError);
    }

    public async Task<IReadOnlyList<ListOwnScoring.Row>> OwnAsync(Actor judge) =>
        (await World.RunAsync((ListOwnScoring list) => list.RunAsync(Edition, judge, Ct))).Value.Rows;

    public Task<Result<ScoreSheetId>> ScoreAsync(Actor judge, AssignmentId assignment, int first, int second, bool final = true) => World.RunAsync((SubmitScore submit) => submit.RunAsync(
        new(assignment, new Dictionary<CriterionId, int> { [Criteria[0]] = first, [Criteria[1]] = second }, "The documents show it.", final), judge, Ct));

    /// <summary>Every judge scores everything assigned: the later the nomination, the better, give or take a point.</summary>
    public async Task ScoreAllAsync(int judges = 5, Func<string, int, int>? score = null)
    {
        foreach (var number in Enumerable.Range(1, judges))
        {
            foreach (var row in await OwnAsync(Judge(number)))
            {
                var mark = score?.Invoke(row.Number, number) ?? Math.Clamp(int.Parse(row.Number[2..], System.Globalization.CultureInfo.InvariantCulture) - 1 + (number % 2), 0, 5);
                Assert.False((await ScoreAsync(Judge(number), row.Assignment, mark, mark)).IsError);
            }
        }
    }

    public Task MoveToAsync(EditionPhase phase) => World.QueryAsync(async db =>
    {
        await db.Set<Edition>().Where(e => e.Id == Edition).ExecuteUpdateAsync(set => set.SetProperty(e => e.Phase, phase));
        return 0;
    });

    public Task<Result<IReadOnlyList<CalibrationId>>> CalibrateAsync(int seed = 7) =>
        World.RunAsync((CalibrateScores calibrate) => calibrate.RunAsync(new(Edition, seed), Secretary, Ct));

    public async Task<IReadOnlyList<string>> ActNamesAsync() => [.. (await World.ActsAsync()).Select(act => act.Name)];

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private async Task FillAsync(IServiceProvider services, int nominations, EditionPhase phase)
    {
        var (db, ids) = (services.GetRequiredService<PalmaresDb>(), services.GetRequiredService<IdSource>());
        var now = World.Clock.GetUtcNow();
        var programme = new Programme { Id = ids.New<ProgrammeId>(), Name = "Rising Leaders", Owner = "Assembly of Invented Standards" };
        var edition = MakeEdition(ids, programme.Id, now, phase);
        var category = new Category { Id = ids.New<CategoryId>(), EditionId = edition.Id, Code = "rising", Name = "Rising leader", Quota = 2, Position = 0 };
        var version = new CriteriaVersion { Id = ids.New<CriteriaVersionId>(), EditionId = edition.Id, Number = 1, FrozenAt = now };
        version.Items.AddRange([MakeCriterion(ids, version.Id, "merit", "Merit", 60, 0), MakeCriterion(ids, version.Id, "reach", "Reach", 40, 1)]);
        edition.Categories.Add(category);
        edition.CriteriaVersions.Add(version);
        Nomination[] made = [.. Enumerable.Range(1, nominations).Select(n => MakeNomination(ids, edition, category, n, now))];
        db.Set<Programme>().Add(programme);
        db.Set<Edition>().Add(edition);
        db.Set<Nomination>().AddRange(made);
        services.GetRequiredService<ActLog>().Record(new EditionCreated(edition.Id, programme.Id), Actor.System);
        await db.SaveChangesAsync(Ct);
        (Edition, Category, Criteria, Nominations) = (edition.Id, category.Id, [.. version.Items.Select(c => c.Id)], [.. made.Select(n => n.Id)]);
    }

    private static Edition MakeEdition(IdSource ids, ProgrammeId programme, DateTimeOffset now, EditionPhase phase) => new()
    {
        Id = ids.New<EditionId>(),
        ProgrammeId = programme,
        Slug = "rising-2026",
        Label = "2026",
        TimeZone = "Europe/Zurich",
        Phase = phase,
        NominatingOpens = now.AddDays(-60),
        NominatingCloses = now.AddDays(-30),
        ScreeningCloses = now.AddDays(-10),
        ReviewingCloses = now.AddDays(20),
        DecidingCloses = now.AddDays(40),
        Publishes = now.AddDays(50),
        ConflictYears = 3,
        EndorsementsMin = 0,
        EndorsementsMax = 3,
        Quorum = 3,
        ReferenceDate = DateOnly.FromDateTime(now.UtcDateTime),
    };

    private static Criterion MakeCriterion(IdSource ids, CriteriaVersionId version, string code, string name, int weight, int position) => new()
    {
        Id = ids.New<CriterionId>(),
        VersionId = version,
        Code = code,
        Name = name,
        Definition = name + " as the record shows it.",
        Weight = weight,
        Position = position,
        Anchors = ["None", "Little", "Some", "Good", "Strong", "Outstanding"],
    };

    private Nomination MakeNomination(IdSource ids, Edition edition, Category category, int number, DateTimeOffset now)
    {
        var id = ids.New<NominationId>();
        var claim = new Claim { Id = ids.New<ClaimId>(), NominationId = id, Text = "Led the work on routing.", Position = 0 };
        claim.Evidence.Add(Line(ids, claim.Id, 0, number % 2 == 0 ? "Routing for quiet networks" : "Naming of parts"));
        claim.Evidence.Add(Line(ids, claim.Id, 1, "A line the nominee contests", ContestState.Contested));
        var nomination = new Nomination
        {
            Id = id,
            EditionId = edition.Id,
            CategoryId = category.Id,
            Number = $"R-{number:00}",
            State = NominationState.Submitted,
            Nominee = ids.New<PersonId>(),
            NomineeInRecord = false,
            NomineeName = $"Nominee {number}",
            NomineeEmail = $"nominee{number}@example.org",
            NomineeOrganisation = $"Works {number}",
            Nominator = World.As(Role.Nominator).User!.Value,
            NominatorName = "Nominator",
            Statement = "A statement.",
            SavedAt = now,
            SubmittedAt = now,
            Consent = Consent.Agreed,
            Eligibility = Eligibility.Eligible,
        };
        nomination.Claims.Add(claim);
        return nomination;
    }

    private static ClaimEvidence Line(IdSource ids, ClaimId claim, int position, string text, ContestState contest = ContestState.None) => new()
    {
        Id = ids.New<EvidenceId>(),
        ClaimId = claim,
        Position = position,
        Text = text,
        Source = "invented",
        SourceKey = $"DOC {position}",
        Snapshot = SnapshotId.From("0000"),
        Contest = contest,
    };
}
