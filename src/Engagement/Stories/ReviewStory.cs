using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Stories;

[ActName("engagement.story-reviewed")]
public sealed record StoryReviewed(StoryId Story) : Act;

/// <summary>Somebody else than its writer checked the story; what was checked is said in the note. It waits for approval.</summary>
public sealed class ReviewStory(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(StoryId Story, string Note);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MakeReport))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Note))
            return EngagementErrors.ReviewNoteMissing;
        if (input.Note.Length > SuccessStory.ReviewLength)
            return EngagementErrors.TextTooLong.With(input.Note.Length, SuccessStory.ReviewLength).At("Note");
        if (await db.Set<SuccessStory>().SingleOrDefaultAsync(one => one.Id == input.Story, ct) is not { } story)
            return EngagementErrors.NoSuchStory;
        if (story.State != StoryState.Received)
            return EngagementErrors.AlreadyReviewed;
        if (story.RecordedBy is { } writer && writer == by.User)
            return EngagementErrors.ReviewedByWriter;

        (story.State, story.ReviewedBy, story.ReviewedAt, story.ReviewNote) = (StoryState.Reviewed, by.User, clock.GetUtcNow(), input.Note.Trim());
        acts.Record(new StoryReviewed(story.Id), by, story.ReviewNote);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
