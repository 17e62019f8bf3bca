using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Records;

namespace Palmares.Engagement.Stories;

/// <summary>A story as a reader sees it.</summary>
public sealed record StoryShown(
    StoryId Id, string Headline, string StudyGroup, string Standard, string Problem, string WhatItDoes, IReadOnlyList<AdoptionFigure> Figures,
    StoryState State, DateTimeOffset ReceivedAt, UserId? RecordedBy, DateTimeOffset? ApprovedAt)
{
    /// <summary>For the public only those who agreed.</summary>
    public IReadOnlyList<NamedPerson> People { get; init; } = [];

    public IReadOnlyList<StoryTheme> Themes { get; init; } = [];
    public IReadOnlyList<string> Beneficiaries { get; init; } = [];
    public string? Question { get; init; }
    public string? WhoMadeIt { get; init; }
    public string? Collaboration { get; init; }
    public string? Recognition { get; init; }
    public string? Lessons { get; init; }
    public string? NextSteps { get; init; }
    public LiaisonId? Answers { get; init; }
    public RecordRef? Record { get; init; }
    public string? ReviewNote { get; init; }

    internal static StoryShown Of(SuccessStory story, Actor viewer)
    {
        var all = StoryView.SeesReceived(viewer);
        return new(
            story.Id, story.Headline, story.StudyGroup, story.Standard, story.Problem, story.WhatItDoes, [.. story.Figures.OrderBy(figure => figure.Position)],
            story.State, story.ReceivedAt, all ? story.RecordedBy : null, story.ApprovedAt)
        {
            People = [.. story.People.Where(person => all || person.AgreedOn is not null).OrderBy(person => person.Position)],
            Themes = story.Themes, Beneficiaries = story.Beneficiaries, Question = story.Question, WhoMadeIt = story.WhoMadeIt, Collaboration = story.Collaboration,
            Recognition = story.Recognition, Lessons = story.Lessons, NextSteps = story.NextSteps, Answers = all ? story.Answers : null,
            Record = story.RecordSource is { } source ? new RecordRef(source, story.RecordKey!) : null, ReviewNote = all ? story.ReviewNote : null,
        };
    }
}

/// <summary>The stories by study group, newest first within it. The public sees approved ones only.</summary>
public sealed class ListStories(PalmaresDb db)
{
    public const int PageSize = 20;

    public sealed record Input(string? StudyGroup = null, bool ApprovedOnly = false, int Page = 1, StoryTheme? Theme = null, string? Beneficiary = null);

    public async Task<Result<Page<StoryShown>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var stories = StoryView.Of(db.Set<SuccessStory>().AsNoTracking(), by);
        if (input.ApprovedOnly)
            stories = stories.Where(story => story.State == StoryState.Approved);
        if (!string.IsNullOrWhiteSpace(input.StudyGroup))
            stories = stories.Where(story => story.StudyGroup == input.StudyGroup.Trim());
        // Themes and beneficiaries are lists; stories are few.
        var chosen = (await stories.OrderBy(story => story.StudyGroup).ThenByDescending(story => story.ReceivedAt).ThenBy(story => story.Id).ToListAsync(ct))
            .Where(story => input.Theme is not { } theme || story.Themes.Contains(theme))
            .Where(story => string.IsNullOrWhiteSpace(input.Beneficiary) || story.Beneficiaries.Any(one => one.Contains(input.Beneficiary.Trim(), StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var (total, number) = (chosen.Count, Math.Clamp(input.Page, 1, Math.Max(1, (chosen.Count + PageSize - 1) / PageSize)));
        var found = chosen.Skip((number - 1) * PageSize).Take(PageSize);
        return new Page<StoryShown>([.. found.Select(story => StoryShown.Of(story, by))], total, number, PageSize);
    }
}
