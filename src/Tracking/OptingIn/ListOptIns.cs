using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.OptingIn;

/// <summary>Whom we asked, and what they answered, by name.</summary>
public sealed class ListOptIns(PalmaresDb db, ReadNames names)
{
    public sealed record Line(OptInId Id, PersonId Person, string Name, OptInState State, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return KernelErrors.NotPermitted;
        var all = await db.Set<OptIn>().AsNoTracking().ToListAsync(ct);
        var named = await names.RunAsync(all.Select(one => one.Person), ct);
        return Result<IReadOnlyList<Line>>.Of([.. all.Select(one => new Line(one.Id, one.Person, named.GetValueOrDefault(one.Person, ""), one.State, one.AskedAt, one.AnsweredAt)).OrderBy(line => line.Name, StringComparer.CurrentCulture)]);
    }
}
