using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>Reads a ledger that came with an edition, newest first. It is never added to; acts that are no matter of the edition keep their places and show no content.</summary>
public sealed class ListBroughtInActs(PalmaresDb db)
{
    /// <param name="Ledger">1 for the first that came.</param>
    public sealed record Input(int Ledger, string? NamePrefix = null, int Page = 1, int Size = 50);

    public sealed record View(int Ledger, Guid Edition, DateTimeOffset BroughtInAt, Page<BroughtInAct> Acts);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;
        if (await db.Set<BroughtInLedger>().AsNoTracking().SingleOrDefaultAsync(one => one.Number == input.Ledger, ct) is not { } ledger)
            return KernelErrors.NoSuchLedger;
        var acts = db.Set<BroughtInAct>().AsNoTracking().Where(act => act.Ledger == input.Ledger);
        if (!string.IsNullOrEmpty(input.NamePrefix))
            acts = acts.Where(act => act.Name.StartsWith(input.NamePrefix));
        var total = await acts.CountAsync(ct);
        var number = Math.Max(1, input.Page);
        var items = await acts.OrderByDescending(act => act.Sequence).Skip((number - 1) * input.Size).Take(input.Size).ToListAsync(ct);
        return new View(ledger.Number, ledger.Edition, ledger.BroughtInAt, new Page<BroughtInAct>(items, total, number, input.Size));
    }
}
