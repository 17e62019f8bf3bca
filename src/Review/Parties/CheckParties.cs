using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Parties;

/// <summary>Looks again at every nomination sent: a term or an office may have begun since.</summary>
public sealed class CheckParties(PalmaresDb db, ReadEdition editions, PartyMatters matters)
{
    public async Task<Result<Done>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FormPanel))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        await matters.LookAsync(id, PartyMoment.TermRuns, by, ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
