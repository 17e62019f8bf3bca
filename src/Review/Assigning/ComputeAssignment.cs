using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>Has an assignment computed beside the site's other work: begun, watched, taken as far as it is, or stopped.</summary>
public sealed class ComputeAssignment(AssignmentRuns runs, Sight sight)
{
    /// <summary>How long the one who begins it waits for the answer; most are there by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="Total">The best so far; null before there is one, and for whoever may not see totals.</param>
    /// <param name="Bound">No assignment exceeds it.</param>
    /// <param name="Refusal">Why there is none, for the one who asked; null while it runs.</param>
    public sealed record View(DateTimeOffset Since, double? Total, double? Bound, Error? Refusal);

    /// <returns>The proposal when it was there soon; null while it is being computed.</returns>
    public async Task<Result<ProposalId?>> RunAsync(EditionId edition, long seed, Actor by, CancellationToken ct, AssigningMethod method = AssigningMethod.BestFit)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        if (runs.Begin(edition, seed, method, by) is not { } run)
            return ReviewErrors.ComputingAlready;
        if (await Task.WhenAny(run.Answer, Task.Delay(Patience, ct)) != run.Answer)
            return (ProposalId?)null;
        var answer = await run.Answer;
        runs.Forget(edition, run);
        return answer.IsError ? answer.Error : answer.Value;
    }

    /// <summary>How far it has come. A refusal is told once, to the one who asked: it was worded for what that viewer may see.</summary>
    /// <returns>Null when none is being computed.</returns>
    public async Task<View?> WatchAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (await PeekAsync(edition, by, ct) is { } running)
            return running;
        if (runs.Of(edition) is not { Answer.IsCompleted: true } run || run.By.User != by.User)
            return null;
        runs.Forget(edition, run);
        var answer = await run.Answer;
        return answer.IsError ? new View(run.Since, null, null, answer.Error) : null;
    }

    /// <summary>As <see cref="WatchAsync"/>, and what came of it stays to be told.</summary>
    /// <returns>Null when none is being computed any more.</returns>
    public async Task<View?> PeekAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges) || runs.Of(edition) is not { Answer.IsCompleted: false } run)
            return null;
        var told = (await sight.OfAsync(edition, by, ct)).Hidden.Count == 0 ? run.Best : null;
        return new View(run.Since, told?.Total, told?.Bound, null);
    }

    /// <param name="keep">Propose the best found so far, rather than nothing.</param>
    public async Task<Result<Done>> EndAsync(EditionId edition, bool keep, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        if (runs.Of(edition) is not { Answer.IsCompleted: false } run)
            return ReviewErrors.NothingComputed;
        if (keep)
            run.KeepBest();
        else
            run.Stop();
        await Task.WhenAny(run.Answer, Task.Delay(Patience, ct));
        return Done.Value;
    }
}
