using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Practising;

public enum PracticeUse
{
    /// <summary>Too few others have marked what this judge has.</summary>
    Alone,
    Alike,
    Stricter,
    Milder,
}

/// <summary>The calibration round: samples, one's own marks, and, once they are given, how the panel marked the same.</summary>
/// <remarks>
/// No name stands beside another judge's mark, for nobody: the round is for each judge's own use of the scale. How the panel marked
/// a sample is told once <see cref="ToTell"/> judges have, so that no number is somebody's for sure.
/// </remarks>
public sealed class ShowPractice(PalmaresDb db, ReadEdition editions)
{
    /// <summary>Judges who must have marked a sample before its marks are told.</summary>
    public const int ToTell = 3;

    /// <param name="Judges">For each mark of the scale, lowest first: how many judges gave it, the viewer included. Empty while too few have marked.</param>
    public sealed record CriterionMarks(CriterionFacts Criterion, int? Own, IReadOnlyList<int> Judges);

    /// <param name="MarkedBy">How many judges have marked it.</param>
    /// <param name="Marks">Empty for a judge who has not marked it yet.</param>
    public sealed record Row(SampleId Id, string Title, string Text, bool Own, int MarkedBy, IReadOnlyList<CriterionMarks> Marks)
    {
        /// <summary>What it is marked by.</summary>
        public required CriteriaSet Criteria { get; init; }

        /// <summary>The category whose it is; null where it is marked by the edition's criteria.</summary>
        public string? Category { get; init; }
    }

    /// <param name="Difference">Mean of own marks less the mean of the others' for the same, in score points; null while too few others have marked it.</param>
    public sealed record ScaleFeedback(int Samples, int Marks, int Lowest, int Highest, double? Difference, PracticeUse Use);

    /// <param name="IsJudge">Whether the viewer sits on the panel and may mark.</param>
    /// <param name="Open">Whether samples can still be added and marked.</param>
    public sealed record View(EditionFacts Edition, bool IsJudge, bool MayAdd, bool Open, int Judges, IReadOnlyList<Row> Rows, ScaleFeedback? Feedback);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        var mayAdd = by.May(Permission.AssignJudges);
        if (!mayAdd && !by.May(Permission.Score))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        var seat = by.May(Permission.Score) ? await Seats.OfAsync(db, id, by, ct) : null;
        if (!mayAdd && seat is null)
            return ReviewErrors.NotOnPanel;
        var samples = await db.Set<Sample>().AsNoTracking().Where(s => s.Edition == id).ToListAsync(ct);
        var own = samples.Select(s => s.Id).ToList();
        Practised[] marks = [.. (await db.Set<SampleMark>().AsNoTracking().Where(m => own.Contains(m.Sample)).ToListAsync(ct)).Select(m => new Practised(m.Sample, m.Judge, m.Criterion, m.Value))];
        var panels = db.Set<Panel>().Where(p => p.Edition == id).Select(p => p.Id);
        var judges = await db.Set<Judge>().CountAsync(j => panels.Contains(j.Panel) && !j.HasLeft, ct);
        return new View(
            edition.Value, seat is not null, mayAdd, edition.Value.Phase <= EditionPhase.Reviewing, judges,
            [.. samples.OrderBy(s => s.At).ThenBy(s => s.Id.Value).Select(s => RowOf(s, seat?.Id, marks, edition.Value))],
            seat is null ? null : PracticeRules.Feedback(seat.Id, marks));
    }

    private static Row RowOf(Sample sample, JudgeId? viewer, Practised[] marks, EditionFacts edition)
    {
        Practised[] given = [.. marks.Where(m => m.Sample == sample.Id)];
        var mine = given.Where(m => m.Judge == viewer).ToDictionary(m => m.Criterion, m => m.Value);
        var by = PracticeRules.CriteriaOf(sample, edition);
        var shown = viewer is null || mine.Count > 0;
        return new Row(
            sample.Id, sample.Title, sample.Text, mine.Count > 0, PracticeRules.Judges(given),
            shown ? [.. by.Criteria.Select(c => MarksOf(c, mine, given, by))] : [])
        {
            Criteria = by,
            Category = edition.Categories.Count > 1 ? edition.Categories.FirstOrDefault(c => c.Id == sample.Category)?.Name : null,
        };
    }

    private static CriterionMarks MarksOf(CriterionFacts criterion, Dictionary<CriterionId, int> mine, Practised[] given, CriteriaSet by) => new(
        criterion, mine.TryGetValue(criterion.Id, out var own) ? own : null,
        PracticeRules.Judges(given) < ToTell
            ? []
            : [.. Enumerable.Range(by.ScaleLow, by.ScaleHigh - by.ScaleLow + 1).Select(value => given.Count(m => m.Criterion == criterion.Id && m.Value == value))]);
}
