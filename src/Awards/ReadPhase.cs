using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>The switches of an edition's phases and where it stands. For modules that show things accordingly.</summary>
public sealed class ReadPhase(PalmaresDb db)
{
    /// <param name="Phase">The present one.</param>
    public sealed record View(EditionPhase Phase, IReadOnlyList<PhaseTerms> All)
    {
        /// <summary>Whether it stands so in the present phase.</summary>
        public bool Is(PhaseSwitch one) => All.Any(terms => terms.Phase == Phase && terms.Is(one));

        /// <summary>Whether it stands so in any phase.</summary>
        public bool Ever(PhaseSwitch one) => All.Any(terms => terms.Is(one));
    }

    public async Task<View> RunAsync(EditionId edition, CancellationToken ct)
    {
        var phase = await db.Set<Edition>().Where(e => e.Id == edition).Select(e => e.Phase).SingleOrDefaultAsync(ct);
        var rows = await db.Set<EditionPhaseRow>().AsNoTracking().Where(row => row.EditionId == edition).ToListAsync(ct);
        return new View(phase, PhaseRules.Whole(rows.Select(row => row.Terms)));
    }
}
