using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Records;

namespace Palmares.Engagement.Stories;

[ActName("engagement.story-recorded")]
public sealed record StoryRecorded(StoryId Story, int Figures, int AwaitingSource) : Act;

/// <summary>Writes down a study group's story on its behalf, as received.</summary>
public sealed class RecordStory(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, FindLiaisons liaisons, ReadTimeline timeline)
{
    public sealed record Figure(string Statement, string? SourceUrl = null, PartialDate? SourceDate = null);

    /// <param name="AgreedOn">The day on which the person agreed to be named; null while that is awaited.</param>
    public sealed record Person(string Name, string Capacity, string? Quote = null, DateOnly? AgreedOn = null);

    public sealed record Input
    {
        public required string Headline { get; init; }
        public required string StudyGroup { get; init; }
        public required string Standard { get; init; }
        public required string Problem { get; init; }
        public required string WhatItDoes { get; init; }
        public IReadOnlyList<Figure> Figures { get; init; } = [];
        public IReadOnlyList<Person> People { get; init; } = [];
        public IReadOnlyList<StoryTheme> Themes { get; init; } = [];
        public IReadOnlyList<string> Beneficiaries { get; init; } = [];
        public string? Question { get; init; }
        public string? WhoMadeIt { get; init; }
        public string? Collaboration { get; init; }
        public string? Recognition { get; init; }
        public string? Lessons { get; init; }
        public string? NextSteps { get; init; }

        /// <summary>The liaison statement it answers; null for one that came unasked or before.</summary>
        public LiaisonId? Answers { get; init; }

        /// <summary>The standard in the public record: its timeline is drawn from there.</summary>
        public RecordRef? Record { get; init; }
    }

    public async Task<Result<StoryId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        if (StoryRules.Refuse(input) is { } refusal)
            return refusal;
        if (input.Answers is { } asked && (await liaisons.RunAsync(new(StoryAsking.Kind), by, ct)).Value.All(one => one.Id != asked))
            return EngagementErrors.NotAsked;
        if (input.Record is { } record && await timeline.RunAsync(record, ct) is null)
            return EngagementErrors.NotInRecord.With(record.Key.Length > 60 ? record.Key[..60] + "…" : record.Key);

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
        People = [.. input.People.Select((person, at) => new NamedPerson { Position = at, Name = person.Name.Trim(), Capacity = person.Capacity.Trim(), Quote = Trimmed(person.Quote), AgreedOn = person.AgreedOn })],
        Themes = [.. input.Themes.Distinct().Order()],
        Beneficiaries = [.. input.Beneficiaries.Select(one => one.Trim()).Where(one => one.Length > 0).Distinct()],
        Question = Trimmed(input.Question), WhoMadeIt = Trimmed(input.WhoMadeIt), Collaboration = Trimmed(input.Collaboration),
        Recognition = Trimmed(input.Recognition), Lessons = Trimmed(input.Lessons), NextSteps = Trimmed(input.NextSteps),
        Answers = input.Answers, RecordSource = input.Record?.Source, RecordKey = input.Record?.Key,
        State = StoryState.Received,
        ReceivedAt = clock.GetUtcNow(),
        RecordedBy = by.User,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static AdoptionFigure Kept(Figure figure, int position) => new()
    {
        Position = position,
        Statement = figure.Statement.Trim(),
        SourceUrl = string.IsNullOrWhiteSpace(figure.SourceUrl) ? null : figure.SourceUrl.Trim(),
        SourceDate = figure.SourceDate,
    };
}
