using System.Globalization;

namespace Palmares.Awards;

/// <summary>A moment in the edition's own time zone, and how far off it is.</summary>
/// <param name="City">The last part of the zone's name, as people say it.</param>
/// <param name="DaysLeft">Whole calendar days in that zone; negative when passed.</param>
public sealed record Deadline(DateTimeOffset Local, string City, int DaysLeft, bool Passed)
{
    public static Deadline Of(DateTimeOffset moment, string timeZone, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var days = DateOnly.FromDateTime(local.DateTime).DayNumber - DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).DayNumber;
        return new Deadline(local, timeZone[(timeZone.LastIndexOf('/') + 1)..].Replace('_', ' '), days, now > moment);
    }

    /// <summary>The first second of a day in the zone.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) => At(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The last second of a day in the zone, shown as 23:59.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) => At(day.ToDateTime(new TimeOnly(23, 59, 59)), zone);

    /// <summary>English, for letters, refusals and the command: <c>Friday 3 July 2026, 23:59 Zurich</c>.</summary>
    public override string ToString() => In(CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>In the words of a language.</summary>
    public string In(CultureInfo culture) => Local.ToString("dddd d MMMM yyyy, HH:mm ", culture) + City;

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
}
