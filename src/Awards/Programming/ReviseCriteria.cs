using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The secretary writes a new draft of the criteria, of the edition or of one category. The old one is kept; once frozen there is no newer one.</summary>
public sealed class ReviseCriteria(PalmaresDb db, ActLog acts, IdSource ids)
{
    /// <param name="Criteria">Empty for a category: it uses the edition's again.</param>
    /// <param name="Category">Whose own criteria they are; null for the edition's.</param>
    /// <param name="LowConfidenceLeftOut">Whether sheets of judges who know little of the field are left out; null leaves it as it stands.</param>
    public sealed record Input(EditionId Edition, IReadOnlyList<CriterionDraft> Criteria, CategoryId? Category = null, bool? LowConfidenceLeftOut = null);

    public async Task<Result<CriteriaVersionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase != EditionPhase.Draft || edition.Criteria.FrozenAt is not null)
            return AwardsErrors.CriteriaFrozen;
        if (input.Category is { } category && edition.Categories.All(c => c.Id != category))
            return AwardsErrors.CategoryNotHere;
        if ((input.Category is null ? EditionRules.CheckCriteria(input.Criteria) : EditionRules.CheckOwnCriteria(input.Criteria)) is { } error)
            return error;

        var before = input.Category is { } of ? edition.OwnCriteria(of) ?? edition.Criteria : edition.Criteria;
        var version = CriteriaDrafting.Make(ids, edition.Id, edition.LastCriteria + 1, input.Criteria, input.Category, input.LowConfidenceLeftOut ?? before.LowConfidenceLeftOut);
        db.Set<CriteriaVersion>().Add(version);
        acts.Record(new CriteriaRevised(edition.Id, version.Id, version.Number), by);
        await db.SaveChangesAsync(ct);
        return version.Id;
    }
}

internal static class CriteriaDrafting
{
    public static CriteriaVersion Make(
        IdSource ids, EditionId edition, int number, IReadOnlyList<CriterionDraft> criteria, CategoryId? category = null, bool lowConfidenceLeftOut = false)
    {
        var id = ids.New<CriteriaVersionId>();
        return new CriteriaVersion
        {
            Id = id,
            EditionId = edition,
            Number = number,
            CategoryId = category,
            LowConfidenceLeftOut = lowConfidenceLeftOut,
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
