using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy.Keeping;

/// <summary>Who read what about whom, the latest first; for the desk and the auditor.</summary>
public sealed class ListReadings(PalmaresDb db)
{
    /// <param name="Label">A number or slug, whole or its beginning; null for all.</param>
    public sealed record Input(string? Label = null, int Page = 1, int Size = 50);

    public async Task<Result<Page<Reading>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy) && !by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;
        var wanted = input.Label?.Trim().ToUpperInvariant() ?? "";
        var readings = db.Set<Reading>().AsNoTracking().Where(one => wanted == "" || one.Label.StartsWith(wanted));
        var number = Math.Max(1, input.Page);
        var total = await readings.CountAsync(ct);
        var items = await readings.OrderByDescending(one => one.At).ThenBy(one => one.Reader).ThenBy(one => one.Label).Skip((number - 1) * input.Size).Take(input.Size).ToListAsync(ct);
        return new Page<Reading>(items, total, number, input.Size);
    }
}
