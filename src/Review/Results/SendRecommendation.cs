using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Results;

/// <summary>Hands the latest computed results of a category, or of all, to the deciding panel, with everybody who must leave the room.</summary>
public sealed class SendRecommendation(PalmaresDb db, ActLog acts, TimeProvider clock, RecordRecommendation record, ListReviewable reviewable)
{
    /// <param name="Category">Null sends every category that has unsent results.</param>
    public sealed record Input(EditionId Edition, CategoryId? Category = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == input.Edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;
        var kept = await db.Set<Calibration>().AsSplitQuery().Include(c => c.Lines)
            .Where(c => c.Edition == input.Edition && (input.Category == null || c.Category == input.Category)).ToListAsync(ct);
        Calibration[] latest = [.. kept.GroupBy(c => c.Category).Select(versions => versions.MaxBy(c => c.Version)!).OrderBy(c => c.Id.Value)];
        if (latest.Length == 0)
            return ReviewErrors.NotCalibrated;
        if (latest.All(c => c.SentAt is not null))
            return ReviewErrors.SentAlready;
        if (await MovesOpenMeetingAsync(input.Edition, latest, ct))
            return ReviewErrors.MeetingHolds;

        var recusals = await RecusalsAsync(panel, ct);
        await using var transaction = await db.BeginAsync(ct);
        foreach (var calibration in latest.Where(c => c.SentAt is null))
        {
            var sent = await record.RunAsync(InputOf(calibration, panel, recusals), by, ct);
            if (sent.IsError)
                return sent.Error;
            calibration.SentAt = clock.GetUtcNow();
            acts.Record(new RecommendationSent(calibration.Id, input.Edition, calibration.Category), by);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    private async Task<bool> MovesOpenMeetingAsync(EditionId edition, Calibration[] latest, CancellationToken ct)
    {
        var open = await db.Set<Sitting>().AsNoTracking().Include(s => s.Frozen).SingleOrDefaultAsync(s => s.Edition == edition && s.ClosedAt == null, ct);
        return open is not null && latest.Where(c => c.SentAt is null).Any(c => open.Frozen.All(f => f.Calibration != c.Id));
    }

    private async Task<IReadOnlyList<RecordRecommendation.Recusal>> RecusalsAsync(Panel panel, CancellationToken ct)
    {
        var users = panel.Judges.ToDictionary(j => j.Id, j => j.User);
        var conflicts = await db.Set<Conflict>().AsNoTracking().Where(c => c.Edition == panel.Edition && c.State != ConflictState.Lifted).ToListAsync(ct);
        var nominations = await reviewable.RunAsync(panel.Edition, ct);
        var parties = from nomination in nominations
                      from judge in panel.Members
                      where nomination.IsNominatedBy(judge.User) || judge.User == nomination.NomineeUser
                      select new RecordRecommendation.Recusal(nomination.Id, judge.User, ConflictWords.Of(nomination.IsNominatedBy(judge.User) ? ConflictKind.Nominator : ConflictKind.Nominee));
        // The judge's own words stay in Review; the kind is enough to know who leaves and why.
        return [.. conflicts.Select(c => new RecordRecommendation.Recusal(c.Nomination, users[c.Judge], ConflictWords.Of(c.ShownKind))), .. parties];
    }

    private static RecordRecommendation.Input InputOf(Calibration calibration, Panel panel, IReadOnlyList<RecordRecommendation.Recusal> recusals)
    {
        var own = calibration.Lines.Select(l => l.Nomination).ToHashSet();
        return new RecordRecommendation.Input(
            calibration.Edition, calibration.Category,
            [.. calibration.Lines.Select(l => new RecordRecommendation.Line(l.Nomination, l.Set, l.RawMean, l.Calibrated, l.RankLow90, l.RankHigh90, l.InQuota, l.Reviews))],
            calibration.Method, calibration.InputHash, (int)calibration.Seed, calibration.Warnings.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            [.. recusals.Where(r => own.Contains(r.Nomination)).DistinctBy(r => (r.Nomination, r.User))],
            [.. panel.Members.Select(j => new RecordRecommendation.Member(j.User, j.Name))]);
    }
}
