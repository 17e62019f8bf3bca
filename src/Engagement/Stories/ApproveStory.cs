using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Stories;

[ActName("engagement.story-approved")]
public sealed record StoryApproved(StoryId Story) : Act;

/// <summary>A story becomes public. Figures without a source stay marked as such.</summary>
public sealed class ApproveStory(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(StoryId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ApproveStory))
            return KernelErrors.NotPermitted;
        var story = await db.Set<SuccessStory>().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (story is null)
            return EngagementErrors.NoSuchStory;
        if (story.State == StoryState.Approved)
            return EngagementErrors.AlreadyApproved;
        if (story.State != StoryState.Reviewed)
            return EngagementErrors.NotReviewed;

        story.State = StoryState.Approved;
        story.ApprovedAt = clock.GetUtcNow();
        acts.Record(new StoryApproved(id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
