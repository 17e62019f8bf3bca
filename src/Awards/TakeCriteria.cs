using Palmares.Awards.Programming;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A criterion as a text that was agreed elsewhere holds it.</summary>
/// <param name="Anchors">What each point means, from the lowest up.</param>
public sealed record CriterionText(string Code, string Name, string Definition, int Weight, IReadOnlyList<string> Anchors);

/// <summary>An edition that has not opened takes the criteria that a group adopted; opening it freezes them.</summary>
public sealed class TakeCriteria(ReviseCriteria revise)
{
    public Task<Result<CriteriaVersionId>> RunAsync(EditionId edition, IReadOnlyList<CriterionText> criteria, Actor by, CancellationToken ct) =>
        revise.RunAsync(new(edition, [.. criteria.Select(one => new CriterionDraft(one.Code, one.Name, one.Definition, one.Weight, one.Anchors))]), by, ct);
}
