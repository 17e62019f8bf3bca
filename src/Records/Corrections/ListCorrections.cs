using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Corrections;

/// <summary>Corrections: for stewards all of them, for others their own. The open ones first, the oldest of those at the top.</summary>
public sealed class ListCorrections(PalmaresDb db)
{
    public const int PageSize = 25;

    public sealed record Input(int Page = 1, CorrectionState? State = null);

    /// <param name="Text">How it was reported.</param>
    public sealed record Line(CorrectionId Id, RecordKind Kind, string Target, string? Source, CorrectionState State, DateTimeOffset ReportedAt, string Text);

    /// <param name="Open">How many of those the reader may see await an answer.</param>
    public sealed record Lines(Page<Line> Page, int Open);

    public async Task<Result<Lines>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        var seen = db.Set<Correction>().AsNoTracking();
        if (!by.May(Permission.KeepRecord))
            seen = seen.Where(correction => correction.ReportedBy == by.Token);
        var open = await seen.CountAsync(correction => correction.State == CorrectionState.Open, ct);
        if (input.State is { } state)
            seen = seen.Where(correction => correction.State == state);
        var total = await seen.CountAsync(ct);
        var number = Math.Clamp(input.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var lines = await seen.OrderBy(correction => correction.State == CorrectionState.Open ? 0 : 1).ThenBy(correction => correction.ReportedAt).ThenBy(correction => correction.Id)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Join(db.Set<CorrectionStep>().Where(step => step.Number == 1), correction => correction.Id, step => step.Correction, (c, step) => new Line(c.Id, c.Kind, c.Target, c.Source, c.State, c.ReportedAt, step.Text))
            .ToListAsync(ct);
        return new Lines(new Page<Line>([.. lines.OrderBy(line => line.State == CorrectionState.Open ? 0 : 1).ThenBy(line => line.ReportedAt)], total, number, PageSize), open);
    }
}
