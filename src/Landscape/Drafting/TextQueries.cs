using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Landscape.Drafting;

/// <summary>How a text is loaded with all that belongs to it.</summary>
internal static class TextQueries
{
    public static async Task<DraftText?> TextAsync(this PalmaresDb db, TextId id, CancellationToken ct) =>
        await db.Set<DraftText>().Include(text => text.Versions).Include(text => text.Proposals).Include(text => text.OpenPoints).AsSplitQuery().SingleOrDefaultAsync(text => text.Id == id, ct);
}
