using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Meetings;

[ActName("proceedings.participants-recorded")]
public sealed record ParticipantsRecorded(MeetingId Meeting, int OnSite, int Remote, int Apologies) : Act;

/// <summary>The list of participants, one a line: <c>name; entity; capacity; on site, remote or apologies</c>. It replaces what was recorded before.</summary>
public sealed class RecordParticipants(PalmaresDb db, ActLog acts, BodyNames names)
{
    public sealed record Input(MeetingId Meeting, string List);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        var meeting = await db.Set<Meeting>().SingleOrDefaultAsync(one => one.Id == input.Meeting, ct);
        if (meeting is null)
            return ProceedingsErrors.NoSuchMeeting;
        if (meeting.State == MeetingState.Closed)
            return ProceedingsErrors.MeetingClosed;
        var people = ParticipantLines.Read(input.List, meeting.Mode);
        if (people.IsError)
            return people.Error;
        if (names.Refuse(people.Value.Select(one => one.Entity), "List") is { } entity)
            return entity;

        meeting.Participants.Clear();
        meeting.Participants.AddRange(people.Value);
        int Count(Presence presence) => people.Value.Count(one => one.Presence == presence);
        acts.Record(new ParticipantsRecorded(meeting.Id, Count(Presence.OnSite), Count(Presence.Remote), Count(Presence.Apologies)), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>The list of participants as text, both ways.</summary>
internal static class ParticipantLines
{
    public static Result<List<Participant>> Read(string list, MeetingMode mode)
    {
        var people = new List<Participant>();
        foreach (var (index, line) in list.Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            if (parts.Length is < 2 or > 4 || parts[0].Length is 0 or > Participant.NameLength || parts[1].Length is 0 or > Participant.EntityLength || (parts.Length > 2 && parts[2].Length > Participant.CapacityLength))
                return ProceedingsErrors.ParticipantUnclear.With(index + 1);
            if (PresenceOf(parts.ElementAtOrDefault(3), mode) is not { } presence)
                return ProceedingsErrors.PresenceUnclear.With(index + 1, parts[3]);
            people.Add(new Participant { Position = people.Count + 1, Name = parts[0], Entity = parts[1], Capacity = parts.ElementAtOrDefault(2) is { Length: > 0 } capacity ? capacity : null, Presence = presence });
        }

        return people.Count > Meeting.MaxPeople ? ProceedingsErrors.TooMany.With(Meeting.MaxPeople).At("List") : people;
    }

    public static string Write(IEnumerable<Participant> people) =>
        string.Join('\n', people.Select(one => $"{one.Name}; {one.Entity}; {one.Capacity}; {Word(one.Presence)}"));

    private static string Word(Presence presence) => presence switch { Presence.OnSite => "on site", Presence.Remote => "remote", _ => "apologies" };

    private static Presence? PresenceOf(string? word, MeetingMode mode) => word?.ToLowerInvariant() switch
    {
        null or "" => mode == MeetingMode.Electronic ? Presence.Remote : Presence.OnSite,
        "on site" or "onsite" or "in person" => Presence.OnSite,
        "remote" or "online" => Presence.Remote,
        "apologies" => Presence.Apologies,
        _ => null,
    };
}
