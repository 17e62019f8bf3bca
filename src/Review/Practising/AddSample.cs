using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Practising;

/// <summary>Puts before the panel a nomination to practise on, invented or of a past edition with the names taken out.</summary>
public sealed class AddSample(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions)
{
    /// <param name="Category">By whose criteria it is marked; null for those of the edition, where some category is marked by them.</param>
    public sealed record Input(EditionId Edition, string Title, string Text, CategoryId? Category = null);

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
        // With one category there is nothing to choose.
        var category = input.Category ?? (edition.Value.Categories is [var only] ? only.Id : null);
        if (category is { } chosen ? edition.Value.Categories.All(c => c.Id != chosen) : edition.Value.Categories.All(c => c.Own is not null))
            return ReviewErrors.SampleCategoryNeeded;

        var sample = new Sample { Id = ids.New<SampleId>(), Edition = input.Edition, Title = input.Title.Trim(), Text = input.Text.Trim(), Category = category, At = clock.GetUtcNow() };
        db.Set<Sample>().Add(sample);
        acts.Record(new SampleAdded(sample.Id, sample.Edition), by);
        await db.SaveChangesAsync(ct);
        return sample.Id;
    }
}
