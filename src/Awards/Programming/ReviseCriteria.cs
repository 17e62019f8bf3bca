using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary writes a new draft of the criteria. The old one is kept; once frozen there is no newer one.</summary>
public sealed class ReviseCriteria(PalmaresDb db, ActLog acts, IdSource ids)
{
    public sealed record Input(EditionId Edition, IReadOnlyList<CriterionDraft> Criteria);

    public async Task<Result<CriteriaVersionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase != EditionPhase.Draft || edition.Criteria.FrozenAt is not null)
            return AwardsErrors.CriteriaFrozen;
        if (EditionRules.CheckCriteria(input.Criteria) is { } error)
            return error;

        var version = CriteriaDrafting.Make(ids, edition.Id, edition.Criteria.Number + 1, input.Criteria);
        db.Set<CriteriaVersion>().Add(version);
        acts.Record(new CriteriaRevised(edition.Id, version.Id, version.Number), by);
        await db.SaveChangesAsync(ct);
        return version.Id;
    }
}

internal static class CriteriaDrafting
{
    public static CriteriaVersion Make(IdSource ids, EditionId edition, int number, IReadOnlyList<CriterionDraft> criteria)
    {
        var id = ids.New<CriteriaVersionId>();
        return new CriteriaVersion
        {
            Id = id,
            EditionId = edition,
            Number = number,
            Items =
            [
                .. criteria.Select((c, i) => new Criterion
                {
                    Id = ids.New<CriterionId>(),
                    VersionId = id,
                    Code = c.Code.Trim(),
                    Name = c.Name.Trim(),
                    Definition = c.Definition.Trim(),
                    Weight = c.Weight,
                    Position = i,
                    Anchors = [.. c.Anchors.Select(a => a.Trim())],
                }),
            ],
        };
    }
}
