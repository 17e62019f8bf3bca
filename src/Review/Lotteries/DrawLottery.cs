using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Judging.Assigning;
using Palmares.Judging.Lotteries;
using Palmares.Kernel;

namespace Palmares.Review.Lotteries;

/// <summary>Draws in one category, by the results that the open meeting froze and the seed committed before. A category is drawn once. What comes of it informs the panel, which decides.</summary>
public sealed class DrawLottery(PalmaresDb db, ActLog acts, TimeProvider clock, ReadEdition editions, Sight sight, IEnumerable<IProgrammeSolver> solvers)
{
    /// <param name="Secret">The text of which the commitment was published.</param>
    public sealed record Input(EditionId Edition, CategoryId Category, string Secret);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Categories.SingleOrDefault(one => one.Id == input.Category) is not { } category)
            return ReviewErrors.NoSuchCategory;
        if (await db.Set<PanelLottery>().Include(one => one.Draws).SingleOrDefaultAsync(one => one.Edition == input.Edition, ct) is not { } lottery)
            return ReviewErrors.NoLottery;
        if (await db.Set<Sitting>().AsNoTracking().Include(one => one.Frozen).SingleOrDefaultAsync(one => one.Edition == input.Edition && one.ClosedAt == null, ct) is not { } sitting)
            return ReviewErrors.NoMeeting;
        if (sitting.Frozen.SingleOrDefault(one => one.Category == input.Category) is not { } frozen)
            return ReviewErrors.NotCalibrated;
        var kept = await db.Set<Calibration>().AsNoTracking().Include(one => one.Lines).SingleAsync(one => one.Id == frozen.Calibration, ct);
        if ((await sight.OfAsync(input.Edition, by, ct)) is var seen && kept.Lines.Any(line => seen.Hidden.Contains(line.Nomination)))
            return ReviewErrors.LotteryConflicted;
        if (lottery.Draws.Any(draw => draw.Category == input.Category))
            return ReviewErrors.LotteryDrawn;
        if (LotterySeed.Commitment(input.Secret.Trim()) != lottery.Commitment)
            return ReviewErrors.LotterySecretDiffers;

        return await DrawAsync(lottery, category, kept, input.Secret.Trim(), by, ct);
    }

    private async Task<Result<Done>> DrawAsync(PanelLottery lottery, CategoryFacts category, Calibration kept, string secret, Actor by, CancellationToken ct)
    {
        var items = kept.Lines.Where(line => line is { RankLow90: not null, RankHigh90: not null, ExpectedRank: not null }).OrderBy(line => line.Nomination.Value)
            .Select(line => new WorthInterval(line.Nomination.ToString(), -line.RankHigh90!.Value, -line.RankLow90!.Value, -line.ExpectedRank!.Value)).ToList();
        if (items.Count <= category.Quota)
            return ReviewErrors.LotteryNeedless;
        if (lottery.Rule == LotteryRule.Merit && !solvers.Any())
            return ReviewErrors.LotteryUnsolvable;
        var seed = LotterySeed.Seed(secret, category.Id);
        var result = Lottery.Of(items, category.Quota, lottery.Rule, seed, solvers.FirstOrDefault(), ct);
        var draw = new LotteryDraw { Lottery = lottery.Id, Category = category.Id, Calibration = kept.Id, At = clock.GetUtcNow(), Seed = seed, Value = result.Value };
        draw.Lots.AddRange(result.Chances.Select(chance => new LotteryLot { Lottery = lottery.Id, Category = category.Id, Nomination = NominationId.From(Guid.Parse(chance.Id)), Probability = chance.Probability, Taken = chance.Taken }));
        db.Set<LotteryDraw>().Add(draw);
        lottery.Secret = secret;
        acts.Record(new LotteryDrawn(lottery.Id, category.Id, kept.Id, seed), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
