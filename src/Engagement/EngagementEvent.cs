using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Engagement;

public readonly record struct EngagementEventId(Guid Value) : ITypedId<EngagementEventId>
{
    public static EngagementEventId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum EventState
{
    Planned,

    /// <summary>Registration is open.</summary>
    Open,

    Held,
}

/// <summary>The six regions of the Union.</summary>
public enum Region
{
    Africa,
    Americas,
    ArabStates,
    AsiaPacific,
    Cis,
    Europe,
}

public enum MemberType
{
    MemberState,
    SectorMember,
    Associate,
    AssociateSme,
    Academia,
    Secretariat,
    Other,
}

public enum RegistrationState
{
    Asked,
    Approved,
    Declined,
}

public enum OutputKind
{
    Finding,
    Recommendation,
}

/// <summary>Somebody who steers the event for a region, or leads it.</summary>
public sealed class SteeringMember
{
    public const int NameLength = 200;

    internal int Position { get; init; }

    public required string Name { get; init; }

    public required Region Region { get; init; }

    public required bool Leads { get; init; }
}

/// <summary>A session of the programme.</summary>
public sealed class EventSession
{
    public const int TitleLength = 200, ThemeLength = 100, ChairLength = 200, NotesLength = 8000;

    public required int Position { get; init; }

    public required string Title { get; init; }

    public required string Theme { get; init; }

    public required DateOnly On { get; init; }

    public required TimeOnly From { get; init; }

    public required TimeOnly Until { get; init; }

    public string? Chair { get; init; }

    public string? Notes { get; set; }

    /// <summary>One a line: title, speaker, address.</summary>
    public string? Presentations { get; set; }
}

/// <summary>Somebody who asked to take part. Never public.</summary>
public sealed class Registration
{
    public const int NameLength = 200, EntityLength = 200;

    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string Entity { get; init; }

    public required MemberType MemberType { get; init; }

    public required Region Region { get; init; }

    public required RegistrationState State { get; set; }
}

/// <summary>A numbered sentence a session gave. It is guidance until the group agrees on an action.</summary>
public sealed class EventOutput
{
    public const int TextLength = 1000;

    /// <summary>Its number in the event, from 1; never used again.</summary>
    public required int Number { get; init; }

    public required int Session { get; init; }

    public required OutputKind Kind { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A workshop or another event with industry.</summary>
internal sealed class EngagementEvent
{
    public const int TitleLength = 200, TermsLength = 8000, PlaceLength = 200, ZoneLength = 60, MaxSessions = 40, MaxSteering = 40;

    public required EngagementEventId Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Terms of reference: what it is for.</summary>
    public required string Terms { get; init; }

    public string? Place { get; init; }

    public required string Zone { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary>How many may take part.</summary>
    public required int Capacity { get; init; }

    public required EventState State { get; set; }

    public List<SteeringMember> Steering { get; init; } = [];

    public List<EventSession> Sessions { get; init; } = [];

    public List<Registration> Registrations { get; init; } = [];

    public List<EventOutput> Outputs { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<EngagementEvent>
    {
        public void Configure(EntityTypeBuilder<EngagementEvent> builder)
        {
            builder.ToTable("engagement_events");
            builder.HasKey(one => one.Id);
            builder.Property(one => one.Title).HasMaxLength(TitleLength);
            builder.Property(one => one.Terms).HasMaxLength(TermsLength);
            builder.Property(one => one.Place).HasMaxLength(PlaceLength);
            builder.Property(one => one.Zone).HasMaxLength(ZoneLength);
            Own(builder.OwnsMany(one => one.Steering), "engagement_event_steering", nameof(SteeringMember.Position)).Property(member => member.Name).HasMaxLength(SteeringMember.NameLength);
            Own(builder.OwnsMany(one => one.Registrations), "engagement_registrations", nameof(Registration.Position));
            Own(builder.OwnsMany(one => one.Outputs), "engagement_event_outputs", nameof(EventOutput.Number)).Property(output => output.Text).HasMaxLength(EventOutput.TextLength);
            var sessions = Own(builder.OwnsMany(one => one.Sessions), "engagement_event_sessions", nameof(EventSession.Position));
            sessions.Property(session => session.Title).HasMaxLength(EventSession.TitleLength);
            sessions.Property(session => session.Notes).HasMaxLength(EventSession.NotesLength);
            sessions.Property(session => session.Presentations).HasMaxLength(EventSession.NotesLength);
        }

        private static OwnedNavigationBuilder<EngagementEvent, T> Own<T>(OwnedNavigationBuilder<EngagementEvent, T> owned, string table, string place)
            where T : class
        {
            owned.ToTable(table);
            owned.WithOwner().HasForeignKey("EventId");
            owned.Property(place).ValueGeneratedNever();
            owned.HasKey("EventId", place);
            return owned;
        }
    }
}
