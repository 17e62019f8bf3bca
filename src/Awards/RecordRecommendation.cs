using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Review hands down what the scores of one category support. A later one replaces an earlier one until the panel has decided.</summary>
public sealed class RecordRecommendation(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Seed">Of the draws behind the rank intervals.</param>
    /// <param name="Members">The panel as it stands: who may be counted as present.</param>
    public sealed record Input(
        EditionId Edition,
        CategoryId Category,
        IReadOnlyList<Line> Lines,
        string Method,
        string InputHash,
        int Seed,
        IReadOnlyList<string> Warnings,
        IReadOnlyList<Recusal> Recusals,
        IReadOnlyList<Member> Members);

    /// <param name="RankLow90">The better end of the 90 % rank interval within the category.</param>
    public sealed record Line(
        NominationId Nomination,
        RecommendedSet Set,
        double RawMean,
        double? Calibrated,
        double? RankLow90,
        double? RankHigh90,
        double? ProbabilityInQuota,
        int Reviews);

    public sealed record Recusal(NominationId Nomination, UserId User, string Reason);

    public sealed record Member(UserId User, string Name);

    public async Task<Result<RecommendationId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null || edition.Categories.All(c => c.Id != input.Category))
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase is not (EditionPhase.Reviewing or EditionPhase.Deciding))
            return AwardsErrors.NotReviewing;
        if (await db.Set<Decision>().AnyAsync(d => d.CategoryId == input.Category, ct))
            return AwardsErrors.AlreadyDecided;
        if (await UnknownLineAsync(input, ct))
            return AwardsErrors.NotOfThisCategory;

        var recommendation = Make(input);
        db.Set<Recommendation>().Add(recommendation);
        acts.Record(new RecommendationRecorded(recommendation.Id, input.Edition, input.Category, input.InputHash, input.Lines.Count), by);
        await db.SaveChangesAsync(ct);
        return recommendation.Id;
    }

    /// <summary>Every reviewable nomination of the category must stand in it, and nothing else.</summary>
    private async Task<bool> UnknownLineAsync(Input input, CancellationToken ct)
    {
        var reviewable = await db.TakingPart()
            .Where(n => n.CategoryId == input.Category && n.State == NominationState.Submitted && n.Consent == Consent.Agreed && n.Eligibility == Eligibility.Eligible)
            .Select(n => n.Id)
            .ToListAsync(ct);
        return !reviewable.ToHashSet().SetEquals(input.Lines.Select(line => line.Nomination));
    }

    private Recommendation Make(Input input)
    {
        var id = ids.New<RecommendationId>();
        return new Recommendation
        {
            Id = id,
            EditionId = input.Edition,
            CategoryId = input.Category,
            RecordedAt = clock.GetUtcNow(),
            Method = input.Method,
            InputHash = input.InputHash,
            Seed = input.Seed,
            Warnings = [.. input.Warnings],
            Lines = [.. input.Lines.Select(line => Make(id, line))],
            Recusals = [.. input.Recusals.DistinctBy(r => (r.Nomination, r.User)).Select(r => new PanelRecusal { RecommendationId = id, NominationId = r.Nomination, UserId = r.User, Reason = r.Reason })],
            Seats = [.. input.Members.DistinctBy(m => m.User).Select(m => new PanelSeat { RecommendationId = id, UserId = m.User, Name = m.Name })],
        };
    }

    private static RecommendationLine Make(RecommendationId id, Line line) => new()
    {
        RecommendationId = id,
        NominationId = line.Nomination,
        Set = line.Set,
        RawMean = line.RawMean,
        Calibrated = line.Calibrated,
        RankLow90 = line.RankLow90,
        RankHigh90 = line.RankHigh90,
        ProbabilityInQuota = line.ProbabilityInQuota,
        Reviews = line.Reviews,
    };
}
