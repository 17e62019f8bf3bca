using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement;

/// <summary>How many stories there are, of those the viewer may see: by state, by study group, and figures still without a source.</summary>
public sealed class CountStories(PalmaresDb db)
{
    public sealed record Counts(int Received, int Approved, int FiguresAwaitingSource, IReadOnlyDictionary<string, int> ByGroup);

    public async Task<Result<Counts>> RunAsync(Actor by, CancellationToken ct)
    {
        var stories = await StoryView.Of(db.Set<SuccessStory>().AsNoTracking(), by).ToListAsync(ct);
        return new Counts(
            stories.Count(story => story.State != StoryState.Approved),
            stories.Count(story => story.State == StoryState.Approved),
            stories.Sum(story => story.Figures.Count(figure => figure.SourceAwaited)),
            stories.CountBy(story => story.StudyGroup).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary());
    }
}
