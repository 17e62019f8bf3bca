using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Judging.Lotteries;
using Palmares.Kernel;

namespace Palmares.Review.Lotteries;

/// <summary>The lottery of an edition as one viewer may know it. Nobody sees the draw of a category in which a conflict hides a nomination.</summary>
public sealed class ReadLottery(PalmaresDb db, Sight sight, ReadEdition editions)
{
    /// <param name="Probability">Of being taken.</param>
    public sealed record Lot(string Number, string NomineeName, double Probability, bool Taken)
    {
        /// <summary>Taken or left without a draw.</summary>
        public bool IsSure => Probability is <= 0 or >= 1;
    }

    /// <param name="Lots">Null before the draw.</param>
    public sealed record OfCategory(CategoryFacts Category, bool Hidden, DateTimeOffset? At, long? Seed, double? Value, IReadOnlyList<Lot>? Lots);

    /// <param name="Secret">From the first draw on; whoever doubts the draw computes it again.</param>
    public sealed record View(LotteryRule Rule, string Where, string Commitment, DateTimeOffset CommittedAt, string? Secret, IReadOnlyList<OfCategory> Categories);

    /// <returns>Null when the edition has none.</returns>
    public async Task<Result<View?>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults) && !by.May(Permission.FormPanel))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        var lottery = await db.Set<PanelLottery>().AsNoTracking().AsSplitQuery().Include(one => one.Draws).ThenInclude(draw => draw.Lots).SingleOrDefaultAsync(one => one.Edition == id, ct);
        if (lottery is null)
            return Result<View?>.Of(null);
        var seen = await sight.OfAsync(id, by, ct);
        var hidden = await HiddenAsync(lottery, seen, ct);
        return new View(
            lottery.Rule, lottery.Where, lottery.Commitment, lottery.CommittedAt, lottery.Secret,
            [.. edition.Value.Categories.Select(category => Shown(category, hidden.Contains(category.Id), by.May(Permission.SeeResults) ? lottery.Draws.SingleOrDefault(draw => draw.Category == category.Id) : null, seen))]);
    }

    private async Task<IReadOnlySet<CategoryId>> HiddenAsync(PanelLottery lottery, Seen seen, CancellationToken ct)
    {
        var wanted = lottery.Draws.Select(draw => draw.Calibration).ToList();
        var lines = await db.Set<Calibration>().AsNoTracking().Include(one => one.Lines).Where(one => wanted.Contains(one.Id)).ToListAsync(ct);
        return lines.Where(one => one.Lines.Any(line => seen.Hidden.Contains(line.Nomination))).Select(one => one.Category).ToHashSet();
    }

    private static OfCategory Shown(CategoryFacts category, bool hidden, LotteryDraw? draw, Seen seen)
    {
        if (hidden || draw is null)
            return new OfCategory(category, hidden, null, null, null, null);
        var nominations = seen.Nominations.ToDictionary(one => one.Id);
        return new OfCategory(category, false, draw.At, draw.Seed, draw.Value, [.. draw.Lots.Where(lot => nominations.ContainsKey(lot.Nomination)).Select(lot => new Lot(nominations[lot.Nomination].Number, nominations[lot.Nomination].NomineeName, lot.Probability, lot.Taken)).OrderBy(lot => lot.Number, StringComparer.Ordinal)]);
    }
}
