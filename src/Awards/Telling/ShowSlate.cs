using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Telling;

/// <summary>Whom a panel has chosen, in public while objections are open, where the edition's rules ask for it.</summary>
public sealed class ShowSlate(PalmaresDb db, TimeProvider clock)
{
    public sealed record Line(NominationId Nomination, string Name, string? Organisation);

    public sealed record Part(string Category, IReadOnlyList<Line> Chosen, int NotNamed, Deadline ObjectionsUntil);

    public sealed record View(EditionFacts Edition, string RulesClause, IReadOnlyList<Part> Parts);

    public async Task<Result<View>> RunAsync(string slug, CancellationToken ct)
    {
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug && e.Phase == EditionPhase.Deciding, ct);
        if (edition is null || await db.DueProcessAsync(edition.Id, ct) is not { SlatePublic: true, RulesClause: { } clause })
            return DueProcessErrors.NoSlate;
        var told = await db.Set<Decision>().AsNoTracking().Include(d => d.Lines).Where(d => d.EditionId == edition.Id && d.ToldAt != null && d.ObjectionsUntil != null).ToListAsync(ct);
        if (told.Count == 0)
            return DueProcessErrors.NoSlate;
        var nominations = await db.Set<Nomination>().AsNoTracking().Where(n => n.EditionId == edition.Id).ToDictionaryAsync(n => n.Id, ct);
        return new View(edition.Facts(), clause, [.. edition.Categories.OrderBy(c => c.Position).SelectMany(c => told.Where(d => d.CategoryId == c.Id).Select(d => PartOf(c, d, nominations, edition)))]);
    }

    private Part PartOf(Category category, Decision decision, Dictionary<NominationId, Nomination> nominations, Edition edition)
    {
        var chosen = decision.Lines.Where(l => l.Outcome == Outcome.Laureate).Select(l => nominations[l.NominationId]).ToList();
        return new Part(
            category.Name,
            [.. chosen.Where(n => n.MayName).OrderBy(n => n.NomineeName, StringComparer.Ordinal).Select(n => new Line(n.Id, n.NomineeName, n.NomineeOrganisation))],
            chosen.Count(n => !n.MayName),
            Deadline.Of(decision.ObjectionsUntil!.Value, edition.TimeZone, clock.GetUtcNow()));
    }
}
