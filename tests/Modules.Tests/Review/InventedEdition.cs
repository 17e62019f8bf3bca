using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Modules.Tests.Review;

/// <summary>An edition with eligible nominations, R-01 and on, put straight into the database: what comes before review has its own tests.</summary>
internal sealed record InventedEdition(EditionId Id, CategoryId Category, IReadOnlyList<CriterionId> Criteria, IReadOnlyList<NominationId> Nominations)
{
    public static async Task<InventedEdition> MakeAsync(IServiceProvider services, UserId nominator, int nominations, EditionPhase phase)
    {
        var (db, ids) = (services.GetRequiredService<PalmaresDb>(), services.GetRequiredService<IdSource>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var programme = new Programme { Id = ids.New<ProgrammeId>(), Name = "Rising Leaders", Owner = "Assembly of Invented Standards" };
        var edition = MakeEdition(ids, programme.Id, now, phase);
        var category = new Category { Id = ids.New<CategoryId>(), EditionId = edition.Id, Code = "rising", Name = "Rising leader", Quota = 2, Position = 0 };
        var version = new CriteriaVersion { Id = ids.New<CriteriaVersionId>(), EditionId = edition.Id, Number = 1, FrozenAt = now };
        version.Items.AddRange([MakeCriterion(ids, version.Id, "merit", "Merit", 60, 0), MakeCriterion(ids, version.Id, "reach", "Reach", 40, 1)]);
        edition.Categories.Add(category);
        edition.CriteriaVersions.Add(version);
        Nomination[] made = [.. Enumerable.Range(1, nominations).Select(n => MakeNomination(ids, edition, category, n, nominator, now))];
        db.Set<Programme>().Add(programme);
        db.Set<Edition>().Add(edition);
        db.Set<Nomination>().AddRange(made);
        services.GetRequiredService<ActLog>().Record(new EditionCreated(edition.Id, programme.Id), Actor.System);
        await db.SaveChangesAsync(CancellationToken.None);
        return new InventedEdition(edition.Id, category.Id, [.. version.Items.Select(c => c.Id)], [.. made.Select(n => n.Id)]);
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

    private static Nomination MakeNomination(IdSource ids, Edition edition, Category category, int number, UserId nominator, DateTimeOffset now)
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
            Nominator = nominator,
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
