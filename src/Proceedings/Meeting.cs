using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Proceedings;

public readonly record struct MeetingId(Guid Value) : ITypedId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct AgendaItemId(Guid Value) : ITypedId<AgendaItemId>
{
    public static AgendaItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What kind of group meets; it says how long before the meeting must be convened.</summary>
public enum MeetingKind
{
    AdvisoryGroup,
    StudyGroup,
    RapporteurGroup,
    Workshop,
}

public enum MeetingMode
{
    Electronic,
    InPerson,
    Mixed,
}

public enum MeetingState
{
    Planned,
    Convened,
    Closed,
}

/// <summary>What a meeting decided on an item, in its own words.</summary>
public enum DecisionWord
{
    Noted,
    Agreed,
    Approved,
    Endorsed,
    Deferred,
    SentByLiaison,
    CarriedForward,
}

public enum Presence
{
    OnSite,
    Remote,
    Apologies,
}

/// <summary>A meeting of a group: when it was convened, what it had before it, who came, what it decided.</summary>
internal sealed class Meeting
{
    public const int GroupLength = 40, TitleLength = 200, PlaceLength = 200, ZoneLength = 60, LinkLength = 300, MaxItems = 200, MaxPeople = 1000;

    public required MeetingId Id { get; init; }

    public required string Group { get; init; }

    public required string Title { get; init; }

    public required MeetingKind Kind { get; init; }

    public required MeetingMode Mode { get; init; }

    /// <summary>Not on the timetable when it was published: it must be convened earlier.</summary>
    public required bool Unplanned { get; init; }

    public string? Place { get; init; }

    /// <summary>The time zone in which its hours are told, by its full name in the zone database.</summary>
    public required string Zone { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public required TimeOnly From { get; init; }

    public required TimeOnly Until { get; init; }

    public required AccessClass Access { get; init; }

    public required MeetingState State { get; set; }

    public DateOnly? ConvenedOn { get; set; }

    /// <summary>The letter or circular that convened it.</summary>
    public DocumentId? ConvenedBy { get; set; }

    /// <summary>Why the notice was shorter than the rule asks, when it was.</summary>
    public string? ShortNotice { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public DocumentId? Report { get; set; }

    public List<AgendaItem> Items { get; init; } = [];

    public List<Participant> Participants { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> builder)
        {
            builder.ToTable("proceedings_meetings");
            builder.HasKey(meeting => meeting.Id);
            builder.Property(meeting => meeting.Group).HasMaxLength(GroupLength);
            builder.Property(meeting => meeting.Title).HasMaxLength(TitleLength);
            builder.Property(meeting => meeting.Place).HasMaxLength(PlaceLength);
            builder.Property(meeting => meeting.Zone).HasMaxLength(ZoneLength);
            builder.Property(meeting => meeting.ShortNotice).HasMaxLength(LinkLength);
            builder.HasIndex(meeting => new { meeting.Group, meeting.StartsOn });
            builder.HasMany(meeting => meeting.Items).WithOne().HasForeignKey(item => item.Meeting);
            builder.OwnsMany(meeting => meeting.Participants, participants =>
            {
                participants.ToTable("proceedings_participants");
                participants.WithOwner().HasForeignKey("MeetingId");
                participants.Property(one => one.Position).ValueGeneratedNever();
                participants.HasKey("MeetingId", nameof(Participant.Position));
                participants.Property(one => one.Name).HasMaxLength(Participant.NameLength);
                participants.Property(one => one.Entity).HasMaxLength(Participant.EntityLength);
                participants.Property(one => one.Capacity).HasMaxLength(Participant.CapacityLength);
            });
        }
    }
}

/// <summary>An item of the agenda, the documents allocated to it, and what was decided.</summary>
internal sealed class AgendaItem
{
    public const int TitleLength = 300, TextLength = 4000, ReservationLength = 2000;

    public required AgendaItemId Id { get; init; }

    public required MeetingId Meeting { get; init; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public required int Position { get; set; }

    public required string Title { get; init; }

    public DecisionWord? Decision { get; set; }

    /// <summary>What the report says of the item.</summary>
    public string? Text { get; set; }

    /// <summary>A reservation that a participant asked to be recorded.</summary>
    public string? Reservation { get; set; }

    public List<Allocation> Documents { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<AgendaItem>
    {
        public void Configure(EntityTypeBuilder<AgendaItem> builder)
        {
            builder.ToTable("proceedings_agenda_items");
            builder.HasKey(item => item.Id);
            builder.Property(item => item.Title).HasMaxLength(TitleLength);
            builder.Property(item => item.Text).HasMaxLength(TextLength);
            builder.Property(item => item.Reservation).HasMaxLength(ReservationLength);
            builder.OwnsMany(item => item.Documents, allocations =>
            {
                allocations.ToTable("proceedings_allocations");
                allocations.WithOwner().HasForeignKey("AgendaItemId");
                allocations.Property(one => one.Document).ValueGeneratedNever();
                allocations.HasKey("AgendaItemId", nameof(Allocation.Document));
                allocations.HasOne<RegisteredDocument>().WithMany().HasForeignKey(one => one.Document);
            });
        }
    }
}

/// <summary>A document put before an item.</summary>
internal sealed class Allocation
{
    public required DocumentId Document { get; init; }
}

/// <summary>Who was at a meeting, as the list of participants says it.</summary>
internal sealed class Participant
{
    public const int NameLength = 200, EntityLength = 200, CapacityLength = 80;

    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string Entity { get; init; }

    public string? Capacity { get; init; }

    public required Presence Presence { get; init; }
}
