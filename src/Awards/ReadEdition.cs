using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>One edition with its categories and criteria. Holds nothing about nominations.</summary>
public sealed class ReadEdition(PalmaresDb db)
{
    public async Task<Result<EditionFacts>> RunAsync(EditionId edition, CancellationToken ct) =>
        await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == edition, ct) is { } found ? found.Facts() : AwardsErrors.NoSuchEdition;

    /// <summary>As somebody may know of it: a draft is the secretary's, and no edition for everybody else.</summary>
    public async Task<Result<EditionFacts>> RunAsync(string slug, Actor by, CancellationToken ct)
    {
        var found = await RunAsync(slug, ct);
        return !found.IsError && found.Value.Phase == EditionPhase.Draft && !by.May(Permission.RunProgramme) ? AwardsErrors.NoSuchEdition : found;
    }

    public Task<string?> SlugAsync(EditionId edition, CancellationToken ct) => db.Set<Edition>().Where(e => e.Id == edition).Select(e => (string?)e.Slug).SingleOrDefaultAsync(ct);

    public async Task<Result<EditionFacts>> RunAsync(string slug, CancellationToken ct) =>
        await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug, ct) is { } found ? found.Facts() : AwardsErrors.NoSuchEdition;
}

/// <summary>All editions, the latest first. Drafts are the secretary's and are left out for everybody else.</summary>
public sealed class ListEditions(PalmaresDb db)
{
    public async Task<IReadOnlyList<EditionFacts>> RunAsync(Actor by, CancellationToken ct)
    {
        var drafts = by.May(Permission.RunProgramme);
        var editions = await db.Editions().AsNoTracking().Where(e => drafts || e.Phase != EditionPhase.Draft).ToListAsync(ct);
        return [.. editions.OrderByDescending(e => e.NominatingOpens).ThenBy(e => e.Slug, StringComparer.Ordinal).Select(e => e.Facts())];
    }
}
