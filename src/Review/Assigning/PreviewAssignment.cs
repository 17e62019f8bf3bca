using Palmares.Awards;
using Palmares.Judging.Assigning;
using Palmares.Kernel;

namespace Palmares.Review.Assigning;

/// <summary>The best fits and a draw by lot side by side, before either is proposed. Nothing is kept but the act: whoever tries seeds is seen to.</summary>
public sealed class PreviewAssignment(PalmaresDb db, ActLog acts, ReadEdition editions, Drafts drafts, Sight sight)
{
    public sealed record Input(EditionId Edition, long Seed = 1);

    /// <param name="Total">Sum of fits; null when no assignment keeps every rule.</param>
    /// <param name="Least">The sum of fits of the nomination served worst.</param>
    /// <param name="LoadMin">Fewest nominations a judge reads.</param>
    /// <param name="LoadMax">Most.</param>
    /// <param name="Common">How many pairs it shares with the latest proposal; null when there is none.</param>
    public sealed record Row(AssigningMethod Method, double? Total, double? Least, int? LoadMin, int? LoadMax, int? Common);

    /// <param name="Pairs">How many pairs of judge and nomination there are to be.</param>
    public sealed record View(long Seed, int Pairs, IReadOnlyList<Row> Rows);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if ((await sight.OfAsync(input.Edition, by, ct)).Hidden.Count > 0)
            return ReviewErrors.TotalsUnseen;
        var ground = await drafts.ReadAsync(edition.Value, ct);
        if (ground.IsError)
            return ground.Error;
        var latest = await InForce.LatestAsync(db, input.Edition, ct);
        var now = latest?.Assignments.Where(a => a.WithdrawnAt is null).Select(a => (a.Judge.ToString(), a.Nomination.ToString())).ToHashSet();
        Row[] rows = [.. Enum.GetValues<AssigningMethod>().Select(method => RowOf(method, drafts.Compute(ground.Value, method, input.Seed, null, ct).Outcome, now))];
        acts.Record(new AssignmentPreviewed(input.Edition, input.Seed), by);
        await db.SaveChangesAsync(ct);
        return new View(input.Seed, ground.Value.Nominations.Count * ground.Value.Panel.Reviews, rows);
    }

    private static Row RowOf(AssigningMethod method, AssignmentOutcome outcome, HashSet<(string, string)>? now) => outcome is AssignmentOutcome.Solved { Assignment: var found }
        ? new Row(method, found.Certificate.Total, found.Certificate.WorstServed?.Value, found.Certificate.LoadMin, found.Certificate.LoadMax, now is null ? null : found.Pairs.Count(p => now.Contains((p.Judge, p.Nomination))))
        : new Row(method, null, null, null, null, null);
}
