using Palmares.Kernel;
using static Palmares.Engagement.TextRules;

namespace Palmares.Engagement.Stories;

/// <summary>What a story must say, and how briefly.</summary>
internal static class StoryRules
{
    public static Error? Refuse(RecordStory.Input input) =>
        Missing(input.Headline, EngagementErrors.HeadlineMissing)
        ?? (Words(input.Headline) > SuccessStory.HeadlineWords ? EngagementErrors.HeadlineTooLong.With(Words(input.Headline), SuccessStory.HeadlineWords) : null)
        ?? TooLong(input.Headline, SuccessStory.HeadlineLength, "Headline")
        ?? Missing(input.StudyGroup, EngagementErrors.GroupMissing) ?? TooLong(input.StudyGroup, SuccessStory.GroupLength, "StudyGroup")
        ?? Missing(input.Standard, EngagementErrors.StandardMissing) ?? TooLong(input.Standard, SuccessStory.StandardLength, "Standard")
        ?? Missing(input.Problem, EngagementErrors.ProblemMissing) ?? TooLong(input.Problem, SuccessStory.TextLength, "Problem")
        ?? Missing(input.WhatItDoes, EngagementErrors.WhatItDoesMissing) ?? TooLong(input.WhatItDoes, SuccessStory.TextLength, "WhatItDoes")
        ?? (input.Figures.Count > SuccessStory.MaxFigures ? EngagementErrors.FiguresTooMany.With(input.Figures.Count, SuccessStory.MaxFigures) : null)
        ?? input.Figures.Select(Refuse).FirstOrDefault(error => error is not null)
        ?? new[] { (input.WhoMadeIt, "WhoMadeIt"), (input.Collaboration, "Collaboration"), (input.Recognition, "Recognition"), (input.Lessons, "Lessons"), (input.NextSteps, "NextSteps") }
            .Select(text => TooLong(text.Item1 ?? "", SuccessStory.TextLength, text.Item2)).FirstOrDefault(error => error is not null)
        ?? TooLong(input.Question ?? "", SuccessStory.QuestionLength, "Question")
        ?? input.Beneficiaries.Select(one => TooLong(one, SuccessStory.LineLength, "Beneficiaries")).FirstOrDefault(error => error is not null)
        ?? (input.People.Count > SuccessStory.MaxPeople ? EngagementErrors.PeopleTooMany.With(input.People.Count, SuccessStory.MaxPeople) : null)
        ?? (input.Record is { } record && (string.IsNullOrWhiteSpace(record.Source) || string.IsNullOrWhiteSpace(record.Key)) ? EngagementErrors.RecordHalf : null)
        ?? input.People.Select(Refuse).FirstOrDefault(error => error is not null);

    private static Error? Refuse(RecordStory.Person person) =>
        string.IsNullOrWhiteSpace(person.Name) || string.IsNullOrWhiteSpace(person.Capacity) ? EngagementErrors.PersonIncomplete
        : TooLong(person.Name, NamedPerson.NameLength, "People") ?? TooLong(person.Capacity, NamedPerson.CapacityLength, "People") ?? TooLong(person.Quote ?? "", NamedPerson.QuoteLength, "People");

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>A figure stands with address and date of its source, or it says that the source is awaited; half a source is neither.</summary>
    public static Error? Refuse(RecordStory.Figure figure)
    {
        if (string.IsNullOrWhiteSpace(figure.Statement))
            return EngagementErrors.FigureMissing;
        if (string.IsNullOrWhiteSpace(figure.SourceUrl) != (figure.SourceDate is null))
            return EngagementErrors.SourceIncomplete;
        if (!string.IsNullOrWhiteSpace(figure.SourceUrl) && !IsWebAddress(figure.SourceUrl))
            return EngagementErrors.SourceNotAnAddress.With(figure.SourceUrl.Length > 60 ? figure.SourceUrl[..60] + "…" : figure.SourceUrl);
        return TooLong(figure.Statement, AdoptionFigure.StatementLength, "Figures") ?? TooLong(figure.SourceUrl ?? "", AdoptionFigure.SourceLength, "Figures");
    }
}
