using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Deciding;

/// <summary>What the panel has before it for one category: sets and intervals, ordered by number, never by score.</summary>
/// <remarks>A viewer recused from one nomination sees no figures of the category at all: the ranks of the others would tell its own.</remarks>
public sealed class ShowDeciding(PalmaresDb db)
{
    public sealed record View(
        EditionFacts Edition,
        CategoryFacts Category,
        string? Method,
        string? InputHash,
        DateTimeOffset? RecordedAt,
        IReadOnlyList<string> Warnings,
        IReadOnlyList<Line> Lines,
        IReadOnlyList<Seat> Panel,
        bool Blind,
        Taken? Decision);

    /// <param name="Figures">Null for a recused viewer.</param>
    /// <param name="RecusedMembers">Who leaves the room.</param>
    public sealed record Line(NominationId Nomination, string Number, string NomineeName, string? Organisation, Figures? Figures, IReadOnlyList<UserId> RecusedMembers, bool ViewerRecused);

    public sealed record Figures(RecommendedSet Set, double RawMean, double? Calibrated, double? RankLow90, double? RankHigh90, double? ProbabilityInQuota, int Reviews);

    public sealed record Seat(UserId User, string Name);

    public sealed record Taken(DateTimeOffset At, string? WithheldReason, IReadOnlyList<UserId> Present, IReadOnlyList<TakenLine> Lines);

    public sealed record TakenLine(NominationId Nomination, Outcome Outcome, string? Reason, int Counted, UserId? PresidedBy);

    public async Task<Result<View>> RunAsync(CategoryId category, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Categories.Any(c => c.Id == category), ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var facts = edition.Facts();
        var recommendation = await db.LatestAsync(category, ct);
        var decision = await db.Set<Decision>().AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(d => d.CategoryId == category, ct);
        var blind = recommendation?.Recusals.Any(r => r.UserId == by.User) ?? false;
        return new View(
            facts,
            facts.Categories.Single(c => c.Id == category),
            blind ? null : recommendation?.Method,
            blind ? null : recommendation?.InputHash,
            recommendation?.RecordedAt,
            blind ? [] : recommendation?.Warnings ?? [],
            recommendation is null ? [] : await LinesAsync(recommendation, blind, by, ct),
            [.. (recommendation?.Seats ?? []).OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => new Seat(s.UserId, s.Name))],
            blind,
            decision is null ? null : Show(decision));
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(Recommendation recommendation, bool blind, Actor by, CancellationToken ct)
    {
        var wanted = recommendation.Lines.Select(l => l.NominationId).ToList();
        var nominations = await db.Set<Nomination>().AsNoTracking().Where(n => wanted.Contains(n.Id)).OrderBy(n => n.Number).ToListAsync(ct);
        var figures = recommendation.Lines.ToDictionary(l => l.NominationId);
        return
        [
            .. nominations.Select(n => new Line(
                n.Id,
                n.Number,
                n.NomineeName,
                n.NomineeOrganisation,
                blind ? null : Show(figures[n.Id]),
                [.. recommendation.Recusals.Where(r => r.NominationId == n.Id).Select(r => r.UserId)],
                recommendation.Recusals.Any(r => r.NominationId == n.Id && r.UserId == by.User))),
        ];
    }

    private static Figures Show(RecommendationLine l) => new(l.Set, l.RawMean, l.Calibrated, l.RankLow90, l.RankHigh90, l.ProbabilityInQuota, l.Reviews);

    private static Taken Show(Decision d) => new(
        d.DecidedAt,
        d.WithheldReason,
        [.. d.MembersPresent.Select(UserId.From)],
        [.. d.Lines.Select(l => new TakenLine(l.NominationId, l.Outcome, l.Reason, l.Counted, l.PresidedBy))]);
}
