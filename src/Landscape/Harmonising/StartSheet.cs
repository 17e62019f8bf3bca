using Palmares.Kernel;

namespace Palmares.Landscape.Harmonising;

[ActName("landscape.sheet-started")]
public sealed record SheetStarted(SheetId Sheet) : Act;

/// <summary>The secretariat opens the work of the inter-sector group on one award.</summary>
public sealed class StartSheet(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public async Task<Result<SheetId>> RunAsync(string title, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        if (title.Trim().Length is 0 or > HarmonisationSheet.TitleLength)
            return LandscapeErrors.TitleNeeded.With(HarmonisationSheet.TitleLength);
        var sheet = new HarmonisationSheet { Id = ids.New<SheetId>(), Title = title.Trim(), StartedAt = clock.GetUtcNow() };
        db.Set<HarmonisationSheet>().Add(sheet);
        acts.Record(new SheetStarted(sheet.Id), by);
        await db.SaveChangesAsync(ct);
        return sheet.Id;
    }
}
