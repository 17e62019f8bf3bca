using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>Which of today's persons have a live nomination, and how many.</summary>
public sealed class AtStake(PalmaresDb db, IEnumerable<INomineesAtStake> sources)
{
    public async Task<IReadOnlyDictionary<PersonId, int>> RunAsync(CancellationToken ct)
    {
        var counts = new Dictionary<PersonId, int>();
        foreach (var source in sources)
            foreach (var (nominee, nominations) in await source.CountAsync(ct))
            {
                var today = await new ResolvePerson(db).RunAsync(nominee, ct);
                if (!today.IsError)
                    counts[today.Value] = counts.GetValueOrDefault(today.Value) + nominations;
            }
        db.ChangeTracker.Clear();
        return counts;
    }
}
