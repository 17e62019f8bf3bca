using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Palmares.Papers.Calendars;

/// <summary>An entry of a calendar: hours of a place's clock.</summary>
/// <param name="Id">Always the same for the same thing, so that a calendar that reads the file again changes the entry and adds none.</param>
/// <param name="Zone">Full name of the zone, such as <c>Europe/Zurich</c>.</param>
public sealed record CalendarEntry(string Id, string Title, DateTime From, DateTime Until, string Zone, string? Description = null, string? Place = null, Uri? Link = null);

/// <summary>Calendar files (.ics) with whole definitions of the time zones they use.</summary>
/// <remarks>Source: RFC 5545. The same entries and the same moment give the same text.</remarks>
public static class CalendarFile
{
    /// <param name="name">What a calendar shows as the name of the whole.</param>
    /// <param name="made">When the file was made.</param>
    public static string Write(string name, IReadOnlyList<CalendarEntry> entries, DateTimeOffset made)
    {
        var calendar = new Calendar { ProductId = "-//Palmares//EN", Version = "2.0" };
        calendar.AddProperty("X-WR-CALNAME", name);
        foreach (var zone in entries.GroupBy(entry => entry.Zone).Where(zone => zone.Key != "UTC").OrderBy(zone => zone.Key, StringComparer.Ordinal))
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Key, zone.Min(entry => entry.From).AddYears(-1), includeHistoricalData: false));
        foreach (var entry in entries)
            calendar.Events.Add(Event(entry, made));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(CalendarEntry entry, DateTimeOffset made) => new()
    {
        Uid = entry.Id,
        Summary = entry.Title,
        Description = entry.Description,
        Location = entry.Place,
        Url = entry.Link,
        Start = new CalDateTime(entry.From, entry.Zone),
        End = new CalDateTime(entry.Until, entry.Zone),
        DtStamp = new CalDateTime(made.UtcDateTime, "UTC"),
    };
}
