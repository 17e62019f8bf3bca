using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Landscape.Criteria;

[ActName("landscape.criteria-given")]
public sealed record CriteriaGiven(TextVersionId Given, EditionId Edition) : Act;

/// <summary>The adopted criteria are handed to an edition that has not opened; with its opening they are frozen there.</summary>
public sealed class GiveToEdition(PalmaresDb db, ActLog acts, TimeProvider clock, TakeCriteria take)
{
    public sealed record Input(TextId Text, EditionId Edition);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var text = await db.Set<DraftText>().AsNoTracking().Include(one => one.Versions).SingleOrDefaultAsync(one => one.Id == input.Text, ct);
        if (text is null)
            return LandscapeErrors.NoSuchText;
        if (text.Kind != TextKind.Criteria)
            return LandscapeErrors.NotCriteria;
        if (text.Versions.Where(version => version.AdoptedAt is not null).MaxBy(version => version.Number) is not { } adopted)
            return LandscapeErrors.NotAdopted;

        acts.Record(new CriteriaGiven(adopted.Id, input.Edition), by);
        var given = await db.Set<EditionText>().SingleOrDefaultAsync(one => one.Edition == input.Edition.Value && one.Kind == TextKind.Criteria, ct);
        if (given is null)
            db.Set<EditionText>().Add(new EditionText { Edition = input.Edition.Value, Kind = TextKind.Criteria, VersionId = adopted.Id, GivenAt = clock.GetUtcNow() });
        else
            (given.VersionId, given.GivenAt) = (adopted.Id, clock.GetUtcNow());
        var taken = await take.RunAsync(input.Edition, [.. adopted.Clauses.OrderBy(clause => clause.Position).Select(Criterion)], by, ct);
        return taken.IsError ? taken.Error : Done.Value;
    }

    private static CriterionText Criterion(Clause clause) => new(clause.Key, clause.Heading, clause.Body, clause.Weight!.Value, clause.Anchors);
}
