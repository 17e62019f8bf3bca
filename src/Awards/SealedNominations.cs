using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Drafts, and nominations that a phase seals: their nominators' alone for the time being.</summary>
internal sealed class SealedNominations(PalmaresDb db) : ISealedThings
{
    public async Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyCollection<Guid> numbers, CancellationToken ct)
    {
        var wanted = numbers.Select(NominationId.From).ToList();
        var hidden = await db.Set<Nomination>().Where(n => wanted.Contains(n.Id) && (n.State == NominationState.Draft || db.Sealed().Any(edition => edition == n.EditionId))).Select(n => n.Id).ToListAsync(ct);
        return hidden.Select(id => id.Value).ToHashSet();
    }
}
