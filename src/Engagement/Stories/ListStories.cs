using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Stories;

/// <summary>A story as a reader sees it.</summary>
public sealed record StoryShown(
    StoryId Id, string Headline, string StudyGroup, string Standard, string Problem, string WhatItDoes, IReadOnlyList<AdoptionFigure> Figures,
    StoryState State, DateTimeOffset ReceivedAt, UserId? RecordedBy, DateTimeOffset? ApprovedAt)
{
    internal static StoryShown Of(SuccessStory story, Actor viewer) => new(
        story.Id, story.Headline, story.StudyGroup, story.Standard, story.Problem, story.WhatItDoes, [.. story.Figures.OrderBy(figure => figure.Position)],
        story.State, story.ReceivedAt, StoryView.SeesReceived(viewer) ? story.RecordedBy : null, story.ApprovedAt);
}

/// <summary>The stories by study group, newest first within it. The public sees approved ones only.</summary>
public sealed class ListStories(PalmaresDb db)
{
    public const int PageSize = 20;

    public sealed record Input(string? StudyGroup = null, bool ApprovedOnly = false, int Page = 1);

    public async Task<Result<Page<StoryShown>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var stories = StoryView.Of(db.Set<SuccessStory>().AsNoTracking(), by);
        if (input.ApprovedOnly)
            stories = stories.Where(story => story.State == StoryState.Approved);
        if (!string.IsNullOrWhiteSpace(input.StudyGroup))
            stories = stories.Where(story => story.StudyGroup == input.StudyGroup.Trim());
        var total = await stories.CountAsync(ct);
        var number = Math.Clamp(input.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var found = await stories.OrderBy(story => story.StudyGroup).ThenByDescending(story => story.ReceivedAt).ThenBy(story => story.Id)
            .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new Page<StoryShown>([.. found.Select(story => StoryShown.Of(story, by))], total, number, PageSize);
    }
}
