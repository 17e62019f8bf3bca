using Palmares.Engagement;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;

namespace Palmares.Demo.Programme;

/// <summary>What the assembly tells and files: stories of its standards in use, and papers in its register.</summary>
internal static class DemoPapers
{
    /// <summary>Stories a delegate tells; the secretary approves all but the last, so that one waits.</summary>
    private static IReadOnlyList<RecordStory.Input> Stories(DateOnly today) =>
    [
        new()
        {
            Headline = "A harbour that keeps its light in fog",
            StudyGroup = "SG1",
            Standard = "MSA A.41, Profiles for harbour beacons",
            Problem = "Every harbour on the Tidewell coast named its beacons its own way. A pilot coming from the next port had to learn them by heart, and in fog nobody could be sure.",
            WhatItDoes = "One name a beacon, read the same by eye, by radio and by machine. A ship that enters any of the harbours knows which light it sees before it sees the second one.",
            Themes = [StoryTheme.DigitalInfrastructure], Beneficiaries = ["Small harbours of the Tidewell coast"], WhoMadeIt = "Administration of Lower Tidewell; Foghorn Maritime Radio",
            People = [new("Teal Farwatch", "pilot, Foghorn Maritime Radio", "I know the light before I see the second one.", today.AddDays(-120))],
            Figures = [new("14 of 17 harbours of the coast use the profile", "https://assembly.demo.example/reports/harbours", Month(today, 12)), new("No beacon mistaken in the last winter")],
        },
        new()
        {
            Headline = "Orchard meters that outlive their makers",
            StudyGroup = "SG5",
            Standard = "MSA E.72, Requirements of orchard metering",
            Problem = "When a maker of water meters closed, the orchards that had bought from it replaced every meter, though the meters still counted well.",
            WhatItDoes = "A meter says what it measured in a form that any reading station understands. The meter stays on its tree; only the station behind it changes.",
            Themes = [StoryTheme.SmartCities], Beneficiaries = ["Orchards without a maker near by"], Lessons = "Say what is measured before how it is sent.",
            Figures = [new("About 9,000 meters kept in use after their maker closed", "https://assembly.demo.example/reports/orchards", Month(today, 9))],
        },
        new()
        {
            Headline = "Emergency calls in sign language that arrive whole",
            StudyGroup = "SG4",
            Standard = "MSA D.31, Framework for sign-language video",
            Problem = "An emergency call by video broke up when the network was busy, and hands were the first thing lost in the picture.",
            WhatItDoes = "The network keeps the hands and the face sharp and lets the background go. Call takers in four regions now answer in sign within the time they answer by voice.",
            Themes = [StoryTheme.Codecs, StoryTheme.ArtificialIntelligence], Beneficiaries = ["People who sign", "Call takers in four regions"],
            Figures = [new("Four regions answer emergency calls in sign")],
        },
    ];

    /// <summary>Register entries, at least one of each class of access.</summary>
    private static IReadOnlyList<RegisterDocument.Input> Documents(DateOnly today) =>
    [
        new() { Number = "SG1-C42", Title = "Names for beacons: what pilots asked for", Sources = ["Administration of Lower Tidewell", "Foghorn Maritime Radio"], Date = Day(today, 430), Access = AccessClass.Public },
        new() { Number = "SG5-C17", Title = "Orchard metering after the maker has closed", Sources = ["Reedwater Metering"], Date = Day(today, 412), Access = AccessClass.Public },
        new() { Number = "SG1-C51", Title = "Recognising newcomers: what other awards ask, and words for our criteria", Sources = ["Administration of Lower Tidewell"], Date = Day(today, 131), Access = AccessClass.MembersOnly },
        new() { Number = "SG4-TD108", Title = "Draft report on sign-language video in busy networks", Sources = ["Rapporteur, sign-language video"], Date = Day(today, 128), Access = AccessClass.MembersOnly },
        new() { Number = "SG1-TD131", Title = "Report of the meeting: rules and criteria of the award", Sources = ["Rapporteur, recognition of newcomers"], Date = Day(today, 125), Access = AccessClass.MembersOnly },
        new() { Number = "SG6-TD9", Title = "Weakness found in trust lists for small devices, before its repair is out", Sources = ["Quarrywood Research"], Date = Day(today, 112), Access = AccessClass.Restricted },
    ];

    public static async Task FileAsync(Stage stage, Cast cast, DateOnly today, CancellationToken ct)
    {
        foreach (var document in Documents(today))
        {
            stage.Clock.Pass(TimeSpan.FromMinutes(12));
            await stage.MustAsync((RegisterDocument register) => register.RunAsync(document, cast.Secretary, ct));
        }

        var teller = await stage.ActorAsync(DemoAccounts.At("delegate"), ct);
        var reviewer = await stage.ActorAsync(DemoAccounts.At("rapporteur"), ct);
        var stories = Stories(today);
        foreach (var (index, story) in stories.Index())
        {
            stage.Clock.Pass(TimeSpan.FromMinutes(35));
            var id = await stage.MustAsync((RecordStory record) => record.RunAsync(story, teller, ct));
            if (index == stories.Count - 1)
                continue;
            await stage.MustAsync((ReviewStory review) => review.RunAsync(new(id, "Read against the reports it cites; the figures stand there."), reviewer, ct));
            await stage.MustAsync((ApproveStory approve) => approve.RunAsync(id, cast.Secretary, ct));
        }
    }

    private static PartialDate Month(DateOnly today, int monthsAgo) => new(today.AddMonths(-monthsAgo).Year, today.AddMonths(-monthsAgo).Month);

    private static PartialDate Day(DateOnly today, int daysAgo) => new(today.AddDays(-daysAgo).Year, today.AddDays(-daysAgo).Month, today.AddDays(-daysAgo).Day);
}
