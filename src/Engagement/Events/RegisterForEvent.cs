using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Events;

[ActName("engagement.registration-asked")]
public sealed record RegistrationAsked(EngagementEventId Event, int Registration, MemberType MemberType, Region Region) : Act;

[ActName("engagement.registration-decided")]
public sealed record RegistrationDecided(EngagementEventId Event, int Registration, RegistrationState To) : Act;

/// <summary>A member registers somebody for an event whose registration is open.</summary>
public sealed class RegisterForEvent(PalmaresDb db, ActLog acts)
{
    public sealed record Input(EngagementEventId Event, string Name, string Entity, MemberType MemberType, Region Region);

    /// <returns>The place of the registration.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Length > Registration.NameLength || string.IsNullOrWhiteSpace(input.Entity) || input.Entity.Length > Registration.EntityLength)
            return EngagementErrors.RegistrationUnclear;
        if (await db.Set<EngagementEvent>().SingleOrDefaultAsync(one => one.Id == input.Event, ct) is not { } found)
            return EngagementErrors.NoSuchEvent;
        if (found.State != EventState.Open)
            return EngagementErrors.RegistrationClosed;
        if (found.Registrations.Any(one => one.Name == input.Name.Trim() && one.Entity == input.Entity.Trim()))
            return EngagementErrors.RegisteredAlready;

        var place = found.Registrations.Count + 1;
        found.Registrations.Add(new Registration { Position = place, Name = input.Name.Trim(), Entity = input.Entity.Trim(), MemberType = input.MemberType, Region = input.Region, State = RegistrationState.Asked });
        acts.Record(new RegistrationAsked(found.Id, place, input.MemberType, input.Region), by);
        await db.SaveChangesAsync(ct);
        return place;
    }
}

/// <summary>A registration is approved, as long as there is room, or declined.</summary>
public sealed class DecideRegistration(PalmaresDb db, ActLog acts)
{
    public sealed record Input(EngagementEventId Event, int Registration, bool Approve);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (await db.Set<EngagementEvent>().SingleOrDefaultAsync(one => one.Id == input.Event, ct) is not { } found)
            return EngagementErrors.NoSuchEvent;
        if (found.Registrations.SingleOrDefault(one => one.Position == input.Registration) is not { } registration)
            return EngagementErrors.NoSuchRegistration;
        var to = input.Approve ? RegistrationState.Approved : RegistrationState.Declined;
        if (registration.State == to)
            return EngagementErrors.RegistrationDecidedSo;
        if (input.Approve && found.Registrations.Count(one => one.State == RegistrationState.Approved) >= found.Capacity)
            return EngagementErrors.EventFull.With(found.Capacity);

        registration.State = to;
        acts.Record(new RegistrationDecided(found.Id, input.Registration, to), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
