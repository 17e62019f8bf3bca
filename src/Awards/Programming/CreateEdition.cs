using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary drafts an edition: dates, categories, criteria, rules.</summary>
public sealed class CreateEdition(PalmaresDb db, ActLog acts, IdSource ids)
{
    public async Task<Result<EditionId>> RunAsync(EditionDraft input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (EditionRules.Check(input) is { } error)
            return error;
        if (!await db.Set<Programme>().AnyAsync(p => p.Id == input.Programme, ct))
            return AwardsErrors.NoSuchProgramme;
        if (await db.Set<Edition>().AnyAsync(e => e.Slug == input.Slug, ct))
            return AwardsErrors.SlugTaken;

        var edition = Make(input);
        db.Set<Edition>().Add(edition);
        acts.Record(new EditionCreated(edition.Id, input.Programme), by);
        await db.SaveChangesAsync(ct);
        return edition.Id;
    }

    private Edition Make(EditionDraft input)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(input.TimeZone);
        var id = ids.New<EditionId>();
        return new Edition
        {
            Id = id,
            ProgrammeId = input.Programme,
            Slug = input.Slug,
            Label = input.Label.Trim(),
            Purpose = input.Purpose.Trim(),
            TimeZone = input.TimeZone,
            NominatingOpens = Deadline.StartOf(input.NominatingOpens, zone),
            NominatingCloses = Deadline.EndOf(input.NominatingCloses, zone),
            ScreeningCloses = Deadline.EndOf(input.ScreeningCloses, zone),
            ReviewingCloses = Deadline.EndOf(input.ReviewingCloses, zone),
            DecidingCloses = Deadline.EndOf(input.DecidingCloses, zone),
            Publishes = Deadline.StartOf(input.Publishes, zone),
            ConflictYears = input.ConflictYears,
            EndorsementsMin = input.EndorsementsMin,
            EndorsementsMax = input.EndorsementsMax,
            Quorum = input.Quorum,
            ReferenceDate = input.ReferenceDate ?? input.NominatingCloses,
            FirstRecordAtLeastYears = input.FirstRecordAtLeastYears,
            FirstRecordAtMostYears = input.FirstRecordAtMostYears,
            NotAlreadyLaureate = input.NotAlreadyLaureate,
            Categories = [.. input.Categories.Select((c, i) => new Category { Id = ids.New<CategoryId>(), EditionId = id, Code = c.Code.Trim(), Name = c.Name.Trim(), Quota = c.Quota, Position = i })],
            CriteriaVersions = [CriteriaDrafting.Make(ids, id, 1, input.Criteria)],
        };
    }
}
