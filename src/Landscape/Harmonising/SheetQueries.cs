using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Landscape.Harmonising;

/// <summary>Who may see and write which sheet.</summary>
internal static class SheetQueries
{
    /// <summary>The sheet, or null where the viewer does not belong to the group and it is not released.</summary>
    public static async Task<HarmonisationSheet?> SheetAsync(this PalmaresDb db, SheetId id, Actor by, CancellationToken ct)
    {
        var sheet = await db.Set<HarmonisationSheet>().SingleOrDefaultAsync(one => one.Id == id, ct);
        return sheet is not null && IsSeenBy(sheet, by) ? sheet : null;
    }

    public static bool IsSeenBy(HarmonisationSheet sheet, Actor by) => sheet.ReleasedAt is not null || Writes(sheet, by);

    public static bool Writes(HarmonisationSheet sheet, Actor by) => by.May(Permission.KeepLandscape) || sheet.Members.Any(member => by.User is not null && member.User == by.User);
}
