using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Practising;

/// <summary>A judge marks a sample, once and before seeing how the others did. Counts for nothing but the judge's own feedback.</summary>
public sealed class MarkSample(PalmaresDb db, ActLog acts, ReadEdition editions)
{
    public sealed record Input(SampleId Sample, IReadOnlyDictionary<CriterionId, int> Marks);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score))
            return KernelErrors.NotPermitted;
        if (await db.Set<Sample>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == input.Sample, ct) is not { } sample)
            return ReviewErrors.NoSuchSample;
        if (await Seats.OfAsync(db, sample.Edition, by, ct) is not { } judge)
            return ReviewErrors.NotOnPanel;
        var edition = await editions.RunAsync(sample.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return ReviewErrors.ScoringClosed;
        if (await db.Set<SampleMark>().AnyAsync(m => m.Sample == sample.Id && m.Judge == judge.Id, ct))
            return ReviewErrors.SampleMarkedAlready;
        if (PracticeRules.Check(input.Marks, PracticeRules.CriteriaOf(sample, edition.Value)) is { } refusal)
            return refusal;

        db.Set<SampleMark>().AddRange(input.Marks.Select(m => new SampleMark { Sample = sample.Id, Judge = judge.Id, Criterion = m.Key, Value = m.Value }));
        acts.Record(new SampleMarked(sample.Id, judge.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
