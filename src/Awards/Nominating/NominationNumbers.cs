using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Nominating;

/// <summary>How nominations are numbered within an edition.</summary>
internal static class NominationNumbers
{
    /// <summary>Above so many nominations the numbers get longer, so that a free one is soon drawn.</summary>
    private const int Many = 4_000;

    /// <summary>Drawn, not counted: while an edition takes nominations nobody but the secretary may know how many there are.</summary>
    public static async Task<string> DrawAsync(PalmaresDb db, IdSource ids, Edition edition, CancellationToken ct)
    {
        var taken = await db.Set<Nomination>().Where(n => n.EditionId == edition.Id).Select(n => n.Number).ToHashSetAsync(ct);
        var (from, until) = taken.Count < Many ? (1_000u, 10_000u) : (100_000u, 1_000_000u);
        while (true)
        {
            var drawn = from + (BitConverter.ToUInt32(ids.NewGuid().ToByteArray(), 12) % (until - from));
            var number = $"{edition.Slug.ToUpperInvariant()}-{drawn.ToString(CultureInfo.InvariantCulture)}";
            if (!taken.Contains(number))
                return number;
        }
    }
}
