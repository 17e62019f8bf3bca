using Palmares.Kernel;
using Palmares.Papers.Calendars;

namespace Palmares.Proceedings.Calendar;

/// <summary>The calendar as a file (.ics): meetings at their hours, deadlines in the last hour of their day, each in its own zone by its full name.</summary>
public sealed class WriteCalendar(ListDeadlines list, PublicAddress address, TimeProvider clock)
{
    /// <param name="Name">What a calendar shows as the name of the whole.</param>
    /// <param name="Title">Words for a deadline, or for the replies awaited from those named.</param>
    public sealed record Input(string Name, Func<DeadlineKind?, string, string> Title);

    public async Task<Result<string>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadDocuments))
            return KernelErrors.NotPermitted;
        var calendar = await list.RunAsync(new(), by, ct);
        return calendar.Then<string>(found => CalendarFile.Write(
            input.Name,
            [.. found.Meetings.SelectMany(Sessions), .. found.Due.Select(line => Due(line, input.Title))],
            clock.GetUtcNow()));
    }

    /// <summary>One entry a day: the hours between are not the meeting's.</summary>
    private IEnumerable<CalendarEntry> Sessions(MeetingLine meeting) =>
        from day in Enumerable.Range(0, meeting.EndsOn.DayNumber - meeting.StartsOn.DayNumber + 1)
        let date = meeting.StartsOn.AddDays(day)
        select new CalendarEntry(
            $"meeting-{meeting.Id}-{day + 1}@palmares", meeting.Title, date.ToDateTime(meeting.From), date.ToDateTime(meeting.Until), meeting.Zone, null, meeting.Place,
            new Uri(address.To($"/proceedings/meetings/show/{meeting.Id}")));

    private CalendarEntry Due(ListDeadlines.Line line, Func<DeadlineKind?, string, string> title)
    {
        var what = title(line.Kind, line.Liaison is null ? "" : string.Join(", ", line.Liaison.Awaited));
        var (of, id, path) = line.Meeting is { } meeting
            ? (meeting.Title, $"{line.Kind}-{meeting.Id}", $"/proceedings/meetings/show/{meeting.Id}")
            : (line.Liaison!.Title, $"liaison-{line.Liaison.Id}", $"/proceedings/liaison/show/{line.Liaison.Id}");
        return new CalendarEntry($"{id}@palmares", $"{what}: {of}", line.On.ToDateTime(new TimeOnly(23, 0)), line.On.ToDateTime(new TimeOnly(23, 59)), line.Zone, null, null, new Uri(address.To(path)));
    }
}
