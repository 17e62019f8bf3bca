using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Judging.Assigning;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>Assignments being computed now, at most one an edition, each beside the requests that ask for it.</summary>
/// <remarks>Kept in memory alone: a proposal is written whole at the end of its run or not at all, so what a restart ends leaves nothing behind.</remarks>
public sealed class AssignmentRuns(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<EditionId, AssignmentRun> _runs = new();

    internal AssignmentRun? Of(EditionId edition) => _runs.GetValueOrDefault(edition);

    /// <returns>Null when one is running already.</returns>
    internal AssignmentRun? Begin(EditionId edition, long seed, AssigningMethod method, Actor by)
    {
        if (_runs.TryGetValue(edition, out var before) && before.Answer is { IsCompleted: false })
            return null;
        var run = new AssignmentRun(by, clock.GetUtcNow());
        if (before is null ? !_runs.TryAdd(edition, run) : !_runs.TryUpdate(edition, run, before))
            return null;
        run.Answer = Task.Run(() => ComputeAsync(edition, seed, method, run));
        return run;
    }

    internal void Forget(EditionId edition, AssignmentRun run) => _runs.TryRemove(KeyValuePair.Create(edition, run));

    public void Dispose()
    {
        foreach (var run in _runs.Values)
        {
            run.Stop();
            run.Dispose();
        }
    }

    private async Task<Result<ProposalId>> ComputeAsync(EditionId edition, long seed, AssigningMethod method, AssignmentRun run)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ProposeAssignment>().RunAsync(new(edition, seed, method), run, run.By, run.Stopped);
        }
        catch (OperationCanceledException) when (run.Stopped.IsCancellationRequested)
        {
            return ReviewErrors.ComputingStopped;
        }
    }
}

/// <summary>One computation: who asked for it, how far it has come, what it came to.</summary>
internal sealed class AssignmentRun(Actor by, DateTimeOffset since) : IProgress<AssignmentProgress>, IDisposable
{
    private readonly CancellationTokenSource _enough = new();
    private readonly CancellationTokenSource _stopped = new();
    private volatile AssignmentProgress? _best;

    public Actor By => by;

    public DateTimeOffset Since => since;

    /// <summary>Null until a first assignment keeps all rules.</summary>
    public AssignmentProgress? Best => _best;

    public CancellationToken Enough => _enough.Token;

    public CancellationToken Stopped => _stopped.Token;

    public Task<Result<ProposalId>> Answer { get; set; } = Task.FromResult<Result<ProposalId>>(ReviewErrors.NothingComputed);

    public void Report(AssignmentProgress value) => _best = value;

    public void KeepBest() => _enough.Cancel();

    public void Stop() => _stopped.Cancel();

    public void Dispose()
    {
        _enough.Dispose();
        _stopped.Dispose();
    }
}
