using Palmares.Kernel;
using Palmares.Papers.Charts;

namespace Palmares.Engagement.Metrics;

/// <summary>Attendance at a meeting as its body or a participant published it. Not computed: shown beside what is, so that a trend has a past.</summary>
/// <param name="Total">On site and online together.</param>
/// <param name="Online">Null where it was not told.</param>
/// <param name="About">The source gives the total, or a part of it, as "about".</param>
public sealed record KnownAttendance(string Meeting, PartialDate Began, int Total, int? Online, int Countries, bool About)
{
    public const string Source = "NTT Technical Review, TTC blog and ITU pages, as published after each meeting";

    /// <summary>Meetings of TSAG, the oldest first. The one of May 2025 was told as 176 on site and about 111 online.</summary>
    public static readonly IReadOnlyList<KnownAttendance> Tsag =
    [
        new("Sep 2019", new(2019, 9), 140, null, 38, About: true),
        new("Jan 2022", new(2022, 1), 206, null, 49, About: false),
        new("Dec 2022", new(2022, 12), 257, null, 52, About: true),
        new("May–Jun 2023", new(2023, 5), 260, 121, 60, About: true),
        new("Jan 2024", new(2024, 1), 330, 120, 58, About: true),
        new("Jul–Aug 2024", new(2024, 7), 290, 138, 58, About: false),
        new("May 2025", new(2025, 5), 176 + 111, 111, 57, About: true),
    ];

    /// <summary>Participants by meeting, and those online where that is known.</summary>
    public static Chart Draw(string title, string description, string all, string online, bool rightToLeft) => new DotAndInterval
    {
        Title = title, Description = description, Sets = [all, online], RightToLeft = rightToLeft,
        Rows = [.. Tsag.SelectMany(one => new[] { new IntervalRow(one.Meeting, one.Total, one.Total, one.Total) }.Concat(one.Online is { } part ? [new IntervalRow(one.Meeting, part, part, part, 1)] : []))],
    }.Draw();
}
