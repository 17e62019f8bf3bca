using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>The lineages of the current snapshot with what stewards decided, computed once and kept until either changes.</summary>
public sealed class OpenLineages(PalmaresDb db, CurrentSnapshot current, ReadColumns read, LineagesInMemory memory)
{
    public async Task<Result<WorkLineages>> RunAsync(CancellationToken ct)
    {
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;
        var words = await WordsAsync(ct);
        return await memory.KeepAsync((snapshot, string.Join('\n', words.Select(word => word.ToString()).Order(StringComparer.Ordinal))), async () =>
        {
            var columns = await read.RunAsync(snapshot, ct);
            return columns.IsError ? columns.Error : WorkLineages.Of(columns.Value, words, explaining: true);
        });
    }

    internal async Task<List<LineageWord>> WordsAsync(CancellationToken ct) =>
        [.. (await db.Set<LineageDecision>().AsNoTracking().Where(decision => decision.WithdrawnAt == null).ToListAsync(ct)).Select(decision => decision.Word)];
}

/// <summary>The lineages computed last: every page of a document asks for them.</summary>
public sealed class LineagesInMemory : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private (SnapshotId, string)? _of;
    private WorkLineages? _kept;

    /// <summary>One computes and the others wait for it.</summary>
    internal async Task<Result<WorkLineages>> KeepAsync((SnapshotId, string) of, Func<Task<Result<WorkLineages>>> compute)
    {
        await _one.WaitAsync();
        try
        {
            if (_of == of && _kept is not null)
                return _kept;
            var made = await compute();
            if (!made.IsError)
                (_of, _kept) = (of, made.Value);
            return made;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
