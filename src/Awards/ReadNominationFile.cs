using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A file of a nomination. The caller decides whether this reader may have it.</summary>
public sealed class ReadNominationFile(PalmaresDb db)
{
    public sealed record Content(string Name, byte[] Bytes);

    public async Task<Result<Content>> RunAsync(NominationId nomination, NominationFileId id, CancellationToken ct) =>
        await db.Set<NominationFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.NominationId == nomination, ct) is { } file ? new Content(file.Name, file.Bytes) : AwardsErrors.NoSuchFile;
}
