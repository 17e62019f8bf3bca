using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Stories;

[ActName("engagement.naming-agreed")]
public sealed record NamingAgreed(StoryId Story, int Person, bool Agreed) : Act;

/// <summary>Somebody a story names agreed to it, or took that back: then the name leaves the public page at once.</summary>
public sealed class RecordAgreement(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <param name="Person">The place among those named, from 0.</param>
    /// <param name="AgreedOn">Null when the agreement is taken back.</param>
    public sealed record Input(StoryId Story, int Person, DateOnly? AgreedOn);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        if (input.AgreedOn > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            return EngagementErrors.AgreedInFuture;
        if (await db.Set<SuccessStory>().SingleOrDefaultAsync(one => one.Id == input.Story, ct) is not { } story)
            return EngagementErrors.NoSuchStory;
        if (story.People.SingleOrDefault(one => one.Position == input.Person) is not { } person)
            return EngagementErrors.NoSuchPersonNamed;

        person.AgreedOn = input.AgreedOn;
        acts.Record(new NamingAgreed(story.Id, input.Person, input.AgreedOn is not null), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
