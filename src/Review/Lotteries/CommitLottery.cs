using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Judging.Assigning;
using Palmares.Judging.Lotteries;
using Palmares.Kernel;

namespace Palmares.Review.Lotteries;

/// <summary>Commits to a lottery and its seed before anything is scored. Off unless the published rules of the edition name it.</summary>
public sealed class CommitLottery(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, IEnumerable<IProgrammeSolver> solvers)
{
    /// <param name="Where">Where the published rules say so.</param>
    /// <param name="Secret">The text from which the seed is made. It is not kept: whoever enters it keeps it until the draw.</param>
    public sealed record Input(EditionId Edition, LotteryRule Rule, string Where, string Secret);

    /// <returns>The commitment to publish.</returns>
    public async Task<Result<string>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FormPanel) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase >= EditionPhase.Reviewing)
            return ReviewErrors.LotteryLate;
        if (string.IsNullOrWhiteSpace(input.Where) || input.Where.Trim().Length > PanelLottery.WhereLimit)
            return ReviewErrors.LotteryRuleNeeded.With(PanelLottery.WhereLimit);
        if (input.Secret.Trim().Length is < LotterySeed.SecretLeast or > LotterySeed.SecretLimit)
            return ReviewErrors.LotterySecretNeeded.With(LotterySeed.SecretLeast, LotterySeed.SecretLimit);
        if (input.Rule == LotteryRule.Merit && !solvers.Any())
            return ReviewErrors.LotteryUnsolvable;
        if (await db.Set<PanelLottery>().AnyAsync(one => one.Edition == input.Edition, ct))
            return ReviewErrors.LotteryCommitted;

        var lottery = new PanelLottery
        {
            Id = ids.New<LotteryId>(), Edition = input.Edition, Rule = input.Rule, Where = input.Where.Trim(), Commitment = LotterySeed.Commitment(input.Secret.Trim()), CommittedAt = clock.GetUtcNow(), CommittedBy = user,
        };
        db.Set<PanelLottery>().Add(lottery);
        acts.Record(new LotteryCommitted(lottery.Id, input.Edition, input.Rule, lottery.Commitment), by);
        await db.SaveChangesAsync(ct);
        return lottery.Commitment;
    }
}
