using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Stories;

/// <summary>One story. One that is not approved does not exist for the public.</summary>
public sealed class ShowStory(PalmaresDb db)
{
    public async Task<Result<StoryShown>> RunAsync(StoryId id, Actor by, CancellationToken ct)
    {
        var story = await StoryView.Of(db.Set<SuccessStory>().AsNoTracking(), by).SingleOrDefaultAsync(one => one.Id == id, ct);
        return story is null ? EngagementErrors.NoSuchStory : StoryShown.Of(story, by);
    }
}
