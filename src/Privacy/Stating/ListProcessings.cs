using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy.Stating;

/// <summary>Every statement that was made, by purpose, the latest first.</summary>
public sealed class ListProcessings(PalmaresDb db)
{
    /// <param name="Standing">Null while the purpose is off or was never stated.</param>
    public sealed record OfPurpose(ProcessingPurpose Purpose, ProcessingShown? Standing, IReadOnlyList<ProcessingShown> Earlier);

    public async Task<Result<IReadOnlyList<OfPurpose>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy))
            return KernelErrors.NotPermitted;
        var all = (await db.Set<Processing>().AsNoTracking().ToListAsync(ct)).OrderByDescending(one => one.Version).Select(ProcessingShown.Of).ToLookup(one => one.Purpose);
        return Result<IReadOnlyList<OfPurpose>>.Of([.. Enum.GetValues<ProcessingPurpose>().Select(purpose => new OfPurpose(purpose, all[purpose].FirstOrDefault(one => one.WithdrawnAt is null), [.. all[purpose].Where(one => one.WithdrawnAt is not null)]))]);
    }
}
