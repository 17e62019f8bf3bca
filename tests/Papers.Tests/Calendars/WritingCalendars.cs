using Palmares.Papers.Calendars;

namespace Palmares.Papers.Tests.Calendars;

public sealed class WritingCalendars
{
    private static readonly DateTimeOffset Made = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static string Sample() => CalendarFile.Write(
        "Meetings",
        [
            new("a@x", "Contributions; due, at last", new(2026, 6, 10, 23, 0, 0), new(2026, 6, 10, 23, 59, 0), "Europe/Zurich", Link: new Uri("https://example.org/m/1")),
            new("b@x", "Reply", new(2026, 12, 1, 23, 0, 0), new(2026, 12, 1, 23, 59, 0), "UTC"),
        ],
        Made);

    [Fact]
    public void The_zone_is_named_in_full_and_defined_with_its_summer_time()
    {
        var file = Sample();

        Assert.All(
            ["BEGIN:VTIMEZONE", "TZID:Europe/Zurich", "BEGIN:DAYLIGHT", "TZOFFSETTO:+0200", "DTSTART;TZID=Europe/Zurich:20260610T230000", "UID:a@x", "DTSTAMP:20260302T090000Z", "DTSTART:20261201T230000Z", "SUMMARY:Contributions\\; due\\, at last"],
            words => Assert.Contains(words, file, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_written_is_read_as_the_same_moments()
    {
        var read = Ical.Net.Calendar.Load(Sample())!;

        Assert.Equal(new DateTime(2026, 6, 10, 21, 0, 0, DateTimeKind.Utc), read.Events.Single(one => one.Uid == "a@x").Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 12, 1, 23, 0, 0, DateTimeKind.Utc), read.Events.Single(one => one.Uid == "b@x").Start!.AsUtc);
    }

    [Fact]
    public void The_same_entries_give_the_same_text() => Assert.Equal(Sample(), Sample());

    [Fact]
    public void Nothing_is_an_empty_calendar() => Assert.Contains("END:VCALENDAR", CalendarFile.Write("Empty", [], Made), StringComparison.Ordinal);
}
