using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Papers.Calendars;

namespace Palmares.Engagement.Events;

/// <summary>An event as a reader sees it. For the public: no notes, no people who registered, and nothing that is only planned.</summary>
public sealed record EventShown(
    EngagementEventId Id, string Title, string Terms, string? Place, string Zone, DateOnly StartsOn, DateOnly EndsOn, int Capacity, EventState State,
    IReadOnlyList<SteeringMember> Steering, IReadOnlyList<EventSession> Sessions, IReadOnlyList<EventOutput> Outputs, IReadOnlyList<Registration> Registrations,
    int Approved, IReadOnlyDictionary<MemberType, int> ByMemberType, IReadOnlyDictionary<Region, int> ByRegion)
{
    internal static EventShown Of(EngagementEvent one, bool runs)
    {
        var approved = one.Registrations.Where(registration => registration.State == RegistrationState.Approved).ToList();
        return new(
            one.Id, one.Title, one.Terms, one.Place, one.Zone, one.StartsOn, one.EndsOn, one.Capacity, one.State, [.. one.Steering.OrderBy(member => member.Position)],
            [.. one.Sessions.OrderBy(session => session.Position)], [.. one.Outputs.OrderBy(output => output.Number)], runs ? [.. one.Registrations.OrderBy(registration => registration.Position)] : [],
            approved.Count, Counts(approved, registration => registration.MemberType), Counts(approved, registration => registration.Region));
    }

    private static Dictionary<T, int> Counts<T>(List<Registration> approved, Func<Registration, T> by)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value, value => approved.Count(one => by(one).Equals(value)));
}

/// <summary>Events, and one of them; also as a calendar.</summary>
public sealed class ShowEvent(PalmaresDb db, PublicAddress address, TimeProvider clock)
{
    public async Task<Result<EventShown>> RunAsync(EngagementEventId id, Actor by, CancellationToken ct)
    {
        var found = await Visible(by).SingleOrDefaultAsync(one => one.Id == id, ct);
        return found is null ? EngagementErrors.NoSuchEvent : EventShown.Of(found, by.May(Permission.RunMeeting));
    }

    public async Task<Result<IReadOnlyList<EventShown>>> ListAsync(Actor by, CancellationToken ct)
    {
        var found = await Visible(by).OrderByDescending(one => one.StartsOn).ToListAsync(ct);
        return Result<IReadOnlyList<EventShown>>.Of([.. found.Select(one => EventShown.Of(one, by.May(Permission.RunMeeting)))]);
    }

    public async Task<Result<string>> CalendarAsync(EngagementEventId id, Actor by, CancellationToken ct)
    {
        var found = await RunAsync(id, by, ct);
        return found.Then<string>(one => CalendarFile.Write(
            one.Title,
            [.. one.Sessions.Select(session => new CalendarEntry($"event-{one.Id}-{session.Position}@palmares", $"{one.Title}: {session.Title}", session.On.ToDateTime(session.From), session.On.ToDateTime(session.Until), one.Zone, null, one.Place, new Uri(address.To($"/events/{one.Id}"))))],
            clock.GetUtcNow()));
    }

    private IQueryable<EngagementEvent> Visible(Actor by)
    {
        var events = db.Set<EngagementEvent>().AsNoTracking().AsSplitQuery();
        return by.May(Permission.TellStory) ? events : events.Where(one => one.State != EventState.Planned);
    }
}
