using Palmares.Kernel;

namespace Palmares.Engagement.Stories;

[ActName("engagement.story-recorded")]
public sealed record StoryRecorded(StoryId Story, int Figures, int AwaitingSource) : Act;

/// <summary>Writes down a study group's story on its behalf, as received.</summary>
public sealed class RecordStory(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Figure(string Statement, string? SourceUrl = null, PartialDate? SourceDate = null);

    public sealed record Input
    {
        public required string Headline { get; init; }
        public required string StudyGroup { get; init; }
        public required string Standard { get; init; }
        public required string Problem { get; init; }
        public required string WhatItDoes { get; init; }
        public IReadOnlyList<Figure> Figures { get; init; } = [];
    }

    public async Task<Result<StoryId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        if (StoryRules.Refuse(input) is { } refusal)
            return refusal;

        var story = Story(input, by);
        db.Set<SuccessStory>().Add(story);
        acts.Record(new StoryRecorded(story.Id, story.Figures.Count, story.Figures.Count(figure => figure.SourceAwaited)), by);
        await db.SaveChangesAsync(ct);
        return story.Id;
    }

    private SuccessStory Story(Input input, Actor by) => new()
    {
        Id = ids.New<StoryId>(),
        Headline = input.Headline.Trim(),
        StudyGroup = input.StudyGroup.Trim(),
        Standard = input.Standard.Trim(),
        Problem = input.Problem.Trim(),
        WhatItDoes = input.WhatItDoes.Trim(),
        Figures = [.. input.Figures.Select(Kept)],
        State = StoryState.Received,
        ReceivedAt = clock.GetUtcNow(),
        RecordedBy = by.User,
    };

    private static AdoptionFigure Kept(Figure figure, int position) => new()
    {
        Position = position,
        Statement = figure.Statement.Trim(),
        SourceUrl = string.IsNullOrWhiteSpace(figure.SourceUrl) ? null : figure.SourceUrl.Trim(),
        SourceDate = figure.SourceDate,
    };
}
