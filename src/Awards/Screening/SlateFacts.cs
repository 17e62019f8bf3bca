using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Facts about the list of those chosen, and about the edition as a procedure.</summary>
/// <remarks>
/// On the list are those chosen in this category and whoever a standing decision chose in another, in order of their scores. Each counts in its category, or in the groups stated as
/// <c>group</c>; facts are those stated in screening and <c>organisation</c>; numbers are those stated, <c>endorsements</c>, and the scores <c>mean</c> and <c>calibrated</c>.
/// The edition has the numbers <c>nominations</c>, <c>laureates</c> and <c>panel</c>, and what is stated about it.
/// </remarks>
internal static class SlateFacts
{
    /// <param name="chosen">In this category; null while nobody is chosen, when nothing can be said of the list.</param>
    /// <param name="blind">For somebody who sees no scores in this category: none of the list is used, nor its order.</param>
    public static async Task<RuleFacts> ReadAsync(PalmaresDb db, Edition edition, CategoryId category, IReadOnlyCollection<NominationId>? chosen, bool blind, CancellationToken ct)
    {
        var standing = await db.Set<Decision>().AsNoTracking().Include(d => d.Lines).Where(d => d.EditionId == edition.Id && d.CategoryId != category).ToListAsync(ct);
        var others = standing.SelectMany(d => d.Lines).Where(l => l.Outcome == Outcome.Laureate).Select(l => l.NominationId).ToList();
        List<NominationId> listed = [.. others, .. chosen ?? []];
        var nominations = await db.Set<Nomination>().AsNoTracking().WithText().Where(n => listed.Contains(n.Id)).OrderBy(n => n.Number).ToListAsync(ct);
        var stated = (await db.Set<StatedFact>().AsNoTracking().Where(f => listed.Contains(f.NominationId) && f.TakenBackAt == null && f.About == null).OrderBy(f => f.StatedAt).ToListAsync(ct)).ToLookup(f => f.NominationId);
        var scores = blind ? [] : await ScoresAsync(db, listed, ct);
        var entries = nominations.Select(n => Entry(n, edition, stated[n.Id], scores.GetValueOrDefault(n.Id)))
            .OrderByDescending(entry => entry.Numbers!.GetValueOrDefault("calibrated")).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        return new RuleFacts { Persons = [], Slate = chosen is null ? null : new Slate(entries), Edition = await EditionAsync(db, edition, category, chosen is null ? null : entries.Count, ct) };
    }

    private static SlateEntry Entry(Nomination nomination, Edition edition, IEnumerable<StatedFact> stated, RecommendationLine? score)
    {
        var about = StatedFacts.Join(
            NominationFacts.Own(nomination, edition, null), stated.Select(f => new StatedFacts.Stated(null, f.Kind, f.Name, f.Value)));
        var facts = new Dictionary<string, string>(about.Facts ?? new Dictionary<string, string>());
        if (nomination.NomineeOrganisation is { Length: > 0 } organisation)
            facts.TryAdd("organisation", organisation);
        var numbers = new Dictionary<string, Fraction>(about.Numbers ?? new Dictionary<string, Fraction>());
        if (score is not null)
        {
            numbers["mean"] = Exact(score.RawMean);
            numbers["calibrated"] = Exact(score.Calibrated ?? score.RawMean);
        }

        var groups = facts.TryGetValue("group", out var said) ? said.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [about.Category!];
        return new SlateEntry(nomination.Number, groups) { Facts = facts, Numbers = numbers };
    }

    /// <summary>A score as it is shown, to four places.</summary>
    private static Fraction Exact(double score) => new((long)Math.Round(score * 10_000), 10_000);

    /// <summary>Those of the last recommendation of each category.</summary>
    private static async Task<Dictionary<NominationId, RecommendationLine>> ScoresAsync(PalmaresDb db, List<NominationId> listed, CancellationToken ct)
    {
        var all = await db.Set<RecommendationLine>().AsNoTracking().Where(l => listed.Contains(l.NominationId))
            .Join(db.Set<Recommendation>(), l => l.RecommendationId, r => r.Id, (l, r) => new { Line = l, r.RecordedAt, r.Id }).ToListAsync(ct);
        return all.GroupBy(one => one.Line.NominationId).ToDictionary(own => own.Key, own => own.OrderByDescending(one => one.RecordedAt).ThenByDescending(one => one.Id.Value).First().Line);
    }

    private static async Task<Subject> EditionAsync(PalmaresDb db, Edition edition, CategoryId category, int? laureates, CancellationToken ct)
    {
        var numbers = new Dictionary<string, Fraction> { ["nominations"] = await db.TakingPart().CountAsync(n => n.EditionId == edition.Id && n.State == NominationState.Submitted, ct) };
        if (laureates is { } count)
            numbers["laureates"] = count;
        if (await db.LatestAsync(category, ct) is { } recommendation)
            numbers["panel"] = recommendation.Seats.Count;
        var stated = await db.Set<EditionStatedFact>().AsNoTracking().Where(f => f.EditionId == edition.Id && f.TakenBackAt == null).OrderBy(f => f.StatedAt).ToListAsync(ct);
        return StatedFacts.Join(new Subject { Id = edition.Slug, Numbers = numbers }, stated.Select(f => new StatedFacts.Stated(null, f.Kind, f.Name, f.Value)));
    }
}
