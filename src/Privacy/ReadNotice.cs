using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy;

/// <summary>What is stated to everybody: the statement that stands of each purpose.</summary>
public sealed class ReadNotice(PalmaresDb db)
{
    public async Task<IReadOnlyList<ProcessingShown>> RunAsync(CancellationToken ct)
    {
        var standing = await db.Set<Processing>().AsNoTracking().Where(one => one.WithdrawnAt == null).ToListAsync(ct);
        return [.. standing.OrderBy(one => one.Purpose).Select(ProcessingShown.Of)];
    }
}
