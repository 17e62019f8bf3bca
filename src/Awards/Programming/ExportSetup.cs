using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The set-up of an edition as JSON: everything that makes it, nothing of who took part.</summary>
public sealed class ExportSetup(PalmaresDb db)
{
    public async Task<Result<string>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        return await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) is { } edition ? SetupText.Write(EditionDrafting.Of(edition)) : AwardsErrors.NoSuchEdition;
    }
}
