using Microsoft.EntityFrameworkCore.Storage;

namespace Palmares.Kernel;

/// <summary>The writer's turn, from <see cref="PalmaresDb.TakeTurnAsync"/> on. Without <see cref="CommitAsync"/> all of it is taken back; inside somebody else's transaction that one decides.</summary>
public sealed class WriterTurn(IDbContextTransaction? own) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken ct) => own?.CommitAsync(ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
