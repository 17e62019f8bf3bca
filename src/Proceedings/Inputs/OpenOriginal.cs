using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Inputs;

/// <summary>The original of an input, byte for byte as it was attached.</summary>
public sealed class OpenOriginal(PalmaresDb db)
{
    public async Task<Result<SentFile>> RunAsync(InputId id, Actor by, CancellationToken ct)
    {
        var visible = FindInputs.Visible(db, by);
        var file = await (from input in visible
                          join kept in db.Set<StoredFile>().AsNoTracking() on input.Original equals kept.Id
                          where input.Id == id
                          select new { kept.Name, kept.Bytes }).SingleOrDefaultAsync(ct);
        return file is null ? ProceedingsErrors.NoSuchFile : new SentFile(file.Name, file.Bytes);
    }
}
