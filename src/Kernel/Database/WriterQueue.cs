using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Palmares.Kernel;

/// <summary>Writers of one process wait for the embedded database in the order they came.</summary>
/// <remarks>
/// SQLite lets one write at a time. Left to itself, whoever finds it taken sleeps 150 ms and tries again, so that two hundred writers wait for seconds
/// and the last comer may go first. Other processes are still kept out by the database itself. PostgreSQL needs none of this.
/// </remarks>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A queue lives as long as the process.")]
internal sealed class WriterQueue
{
    private static readonly ConcurrentDictionary<string, WriterQueue> Queues = new(StringComparer.Ordinal);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _turn = new(1, 1);

    private WriterQueue()
    {
    }

    public static WriterQueue Of(string file) => Queues.GetOrAdd(file, _ => new WriterQueue());

    /// <exception cref="TimeoutException">Another writer held the database for a minute.</exception>
    public async Task<Turn> EnterAsync(CancellationToken ct) =>
        await _turn.WaitAsync(Patience, ct) ? new Turn(_turn) : throw new TimeoutException("Another writer has held the database for a minute.");

    /// <summary>Given back once, however often it is disposed.</summary>
    internal sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}

/// <summary>A transaction that gives its turn to the next writer when it ends.</summary>
internal sealed class QueuedTransaction(IDbContextTransaction inner, WriterQueue.Turn turn) : IDbContextTransaction, Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<DbTransaction>
{
    public Guid TransactionId => inner.TransactionId;

    public bool SupportsSavepoints => inner.SupportsSavepoints;

    DbTransaction Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<DbTransaction>.Instance => inner.GetDbTransaction();

    public void Commit()
    {
        inner.Commit();
        turn.Dispose();
    }

    // The turn ends with the transaction, not with the object: what is written after a commit and before the end of the method is another turn.
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        await inner.CommitAsync(cancellationToken);
        turn.Dispose();
    }

    public void Rollback()
    {
        inner.Rollback();
        turn.Dispose();
    }

    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        await inner.RollbackAsync(cancellationToken);
        turn.Dispose();
    }

    public void CreateSavepoint(string name) => inner.CreateSavepoint(name);

    public Task CreateSavepointAsync(string name, CancellationToken cancellationToken = default) => inner.CreateSavepointAsync(name, cancellationToken);

    public void RollbackToSavepoint(string name) => inner.RollbackToSavepoint(name);

    public Task RollbackToSavepointAsync(string name, CancellationToken cancellationToken = default) => inner.RollbackToSavepointAsync(name, cancellationToken);

    public void ReleaseSavepoint(string name) => inner.ReleaseSavepoint(name);

    public Task ReleaseSavepointAsync(string name, CancellationToken cancellationToken = default) => inner.ReleaseSavepointAsync(name, cancellationToken);

    public void Dispose()
    {
        try
        {
            inner.Dispose();
        }
        finally
        {
            turn.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await inner.DisposeAsync();
        }
        finally
        {
            turn.Dispose();
        }
    }
}
