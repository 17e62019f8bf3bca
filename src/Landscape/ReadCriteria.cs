using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Landscape;

/// <summary>The criteria of a text as they stand, for those who compute with them.</summary>
/// <param name="Criteria">Code, name and weight in percent; null where the weight is still open.</param>
/// <param name="HasOpened">An edition that holds them has opened.</param>
public sealed record CriteriaFacts(TextId Text, string Title, IReadOnlyList<(string Code, string Name, int? Weight)> Criteria, bool HasOpened);

/// <summary>Reads the criteria of a text.</summary>
public sealed class ReadCriteria(PalmaresDb db, Awards.ReadEdition editions)
{
    public async Task<Result<CriteriaFacts>> RunAsync(TextId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return KernelErrors.NotPermitted;
        var text = await db.Set<DraftText>().AsNoTracking().Include(one => one.Versions).SingleOrDefaultAsync(one => one.Id == id && one.Kind == TextKind.Criteria, ct);
        if (text is null)
            return LandscapeErrors.NoSuchText;
        var versions = text.Versions.Select(version => version.Id).ToList();
        // Asked of every edition, those the viewer may not see included: what is frozen is frozen for all.
        var held = await db.Set<EditionText>().AsNoTracking().Where(one => versions.Contains(one.VersionId)).Select(one => one.Edition).ToListAsync(ct);
        var opened = false;
        foreach (var edition in held)
            opened |= await editions.RunAsync(new Awards.EditionId(edition), ct) is { IsError: false, Value.Phase: not Awards.EditionPhase.Draft };
        return new CriteriaFacts(id, text.Title, [.. text.Current.Clauses.OrderBy(clause => clause.Position).Select(clause => (clause.Key, clause.Heading, clause.Weight))], opened);
    }
}
