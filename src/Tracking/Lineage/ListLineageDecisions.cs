using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.Lineage;

/// <summary>Everything stewards said about documents being one piece of work, newest first, also what was taken back.</summary>
public sealed class ListLineageDecisions(PalmaresDb db)
{
    public const int PageSize = 50;

    public sealed record Line(LineageDecisionId Id, bool Together, RecordRef One, RecordRef Other, string Reason, DateTimeOffset At, DateTimeOffset? WithdrawnAt);

    public async Task<Result<Page<Line>>> RunAsync(int page, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        var all = db.Set<LineageDecision>().AsNoTracking();
        var total = await all.CountAsync(ct);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await all.OrderByDescending(decision => decision.At).ThenByDescending(decision => decision.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new Page<Line>([.. lines.Select(d => new Line(d.Id, d.Together, d.Word.One, d.Word.Other, d.Reason, d.At, d.WithdrawnAt))], total, number, PageSize);
    }
}
