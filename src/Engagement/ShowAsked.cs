using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Engagement;

/// <summary>A study group that was asked for stories, and what came.</summary>
/// <param name="AnsweredInTime">Null while it neither answered nor is late.</param>
public sealed record AskedGroup(string Group, LiaisonId Statement, string? Number, DateOnly? SentOn, DateOnly? Deadline, DateOnly? AnsweredOn, bool? AnsweredInTime, int Stories)
{
    public bool IsAwaited => AnsweredOn is null;
}

/// <summary>Stories per study group: asked, answered, awaited; and the groups that told one unasked.</summary>
public sealed record AskedStories(IReadOnlyList<AskedGroup> Asked, IReadOnlyDictionary<string, int> Unasked);

/// <summary>The front door of asking: which group was asked when, and what it answered, as far as the viewer may see.</summary>
/// <remarks>A reply answers, and so does a story that says which statement it answers. The day of the deadline counts.</remarks>
public sealed class ShowAsked(PalmaresDb db, FindLiaisons liaisons, TimeProvider clock)
{
    /// <param name="upTo">For papers: only statements that may be told of in a paper of this class.</param>
    public async Task<Result<AskedStories>> RunAsync(Actor by, CancellationToken ct, AccessClass upTo = AccessClass.Restricted)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        var written = (await liaisons.RunAsync(new(StoryAsking.Kind, UpTo: upTo), by, ct)).Value;
        var stories = (await StoryView.Of(db.Set<SuccessStory>().AsNoTracking(), by).ToListAsync(ct))
            .Select(story => new Told(story.StudyGroup, story.Answers, DateOnly.FromDateTime(story.ReceivedAt.UtcDateTime))).ToList();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var asked = (from sent in written
                     where sent is { Direction: LiaisonDirection.Outgoing, State: LiaisonState.Sent }
                     from to in sent.To
                     where to.Purpose != LiaisonPurpose.Information
                     select Asked(sent, to.Body, written, stories, today)).ToList();
        return new AskedStories(asked, stories.Where(story => !asked.Any(one => AwaitedReplies.Same(one.Group, story.Group))).CountBy(story => story.Group).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary());
    }

    private sealed record Told(string Group, LiaisonId? Answers, DateOnly On);

    private static AskedGroup Asked(LiaisonLine sent, string group, IReadOnlyList<LiaisonLine> written, List<Told> stories, DateOnly today)
    {
        var own = stories.Where(story => AwaitedReplies.Same(story.Group, group)).ToList();
        var days = written.Where(one => one.InReplyTo == sent.Id && one.Direction == LiaisonDirection.Incoming && AwaitedReplies.Same(one.From, group)).Select(one => one.On!.Value)
            .Concat(own.Where(story => story.Answers == sent.Id).Select(story => story.On)).ToList();
        DateOnly? answered = days.Count == 0 ? null : days.Min();
        bool? inTime = answered is { } on ? sent.Deadline is not { } by || on <= by : sent.Deadline < today ? false : null;
        return new AskedGroup(group, sent.Id, sent.Number, sent.On, sent.Deadline, answered, inTime, own.Count);
    }
}
