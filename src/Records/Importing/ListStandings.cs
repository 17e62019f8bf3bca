using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>Members' standing and focal points, for those who may see them: the latest word on each member.</summary>
public sealed class ListStandings(PalmaresDb db)
{
    public const int PageSize = 50;

    public sealed record Row(string Name, PartialDate AsOf, bool? Good, string? FocalPoint, string? FocalPointAddress);

    public async Task<Result<Page<Row>>> RunAsync(int page, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeStanding))
            return KernelErrors.NotPermitted;
        var rows = (await db.Set<MemberStanding>().AsNoTracking().ToListAsync(ct)).GroupBy(row => row.Organisation).Select(member => member.MaxBy(row => row.AsOf)!)
            .OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var number = Math.Clamp(page, 1, Math.Max(1, (rows.Count + PageSize - 1) / PageSize));
        return new Page<Row>([.. rows.Skip((number - 1) * PageSize).Take(PageSize).Select(row => new Row(row.Name, row.AsOf, row.Good, row.FocalPoint, row.FocalPointAddress))], rows.Count, number, PageSize);
    }
}
