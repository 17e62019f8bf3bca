using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>What a rule makes fall due.</summary>
public enum DeadlineKind
{
    /// <summary>The timetable of meetings, a year ahead.</summary>
    Timetable,

    /// <summary>The letter that convenes the meeting.</summary>
    Convening,

    ContributionsForTranslation,
    DraftTexts,
    Registration,
    Contributions,

    /// <summary>The last contributions posted: three working days after they were due.</summary>
    Posting,

    TemporaryDocuments,
    EventReports,
    Report,
    ApprovalResults,
}

/// <summary>A day on which something falls due, to its end, in the meeting's time zone.</summary>
/// <param name="Encouraged">Asked for, not demanded.</param>
public sealed record Deadline(DeadlineKind Kind, DateOnly On, bool Encouraged = false);

/// <summary>The rules of convening and of deadlines.</summary>
/// <remarks>
/// Source: Recommendation ITU-T A.1 (contributions 12 calendar days before, 2 months for translation, posted within 3 working days; TDs 7 days; reports of late events 2 days;
/// registration 1 month; draft texts 6 weeks), WTSA Resolution 1 (collective letter 2 months, 3 when unplanned; report within 6 weeks), A.8 (results within 2 weeks).
/// Months are calendar months: two months before 30 April is the last day of February.
/// </remarks>
public static class MeetingRules
{
    public const int ContributionDays = 12, DocumentDays = 7, EventReportDays = 2, DraftTextDays = 42, ReportDays = 42, ResultDays = 14, PostingWorkingDays = 3;

    /// <summary>How many months before its first day a meeting must be convened.</summary>
    public static int NoticeMonths(MeetingKind kind, bool unplanned) => kind switch
    {
        MeetingKind.Workshop => 0,
        MeetingKind.RapporteurGroup => 2,
        _ => unplanned ? 3 : 2,
    };

    /// <summary>The last day on which the meeting can be convened in time.</summary>
    public static DateOnly ConveneBy(MeetingKind kind, bool unplanned, DateOnly startsOn) => startsOn.AddMonths(-NoticeMonths(kind, unplanned));

    /// <summary>Everything that falls due around a meeting, in the order of the days.</summary>
    public static IReadOnlyList<Deadline> Deadlines(MeetingKind kind, bool unplanned, DateOnly startsOn, DateOnly endsOn)
    {
        var due = new List<Deadline>();
        if (kind is MeetingKind.AdvisoryGroup or MeetingKind.StudyGroup && !unplanned)
            due.Add(new(DeadlineKind.Timetable, startsOn.AddYears(-1)));
        if (kind != MeetingKind.Workshop)
        {
            due.Add(new(DeadlineKind.Convening, ConveneBy(kind, unplanned, startsOn)));
            due.Add(new(DeadlineKind.Contributions, startsOn.AddDays(-ContributionDays)));
            due.Add(new(DeadlineKind.Posting, WorkingDaysAfter(startsOn.AddDays(-ContributionDays), PostingWorkingDays)));
            due.Add(new(DeadlineKind.TemporaryDocuments, startsOn.AddDays(-DocumentDays)));
            due.Add(new(DeadlineKind.EventReports, startsOn.AddDays(-EventReportDays)));
        }

        if (kind is MeetingKind.AdvisoryGroup or MeetingKind.StudyGroup)
        {
            due.Add(new(DeadlineKind.ContributionsForTranslation, startsOn.AddMonths(-2)));
            due.Add(new(DeadlineKind.Registration, startsOn.AddMonths(-1)));
        }

        if (kind == MeetingKind.StudyGroup)
        {
            due.Add(new(DeadlineKind.DraftTexts, startsOn.AddDays(-DraftTextDays), Encouraged: true));
            due.Add(new(DeadlineKind.ApprovalResults, endsOn.AddDays(ResultDays)));
        }

        if (kind == MeetingKind.AdvisoryGroup)
            due.Add(new(DeadlineKind.Report, endsOn.AddDays(ReportDays)));
        return [.. due.OrderBy(one => one.On).ThenBy(one => one.Kind)];
    }

    /// <summary>A day so many working days later: Saturdays and Sundays do not count. Public holidays differ from seat to seat and are not known.</summary>
    public static DateOnly WorkingDaysAfter(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    /// <summary>A zone by its full name, so that a reader knows which place's clock is meant; "CET" or "UTC+1" is no such name.</summary>
    public static bool IsFullZone(string zone) =>
        (zone == "UTC" || zone.Contains('/', StringComparison.Ordinal)) && !zone.StartsWith("Etc/", StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    internal static Error? Fault(string group, string title, string? place, string zone, MeetingMode mode, DateOnly startsOn, DateOnly endsOn, TimeOnly from, TimeOnly until) =>
        string.IsNullOrWhiteSpace(group) || group.Length > Meeting.GroupLength ? ProceedingsErrors.MeetingGroupMissing
        : string.IsNullOrWhiteSpace(title) || title.Length > Meeting.TitleLength ? ProceedingsErrors.TitleMissing
        : mode != MeetingMode.Electronic && string.IsNullOrWhiteSpace(place) ? ProceedingsErrors.PlaceMissing
        : place?.Length > Meeting.PlaceLength ? ProceedingsErrors.LineTooLong.With(Meeting.PlaceLength).At("Place")
        : !IsFullZone(zone) ? ProceedingsErrors.ZoneUnknown.With(zone)
        : endsOn < startsOn ? ProceedingsErrors.EndsBeforeStart.With(endsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : endsOn.DayNumber - startsOn.DayNumber > 60 ? ProceedingsErrors.MeetingTooLong
        : until <= from ? ProceedingsErrors.HoursBackwards
        : null;
}
