using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts.Users;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Reports;
using Palmares.Review;

namespace Palmares.Lists.Bench;

/// <summary>An installation with one edition: nominations that may be judged, 200 judges who read each nomination by threes, a chair, and one judge who reads everything.</summary>
internal sealed class Invented : IAsyncDisposable
{
    public const string Password = "eight readers at a time";
    public const int Nominations = 2_000, Judges = 200, Readers = 3;

    private readonly ServiceProvider _services;

    private Invented(ServiceProvider services) => _services = services;

    public EditionId Edition { get; private set; }

    public IReadOnlyList<CriterionId> Criteria { get; private set; } = [];

    /// <summary>Assignments of each of the 200 judges, in order.</summary>
    public IReadOnlyList<IReadOnlyList<AssignmentId>> Assignments { get; private set; } = [];

    public static string AddressOf(string who) => who + "@bench.example";

    public static async Task<Invented> MakeAsync(string data)
    {
        var made = On(data);
        await using var scope = made._services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(default);
        await made.FillAsync(scope.ServiceProvider);
        return made;
    }

    /// <summary>What was made before, in a copy of its folder.</summary>
    public static async Task<Invented> OpenAsync(string data)
    {
        var made = On(data);
        made.Criteria = await made.QueryAsync(async db => (IReadOnlyList<CriterionId>)await db.Set<Criterion>().OrderBy(criterion => criterion.Position).Select(criterion => criterion.Id).ToListAsync());
        return made;
    }

    private static Invented On(string data)
    {
        var folder = new DataFolder(data);
        var services = new ServiceCollection().AddLogging();
        services.AddKernel(DatabaseChoice.From(null, folder), folder, seed: 1);
        services.AddAllModules();
        return new Invented(services.BuildServiceProvider());
    }

    /// <summary>Everything into the one file, so that it can be copied.</summary>
    public Task<int> SettleAsync() => QueryAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));

    /// <summary>Hands in a sheet for each assignment without one.</summary>
    /// <param name="but">Whose stay as they are; null for nobody.</param>
    /// <returns>How many were handed in.</returns>
    public Task<int> HandInAsync(string? but = null) => QueryAsync(async db =>
    {
        await using var scope = _services.CreateAsyncScope();
        var (ids, acts) = (scope.ServiceProvider.GetRequiredService<IdSource>(), new ActLog(db));
        var scored = await db.Set<ScoreSheet>().Where(s => s.IsFinal).Select(s => s.Assignment).ToHashSetAsync();
        var left = (await db.Set<Judge>().AsNoTracking().ToListAsync()).Where(judge => judge.Name is "Judge 1" || (but == Name(0) && judge.Name == "Judge 2")).Select(judge => judge.Id).ToHashSet();
        var chance = new Random(2);
        var made = 0;
        foreach (var assignment in (await db.Set<Assignment>().AsNoTracking().ToListAsync()).Where(a => !left.Contains(a.Judge) && !scored.Contains(a.Id)))
        {
            var sheet = new ScoreSheet
            {
                Id = ids.New<ScoreSheetId>(), Edition = assignment.Edition, Assignment = assignment.Id, Judge = assignment.Judge, Nomination = assignment.Nomination, Version = 1, IsFinal = true,
                Justification = "The documents show it.", At = DateTimeOffset.UnixEpoch, Salt = "salt",
            };
            sheet.Marks.AddRange(Criteria.Select(criterion => new Mark { Sheet = sheet.Id, Criterion = criterion, Value = chance.Next(0, 6) }));
            db.Add(sheet);
            acts.Record(new ScoreSubmitted(sheet.Id, assignment.Id, 1, "bench"), Actor.System);
            made++;
        }

        await db.SaveChangesAsync();
        return made;
    });

    public async Task<T> QueryAsync<T>(Func<PalmaresDb, Task<T>> query)
    {
        await using var scope = _services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<PalmaresDb>());
    }

    /// <summary>Hands in what nobody handed in over the wire, so that the lists hold three scores for each nomination; and closes the scoring.</summary>
    public async Task<int> FinishAsync()
    {
        await HandInAsync();
        return await QueryAsync(async db =>
        {
            var (edition, acts) = (await db.Set<Edition>().SingleAsync(), new ActLog(db));
            edition.Phase = EditionPhase.Deciding;
            acts.Record(new PhaseMoved(edition.Id, EditionPhase.Reviewing, EditionPhase.Deciding), Actor.System);
            await db.SaveChangesAsync();
            return await db.Set<ScoreSheet>().CountAsync(s => s.IsFinal);
        });
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static async Task<UserId> UserAsync(IServiceProvider services, string name, params Role[] roles)
    {
        var made = await services.GetRequiredService<CreateUser>().RunAsync(new(AddressOf(name), name, roles, Password), Actor.System, default);
        return made.Value;
    }

    private async Task FillAsync(IServiceProvider services)
    {
        var (db, ids, now) = (services.GetRequiredService<PalmaresDb>(), services.GetRequiredService<IdSource>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var nominator = await UserAsync(services, "nominator", Role.Nominator);
        var users = new List<UserId> { await UserAsync(services, "chair", Role.Chair), await UserAsync(services, "reader", Role.Judge) };
        for (var number = 0; number < Judges; number++)
            users.Add(await UserAsync(services, Name(number), Role.Judge));
        var (edition, categories) = MakeEdition(ids, now);
        db.AddRange(new Programme { Id = edition.ProgrammeId, Name = "Bench Award", Owner = "Bench" }, edition);
        var nominations = Enumerable.Range(0, Nominations).Select(number => MakeNomination(ids, edition, categories[number % categories.Length], number, nominator, now)).ToList();
        db.AddRange(nominations);
        var panel = new Panel { Id = ids.New<PanelId>(), Edition = edition.Id, Reviews = Readers, PerOrganisation = 1 };
        panel.Judges.AddRange(users.Select((user, at) => new Judge
        {
            Id = ids.New<JudgeId>(), Panel = panel.Id, User = user, Name = $"Judge {at}", Organisation = $"Institute {at}", Expertise = "routing", MinLoad = 0, MaxLoad = 500, IsChair = at == 0,
        }));
        var proposal = new Proposal
        {
            Id = ids.New<ProposalId>(), Edition = edition.Id, Version = 1, At = now, ReleasedAt = now, AffinityVersion = "1", EvenLoad = null, Total = 0, Bound = 0, InputHash = "", Seed = 1,
        };
        Assignment Assign(Judge judge, Nomination nomination) => new()
        {
            Id = ids.New<AssignmentId>(), Proposal = proposal.Id, Edition = edition.Id, Judge = judge.Id, Nomination = nomination.Id, Affinity = 0.5, Parts = "words",
        };
        var own = Enumerable.Range(0, Judges).Select(_ => new List<AssignmentId>()).ToArray();
        foreach (var (at, nomination) in nominations.Index())
        {
            for (var reader = 0; reader < Readers; reader++)
            {
                var judge = ((at * Readers) + reader) % Judges;
                var assignment = Assign(panel.Judges[judge + 2], nomination);
                own[judge].Add(assignment.Id);
                proposal.Assignments.Add(assignment);
            }

            proposal.Assignments.Add(Assign(panel.Judges[1], nomination));
        }

        db.AddRange(panel, proposal);
        services.GetRequiredService<ActLog>().Record(new EditionCreated(edition.Id, edition.ProgrammeId), Actor.System);
        await db.SaveChangesAsync();
        (Edition, Criteria, Assignments) = (edition.Id, [.. edition.CriteriaVersions[0].Items.Select(c => c.Id)], own);
    }

    public static string Name(int judge) => string.Create(CultureInfo.InvariantCulture, $"judge{judge:000}");

    private static (Edition Edition, CategoryId[] Categories) MakeEdition(IdSource ids, DateTimeOffset now)
    {
        var edition = new Edition
        {
            Id = ids.New<EditionId>(), ProgrammeId = ids.New<ProgrammeId>(), Slug = "bench", Label = "Bench", TimeZone = "Europe/Zurich", Phase = EditionPhase.Reviewing, NominatingOpens = now.AddDays(-60),
            NominatingCloses = now.AddDays(-30), ScreeningCloses = now.AddDays(-10), ReviewingCloses = now.AddDays(20), DecidingCloses = now.AddDays(40), Publishes = now.AddDays(50), ConflictYears = 3,
            EndorsementsMin = 0, EndorsementsMax = 3, Quorum = 3, ReferenceDate = DateOnly.FromDateTime(now.UtcDateTime),
        };
        edition.Categories.AddRange(Enumerable.Range(0, 4).Select(at => new Category { Id = ids.New<CategoryId>(), EditionId = edition.Id, Code = $"c{at}", Name = $"Category {at}", Quota = 5, Position = at }));
        var version = new CriteriaVersion { Id = ids.New<CriteriaVersionId>(), EditionId = edition.Id, Number = 1, FrozenAt = now };
        version.Items.AddRange(Enumerable.Range(0, 4).Select(at => new Criterion
        {
            Id = ids.New<CriterionId>(), VersionId = version.Id, Code = $"k{at}", Name = $"Criterion {at}", Definition = "As the record shows it.", Weight = 25, Position = at,
            Anchors = ["None", "Little", "Some", "Good", "Strong", "Outstanding"],
        }));
        edition.CriteriaVersions.Add(version);
        return (edition, [.. edition.Categories.Select(c => c.Id)]);
    }

    private static Nomination MakeNomination(IdSource ids, Edition edition, CategoryId category, int number, UserId nominator, DateTimeOffset now)
    {
        var id = ids.New<NominationId>();
        var claim = new Claim { Id = ids.New<ClaimId>(), NominationId = id, Text = "Led the work on routing.", Position = 0 };
        claim.Evidence.Add(new ClaimEvidence { Id = ids.New<EvidenceId>(), ClaimId = claim.Id, Position = 0, Text = "Routing for quiet networks", Source = "bench", SourceKey = $"DOC {number}", Snapshot = SnapshotId.From("0000") });
        var nomination = new Nomination
        {
            Id = id, EditionId = edition.Id, CategoryId = category, Number = $"BENCH-{100_000 + number}", State = NominationState.Submitted, Nominee = ids.New<PersonId>(), NomineeInRecord = false,
            NomineeName = $"Nominee {number} of the bench", NomineeEmail = $"nominee{number}@bench.example", NomineeOrganisation = $"Works {number % 300}", Nominator = nominator, NominatorName = "Nominator",
            Statement = string.Join(' ', Enumerable.Repeat($"Statement {number} of what was done for routing.", 20)), CitationDraft = "For routing.", SavedAt = now, SubmittedAt = now.AddMinutes(-number),
            Consent = Consent.Agreed, Eligibility = Eligibility.Eligible,
        };
        nomination.Claims.Add(claim);
        if (number % 2 == 0)
        {
            nomination.Endorsements.Add(new Endorsement
            {
                Id = ids.New<EndorsementId>(), NominationId = id, Name = "Endorser", Email = $"endorser{number}@bench.example", State = EndorsementState.Given, InvitedAt = now, AnsweredAt = now,
                Relationship = "A colleague", Text = "It is so.",
            });
        }

        return nomination;
    }
}
