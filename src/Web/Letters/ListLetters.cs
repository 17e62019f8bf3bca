using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Web.Letters;

/// <summary>The outbox as the secretary sees it, newest first. Letters are shown whole: without a mail server the secretary passes their links on.</summary>
public sealed class ListLetters(PalmaresDb db)
{
    public sealed record Input(int Page = 1, int Size = 50);

    public async Task<Result<Page<OutboxMessage>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ManageUsers))
            return KernelErrors.NotPermitted;

        var letters = db.Set<OutboxMessage>().AsNoTracking();
        var total = await letters.CountAsync(ct);
        var number = Math.Max(1, input.Page);
        var items = await letters.OrderByDescending(m => m.QueuedAt).ThenByDescending(m => m.Id).Skip((number - 1) * input.Size).Take(input.Size).ToListAsync(ct);
        return new Page<OutboxMessage>(items, total, number, input.Size);
    }
}
