using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Whether votes are counted in an edition. Where rules of due process stand and ask for none, nothing is voted.</summary>
public sealed class ReadVoting(PalmaresDb db)
{
    public async Task<bool> RunAsync(EditionId edition, CancellationToken ct) =>
        await db.Set<DueProcess>().Where(rules => rules.EditionId == edition).Select(rules => (bool?)rules.ByVote).SingleOrDefaultAsync(ct) ?? true;
}
