using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Palmares.Engagement;
using Palmares.Kernel;
using Palmares.Papers.Charts;
using Palmares.Records;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Engagement;

/// <summary>Words and pictures of stories, on the public pages and on those of their writers.</summary>
public static class StoryWords
{
    public static string Of(StoryTheme theme) => theme switch
    {
        StoryTheme.ArtificialIntelligence => "Artificial intelligence",
        StoryTheme.Quantum => "Quantum",
        StoryTheme.Codecs => "Codecs",
        StoryTheme.SmartCities => "Smart cities",
        StoryTheme.DigitalInfrastructure => "Digital infrastructure",
        _ => "Open source",
    };

    public static string Of(StoryState state) => state switch { StoryState.Approved => "Approved", StoryState.Reviewed => "Reviewed", _ => "As received" };

    public static IEnumerable<SelectListItem> Themes(IStringLocalizer<Texts> texts) => Enum.GetValues<StoryTheme>().Select(theme => new Choice(theme.ToString(), texts[Of(theme)]));

    /// <summary>One bar a step, from it to the next; null when nothing is dated.</summary>
    public static Chart? Way(IReadOnlyList<TimelineStep> steps, IStringLocalizer<Texts> texts, bool rightToLeft)
    {
        if (steps.Count == 0)
            return null;
        var shown = steps.Count <= 12 ? steps : [steps[0], .. steps.TakeLast(11)];
        static double Year(PartialDate date) => date.Year + ((date.Month ?? 1) - 1) / 12.0;
        return new Timeline
        {
            Title = texts["The way of the standard"], Description = texts["Dated steps of the standard in the public record, oldest first."], RightToLeft = rightToLeft,
            Spans = [.. shown.Select((step, at) => new TimelineSpan($"{step.Date} {step.What}", Year(step.Date), at + 1 < shown.Count ? Year(shown[at + 1].Date) : Year(step.Date)))],
            ReadUntil = Year(shown[^1].Date), WhatColumn = texts["Step"], FromColumn = texts["From"], ToColumn = texts["To"], NumberColumn = texts["Number"], OngoingText = texts["goes on"], UnknownText = texts["not known"],
        }.Draw();
    }
}
