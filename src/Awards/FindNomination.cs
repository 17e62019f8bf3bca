using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Which nomination is meant by the number that pages and letters print, or by its id.</summary>
/// <remarks>What names none leads to an id that none has: whoever asks hears the same as of a nomination that is kept from them.</remarks>
public sealed class FindNomination(PalmaresDb db)
{
    public async Task<NominationId> RunAsync(string named, CancellationToken ct)
    {
        if (Guid.TryParse(named, out var id))
            return new NominationId(id);
        var number = named.Trim().ToUpperInvariant();
        return await db.Set<Nomination>().AsNoTracking().Where(nomination => nomination.Number == number).Select(nomination => nomination.Id).SingleOrDefaultAsync(ct);
    }
}
