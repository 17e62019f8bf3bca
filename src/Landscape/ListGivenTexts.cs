using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Landscape;

/// <summary>Which editions a text was given to, as far as the viewer may see them.</summary>
public sealed class ListGivenTexts(PalmaresDb db, ListEditions editions)
{
    /// <param name="Version">The number of the version that the edition holds.</param>
    public sealed record Given(EditionFacts Edition, int Version, DateTimeOffset At);

    /// <param name="Drafts">Editions of the viewer that have not opened and could be given the text.</param>
    public sealed record Listed(IReadOnlyList<Given> To, IReadOnlyList<EditionFacts> Drafts)
    {
        /// <summary>An edition that holds the text has opened: its weights are frozen, and no other effect of them is shown.</summary>
        public bool HasOpened => To.Any(one => one.Edition.Phase != EditionPhase.Draft);
    }

    public async Task<Result<Listed>> RunAsync(TextId text, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return KernelErrors.NotPermitted;
        var versions = await db.Set<TextVersion>().AsNoTracking().Where(version => version.TextId == text).Select(version => new { version.Id, version.Number }).ToListAsync(ct);
        var ids = versions.Select(version => version.Id).ToList();
        var given = await db.Set<EditionText>().AsNoTracking().Where(one => ids.Contains(one.VersionId)).ToListAsync(ct);
        var visible = await editions.RunAsync(by, ct);
        return new Listed(
            [.. from one in given join edition in visible on one.Edition equals edition.Id.Value select new Given(edition, versions.First(version => version.Id == one.VersionId).Number, one.GivenAt)],
            [.. visible.Where(edition => edition.Phase == EditionPhase.Draft)]);
    }
}
