using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters.Carrying;

#pragma warning disable CA1862, CA1304, CA1311 // The database compares, not the process.

/// <summary>Letters of kinds their readers refused, at whatever moment before they go.</summary>
internal static class Unwanted
{
    public static Task<int> LayAsideAsync(PalmaresDb db, IQueryable<OutboxMessage> letters, CancellationToken ct)
    {
        var refusals = from refused in db.Set<RefusedKind>() join known in db.Set<LetterAddress>() on refused.Address equals known.Id select new { known.Address, refused.Kind };
        return letters.Where(one => one.Optional && refusals.Any(refused => refused.Address == one.To.ToLower() && (string)(object)refused.Kind == one.Kind))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.NotWanted), ct);
    }
}
