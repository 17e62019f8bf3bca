using Palmares.Kernel;

namespace Palmares.Proceedings.Meetings;

[ActName("proceedings.meeting-planned")]
public sealed record MeetingPlanned(MeetingId Meeting, MeetingKind Kind, DateOnly StartsOn, AccessClass Access) : Act;

/// <summary>A meeting is put on the calendar. It is convened in a step of its own, where the notice is checked.</summary>
public sealed class PlanMeeting(PalmaresDb db, ActLog acts, IdSource ids)
{
    public sealed record Input
    {
        public required string Group { get; init; }
        public required string Title { get; init; }
        public MeetingKind Kind { get; init; } = MeetingKind.RapporteurGroup;
        public MeetingMode Mode { get; init; } = MeetingMode.Electronic;
        public bool Unplanned { get; init; }
        public string? Place { get; init; }

        /// <summary>Full name of a zone, such as <c>Europe/Zurich</c>.</summary>
        public required string Zone { get; init; }
        public required DateOnly StartsOn { get; init; }
        public DateOnly? EndsOn { get; init; }
        public TimeOnly From { get; init; } = new(9, 30);
        public TimeOnly Until { get; init; } = new(17, 30);
        public AccessClass Access { get; init; } = AccessClass.MembersOnly;
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        var ends = input.EndsOn ?? input.StartsOn;
        if (MeetingRules.Fault(input.Group, input.Title, input.Place, input.Zone, input.Mode, input.StartsOn, ends, input.From, input.Until) is { } fault)
            return fault;

        var meeting = new Meeting
        {
            Id = ids.New<MeetingId>(), Group = input.Group.Trim(), Title = input.Title.Trim(), Kind = input.Kind, Mode = input.Mode, Unplanned = input.Unplanned,
            Place = string.IsNullOrWhiteSpace(input.Place) ? null : input.Place.Trim(), Zone = input.Zone, StartsOn = input.StartsOn, EndsOn = ends, From = input.From, Until = input.Until,
            Access = input.Access, State = MeetingState.Planned,
        };
        db.Set<Meeting>().Add(meeting);
        acts.Record(new MeetingPlanned(meeting.Id, meeting.Kind, meeting.StartsOn, meeting.Access), by);
        await db.SaveChangesAsync(ct);
        return meeting.Id;
    }
}
