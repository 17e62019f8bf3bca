using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Organisations;

/// <summary>All that was stated about organisations, newest first, also what was withdrawn.</summary>
public sealed class ListStatements(PalmaresDb db)
{
    public const int PageSize = 50;

    public sealed record Input(int Page = 1, OrganisationKey? About = null);

    public sealed record Line(
        StatementId Id, StatementKind Kind, OrganisationKey Organisation, OrganisationKey? Other, string? Category, PartialDate? From, PartialDate? To, string Reason, DateTimeOffset At, DateTimeOffset? WithdrawnAt);

    public async Task<Result<Page<Line>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        var all = db.Set<OrganisationStatement>().AsNoTracking();
        if (input.About is { } about)
            all = all.Where(statement => statement.Organisation == about || statement.Other == about);
        var total = await all.CountAsync(ct);
        var number = Math.Clamp(input.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await all.OrderByDescending(statement => statement.At).ThenByDescending(statement => statement.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(s => new Line(s.Id, s.Kind, s.Organisation, s.Other, s.Category, s.From, s.To, s.Reason, s.At, s.WithdrawnAt)).ToListAsync(ct);
        return new Page<Line>(lines, total, number, PageSize);
    }
}
