using Palmares.Kernel;

namespace Palmares.Engagement.Events;

[ActName("engagement.event-planned")]
public sealed record EventPlanned(EngagementEventId Event, DateOnly StartsOn, int Capacity, int Sessions, int Steering) : Act;

/// <summary>An event is planned: terms of reference, who steers it, its sessions.</summary>
public sealed class PlanEvent(PalmaresDb db, ActLog acts, IdSource ids)
{
    public sealed record Input
    {
        public required string Title { get; init; }

        public required string Terms { get; init; }

        public string? Place { get; init; }

        public string Zone { get; init; } = "Europe/Zurich";

        public required DateOnly StartsOn { get; init; }

        public required DateOnly EndsOn { get; init; }

        public required int Capacity { get; init; }

        /// <summary>One a line: <c>name; region</c>, and <c>; leads</c> for the one who leads.</summary>
        public string Steering { get; init; } = "";

        /// <summary>One a line: <c>title; theme; 2026-04-19 09:00-10:30; chair</c>.</summary>
        public required string Programme { get; init; }
    }

    public async Task<Result<EngagementEventId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (Fault(input) is { } fault)
            return fault;
        var steering = EventLines.Steering(input.Steering);
        if (steering.IsError)
            return steering.Error;
        var sessions = EventLines.Sessions(input.Programme, input.StartsOn, input.EndsOn);
        if (sessions.IsError)
            return sessions.Error;

        var planned = new EngagementEvent
        {
            Id = ids.New<EngagementEventId>(), Title = input.Title.Trim(), Terms = input.Terms.Trim(), Place = string.IsNullOrWhiteSpace(input.Place) ? null : input.Place.Trim(), Zone = input.Zone,
            StartsOn = input.StartsOn, EndsOn = input.EndsOn, Capacity = input.Capacity, State = EventState.Planned, Steering = steering.Value, Sessions = sessions.Value,
        };
        db.Set<EngagementEvent>().Add(planned);
        acts.Record(new EventPlanned(planned.Id, planned.StartsOn, planned.Capacity, planned.Sessions.Count, planned.Steering.Count), by);
        await db.SaveChangesAsync(ct);
        return planned.Id;
    }

    private static Error? Fault(Input input) =>
        string.IsNullOrWhiteSpace(input.Title) || input.Title.Length > EngagementEvent.TitleLength ? EngagementErrors.EventTitleMissing.With(EngagementEvent.TitleLength)
        : string.IsNullOrWhiteSpace(input.Terms) || input.Terms.Length > EngagementEvent.TermsLength ? EngagementErrors.TermsMissing.With(EngagementEvent.TermsLength)
        : input.Place?.Length > EngagementEvent.PlaceLength ? EngagementErrors.TextTooLong.With(input.Place.Length, EngagementEvent.PlaceLength).At("Place")
        : !TimeZoneInfo.TryFindSystemTimeZoneById(input.Zone, out _) ? EngagementErrors.ZoneUnknown.With(input.Zone.Length > 60 ? input.Zone[..60] + "…" : input.Zone)
        : input.EndsOn < input.StartsOn ? EngagementErrors.EventEndsFirst
        : input.Capacity < 1 ? EngagementErrors.CapacityMissing
        : null;
}
