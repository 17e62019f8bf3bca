using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Reporting;

/// <summary>What the laureates of an edition were asked and told since, for the secretary and the auditor.</summary>
public sealed class ListProgressReports(PalmaresDb db, TimeProvider clock)
{
    public sealed record Told(ProgressReportId Id, string Question, DateTimeOffset AskedAt, DateTimeOffset DueBy, ProgressReportState State, string? Text, DateTimeOffset? AnsweredAt)
    {
        /// <summary>The day has passed without an answer.</summary>
        public bool Unanswered { get; init; }
    }

    /// <param name="MayBeAsked">Agreed to be written to, keeps the title, and no question is open.</param>
    public sealed record Line(LaureateId Id, string Name, string Category, bool Agreed, bool Withdrawn, bool MayBeAsked, IReadOnlyList<Told> Reports);

    public sealed record View(EditionFacts Edition, bool Published, bool MayAsk, IReadOnlyList<Line> Lines)
    {
        public int Count(ProgressReportState state) => Lines.Sum(line => line.Reports.Count(report => report.State == state));
    }

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll) && !by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var now = clock.GetUtcNow();
        var categories = edition.Categories.ToDictionary(c => c.Id, c => c.Name);
        var laureates = await (from laureate in db.Set<Laureate>().AsNoTracking()
                               join nomination in db.Set<Nomination>() on laureate.NominationId equals nomination.Id
                               where laureate.EditionId == id && laureate.PublishedAt != null
                               select new { laureate.Id, laureate.CategoryId, laureate.WithdrawnAt, nomination.NomineeName, nomination.MayContact }).ToListAsync(ct);
        var asked = laureates.ConvertAll(l => l.Id);
        var reports = (await db.Set<ProgressReport>().AsNoTracking().Where(r => asked.Contains(r.LaureateId)).ToListAsync(ct)).ToLookup(r => r.LaureateId);
        var lines = laureates.Select(l => new Line(
            l.Id,
            l.NomineeName,
            categories[l.CategoryId],
            l.MayContact,
            l.WithdrawnAt is not null,
            l.MayContact && l.WithdrawnAt is null && reports[l.Id].All(r => r.State != ProgressReportState.Asked),
            [.. reports[l.Id].OrderBy(r => r.AskedAt).Select(r => new Told(r.Id, r.Question, r.AskedAt, r.DueBy, r.State, r.Text, r.AnsweredAt) { Unanswered = r.State == ProgressReportState.Asked && r.DueBy < now })]));
        return new View(edition.Facts(), edition.Phase >= EditionPhase.Published, by.May(Permission.PublishRoll), [.. lines.OrderBy(l => l.Name, StringComparer.Ordinal)]);
    }
}
