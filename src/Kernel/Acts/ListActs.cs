using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>Reads the ledger, newest first.</summary>
public sealed class ListActs(PalmaresDb db)
{
    public sealed record Input(string? NamePrefix = null, int Page = 1, int Size = 50);

    public async Task<Result<Page<ActEntry>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;

        var entries = db.Set<ActEntry>().AsNoTracking();
        if (!string.IsNullOrEmpty(input.NamePrefix))
            entries = entries.Where(e => e.Name.StartsWith(input.NamePrefix));
        var total = await entries.CountAsync(ct);
        var number = Math.Max(1, input.Page);
        var items = await entries.OrderByDescending(e => e.Sequence).Skip((number - 1) * input.Size).Take(input.Size).ToListAsync(ct);
        return new Page<ActEntry>(items, total, number, input.Size);
    }
}
