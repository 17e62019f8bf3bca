using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>One edition with its categories and criteria. Holds nothing about nominations.</summary>
public sealed class ReadEdition(PalmaresDb db, KeptAwards kept)
{
    public Task<Result<EditionFacts>> RunAsync(EditionId edition, CancellationToken ct) => ReadAsync(edition.ToString(), e => e.Id == edition, ct);

    /// <summary>As somebody may know of it: a draft is the secretary's, and no edition for everybody else.</summary>
    public async Task<Result<EditionFacts>> RunAsync(string slug, Actor by, CancellationToken ct)
    {
        var found = await RunAsync(slug, ct);
        return !found.IsError && found.Value.Phase == EditionPhase.Draft && !by.May(Permission.RunProgramme) ? AwardsErrors.NoSuchEdition : found;
    }

    public Task<Result<EditionFacts>> RunAsync(string slug, CancellationToken ct) => ReadAsync($"/{slug}", e => e.Slug == slug, ct);

    private async Task<Result<EditionFacts>> ReadAsync(string name, Expression<Func<Edition, bool>> one, CancellationToken ct) =>
        await kept.Editions.GetAsync(db, name, async () => (await db.Editions().AsNoTracking().SingleOrDefaultAsync(one, ct))?.Facts(), ct) is { } found ? found : AwardsErrors.NoSuchEdition;
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
