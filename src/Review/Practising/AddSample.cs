using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Practising;

/// <summary>Puts before the panel a nomination to practise on, invented or of a past edition with the names taken out.</summary>
public sealed class AddSample(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions)
{
    public sealed record Input(EditionId Edition, string Title, string Text);

    public async Task<Result<SampleId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return ReviewErrors.ReviewOver;
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Length > Sample.TitleLimit)
            return ReviewErrors.SampleTitleNeeded.With(Sample.TitleLimit);
        if (string.IsNullOrWhiteSpace(input.Text) || input.Text.Length > Sample.TextLimit)
            return ReviewErrors.SampleTextNeeded.With(Sample.TextLimit);

        var sample = new Sample { Id = ids.New<SampleId>(), Edition = input.Edition, Title = input.Title.Trim(), Text = input.Text.Trim(), At = clock.GetUtcNow() };
        db.Set<Sample>().Add(sample);
        acts.Record(new SampleAdded(sample.Id, sample.Edition), by);
        await db.SaveChangesAsync(ct);
        return sample.Id;
    }
}
