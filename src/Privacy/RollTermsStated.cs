using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy;

/// <summary>The statement about the roll that stands.</summary>
internal sealed class RollTermsStated(PalmaresDb db) : IRollTerms
{
    public async Task<RollTerms?> StandingAsync(CancellationToken ct) =>
        await db.Set<Processing>().AsNoTracking().SingleOrDefaultAsync(one => one.Purpose == ProcessingPurpose.Roll && one.WithdrawnAt == null, ct) is { } stated
            ? new RollTerms(stated.Removal ?? RollRemoval.OnRequest, stated.Terms, stated.Desk)
            : null;
}
