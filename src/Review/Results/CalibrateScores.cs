using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Results;

/// <summary>Computes what the scores support, once scoring is closed. Each run is a version that is kept with its seed and the sheets it came from.</summary>
public sealed class CalibrateScores(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, ListReviewable reviewable, Sight sight)
{
    public sealed record Input(EditionId Edition, int Seed = 1);

    public async Task<Result<IReadOnlyList<CalibrationId>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (!ResultsGate.Open(edition.Value))
            return ReviewErrors.ScoringStillOpen;
        if (edition.Value.Phase > EditionPhase.Deciding)
            return ReviewErrors.ReviewOver;
        var sheets = await InForce.ScoresAsync(db, input.Edition, ct);
        var seen = await sight.OfAsync(input.Edition, by, ct);
        // Asked of what the actor may see: a refusal must not tell whether a hidden nomination has scores.
        if (!sheets.Any(s => seen.Sees(s.Nomination)))
            return ReviewErrors.NoScores;

        var nominations = await reviewable.RunAsync(input.Edition, ct);
        var made = new List<CalibrationId>();
        foreach (var category in edition.Value.Categories.Where(c => nominations.Any(n => n.Category == c.Id)))
        {
            CountedSheet[] own = [.. sheets.Where(s => nominations.Any(n => n.Id == s.Nomination && n.Category == category.Id))];
            var ranking = PanelRanking.Of(category, nominations, own, edition.Value.CriteriaOf(category.Id), input.Seed, ct);
            made.Add(await KeepAsync(input, category, ranking, own, by, ct));
        }

        await db.SaveChangesAsync(ct);
        return Result<IReadOnlyList<CalibrationId>>.Of(made);
    }

    private async Task<CalibrationId> KeepAsync(Input input, CategoryFacts category, CategoryRanking ranking, IReadOnlyList<CountedSheet> sheets, Actor by, CancellationToken ct)
    {
        var last = await db.Set<Calibration>().Where(c => c.Category == category.Id).MaxAsync(c => (int?)c.Version, ct) ?? 0;
        var calibration = new Calibration
        {
            Id = ids.New<CalibrationId>(),
            Edition = input.Edition,
            Category = category.Id,
            Version = last + 1,
            At = clock.GetUtcNow(),
            Method = ranking.Identifiable ? "reml" : "raw",
            Seed = input.Seed,
            InputHash = ranking.InputHash,
            Identifiable = ranking.Identifiable,
            Warnings = string.Join('\n', ranking.Warnings),
        };
        calibration.Lines.AddRange(ranking.Lines.Select(line => Keep(calibration.Id, line)));
        calibration.Sheets.AddRange(sheets.Select(s => new CalibratedFrom { Calibration = calibration.Id, Sheet = s.Sheet }));
        calibration.Uses.AddRange(ranking.Uses.Select(u => new ScaleUse { Calibration = calibration.Id, Judge = u.Judge, Scores = u.Scores, Leniency = u.Leniency, Se = u.Se }));
        db.Set<Calibration>().Add(calibration);
        acts.Record(new ScoresCalibrated(calibration.Id, input.Edition, category.Id, calibration.Version, input.Seed), by);
        return calibration.Id;
    }

    private static CalibratedLine Keep(CalibrationId calibration, RankedLine line) => new()
    {
        Calibration = calibration,
        Nomination = line.Nomination,
        Reviews = line.Reviews,
        RawMean = line.RawMean,
        Calibrated = line.Calibrated,
        Se = line.Se,
        ExpectedRank = line.ExpectedRank,
        RankLow90 = line.RankLow90,
        RankHigh90 = line.RankHigh90,
        InQuota = line.InQuota,
        Set = line.Set,
    };
}
