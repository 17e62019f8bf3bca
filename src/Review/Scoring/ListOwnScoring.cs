using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Scoring;

public enum SheetState
{
    NotStarted,
    Draft,
    HandedIn,
}

/// <summary>What a judge is to read in one edition, and how far the judge is.</summary>
public sealed class ListOwnScoring(PalmaresDb db, MayJudge mayJudge, Sight sight, ReadEdition editions, ReadPhase phases)
{
    public sealed record Row(AssignmentId Assignment, string Number, string NomineeName, string Category, SheetState State, DateTimeOffset? SavedAt);

    public sealed record View(EditionFacts Edition, IReadOnlyList<Row> Rows)
    {
        /// <summary>The names of the panel, where the phase tells judges; empty where it does not.</summary>
        public IReadOnlyList<string> Panel { get; init; } = [];

        public int Done => Rows.Count(row => row.State == SheetState.HandedIn);
    }

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        var own = await mayJudge.OwnAsync(id, user, by, ct);
        var mine = own.Select(a => a.Id).ToList();
        var sheets = (await db.Set<ScoreSheet>().AsNoTracking().Where(s => mine.Contains(s.Assignment)).ToListAsync(ct)).ToLookup(s => s.Assignment);
        var nominations = (await sight.OfAsync(id, by, ct)).Nominations.ToDictionary(n => n.Id);
        var categories = edition.Value.Categories.ToDictionary(c => c.Id, c => c.Name);
        return new View(edition.Value,
        [
            .. own.Select(a => RowOf(a, nominations[a.Nomination], categories, [.. sheets[a.Id]])).OrderBy(r => r.Number, StringComparer.Ordinal),
        ])
        {
            Panel = (await phases.RunAsync(id, ct)).Is(PhaseSwitch.PanelNamed) ? await PanelAsync(id, user, ct) : [],
        };
    }

    /// <summary>For members alone.</summary>
    private async Task<IReadOnlyList<string>> PanelAsync(EditionId edition, UserId user, CancellationToken ct)
    {
        var panels = db.Set<Panel>().Where(p => p.Edition == edition).Select(p => p.Id);
        var members = await db.Set<Judge>().AsNoTracking().Where(j => panels.Contains(j.Panel) && !j.HasLeft).Select(j => new { j.User, j.Name }).ToListAsync(ct);
        return members.Any(j => j.User == user) ? [.. members.Select(j => j.Name).Order(StringComparer.Ordinal)] : [];
    }

    private static Row RowOf(Assignment assignment, ReviewableNomination nomination, Dictionary<CategoryId, string> categories, ScoreSheet[] sheets)
    {
        var state = sheets.Any(s => s.IsFinal) ? SheetState.HandedIn : sheets.Length > 0 ? SheetState.Draft : SheetState.NotStarted;
        return new Row(assignment.Id, nomination.Number, nomination.NomineeName, categories[nomination.Category], state, sheets.MaxBy(s => s.Version)?.At);
    }
}
