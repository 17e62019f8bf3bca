using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Engagement.Stories;

/// <summary>A story with the way of its standard, and the nominations the viewer may see whose evidence touches it.</summary>
/// <param name="Timeline">From the record, oldest first; empty when the standard is not tied to it or nothing is dated.</param>
/// <param name="Code">Open source that carries the standard out.</param>
public sealed record StoryTold(StoryShown Story, IReadOnlyList<TimelineStep> Timeline, IReadOnlyList<CitingNomination> Nominations, IReadOnlyList<ImplementationShown> Code);

/// <summary>One story. One that is not approved does not exist for the public.</summary>
public sealed class ShowStory(PalmaresDb db, ReadTimeline timeline, FindNominationsCiting nominations, ListImplementations code)
{
    public async Task<Result<StoryShown>> RunAsync(StoryId id, Actor by, CancellationToken ct)
    {
        var story = await StoryView.Of(db.Set<SuccessStory>().AsNoTracking(), by).SingleOrDefaultAsync(one => one.Id == id, ct);
        return story is null ? EngagementErrors.NoSuchStory : StoryShown.Of(story, by);
    }

    public async Task<Result<StoryTold>> WholeAsync(StoryId id, Actor by, CancellationToken ct)
    {
        var shown = await RunAsync(id, by, ct);
        if (shown.IsError)
            return shown.Error;
        var written = await code.OfAsync(id, by, ct);
        if (shown.Value.Record is not { } record)
            return new StoryTold(shown.Value, [], [], written);
        var steps = await timeline.RunAsync(record, ct) ?? [];
        return new StoryTold(shown.Value, steps, await nominations.RunAsync([record, .. steps.Select(step => step.Document)], by, ct), written);
    }
}
