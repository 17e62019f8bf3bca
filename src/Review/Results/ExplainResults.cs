using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Results;

/// <summary>Why the kept results are as they are and how firm: judges' use of the scale, one judge left out, other weights, other methods, agreement.</summary>
/// <remarks>Computed from the sheets of the kept computation that the viewer may see, so that nothing shown depends on what is hidden.</remarks>
public sealed class ExplainResults(PalmaresDb db, Sight sight, ReadEdition editions)
{
    /// <param name="Stricter">How many of its judges mark lower than the others.</param>
    /// <param name="Milder">How many mark higher.</param>
    /// <param name="Leniency">How far its judges together mark above (+) or below (−) the others, in score units; null when that cannot be told.</param>
    /// <param name="WithoutLow">Its least calibrated value when one of its judges is left out.</param>
    /// <param name="WithoutHigh">Its largest.</param>
    /// <param name="KeptPlaces">Share of shaken weights under which its raw mean is within the places, 0 to 1.</param>
    public sealed record Line(string Number, int Judges, int Stricter, int Milder, double? Leniency, double? WithoutLow, double? WithoutHigh, double KeptPlaces);

    /// <param name="Within">Numbers within the places by this method, ties for the last place included.</param>
    public sealed record Method(ComparedMethod Kind, IReadOnlyList<string> Within);

    /// <param name="Disagree">The methods do not put the same nominations within the places: the panel must decide and give a reason.</param>
    /// <param name="Alpha">Krippendorff's alpha of the scores, with its 90 % interval; null when the scores do not determine it.</param>
    public sealed record CategoryView(
        CategoryFacts Category, IReadOnlyList<Line> Lines, IReadOnlyList<Method> Methods, bool Disagree, double? Alpha, double? AlphaLow, double? AlphaHigh);

    public async Task<Result<IReadOnlyList<CategoryView>>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        if (!ResultsGate.Open(edition.Value))
            return ReviewErrors.ScoringStillOpen;
        var seen = await sight.OfAsync(id, by, ct);
        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Marks).Where(s => s.Edition == id && s.IsFinal).ToListAsync(ct);
        var kept = await db.Set<Calibration>().AsNoTracking().Include(c => c.Sheets).Where(c => c.Edition == id).ToListAsync(ct);
        var views = new List<CategoryView>();
        foreach (var category in edition.Value.Categories)
        {
            if (kept.Where(c => c.Category == category.Id).MaxBy(c => c.Version) is not { } latest)
                continue;
            var from = latest.Sheets.Select(s => s.Sheet).ToHashSet();
            CountedSheet[] visible =
            [
                .. sheets.Where(s => from.Contains(s.Id) && seen.Sees(s.Nomination)).Select(CountedSheet.Of),
            ];
            views.Add(Explaining.Of(category, seen.Nominations, visible, edition.Value.CriteriaOf(category.Id), (int)latest.Seed, ct));
        }

        return Result<IReadOnlyList<CategoryView>>.Of(views);
    }
}
