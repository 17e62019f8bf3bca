using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Landscape;

public readonly record struct TextId(Guid Value) : ITypedId<TextId>
{
    public static TextId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct TextVersionId(Guid Value) : ITypedId<TextVersionId>
{
    public static TextVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum TextKind
{
    Criteria,
    ProgrammeRules,
}

/// <summary>A text on its way from draft to adopted: selection criteria, or the rules of a programme.</summary>
internal sealed class DraftText
{
    public const int TitleLength = 200, GroupLength = 60;

    public required TextId Id { get; init; }

    public required TextKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The responsible group: its agreement alone changes the text.</summary>
    public required string Group { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public List<TextVersion> Versions { get; init; } = [];

    public List<ClauseProposal> Proposals { get; init; } = [];

    public List<OpenPoint> OpenPoints { get; init; } = [];

    /// <summary>The text as it stands.</summary>
    public TextVersion Current => Versions.MaxBy(version => version.Number)!;

    internal sealed class Mapping : IEntityTypeConfiguration<DraftText>
    {
        public void Configure(EntityTypeBuilder<DraftText> builder)
        {
            builder.ToTable("landscape_texts");
            builder.HasKey(text => text.Id);
            builder.Property(text => text.Title).HasMaxLength(TitleLength);
            builder.Property(text => text.Group).HasMaxLength(GroupLength);
            builder.Ignore(text => text.Current);
            builder.HasMany(text => text.Versions).WithOne().HasForeignKey(version => version.TextId);
            builder.HasMany(text => text.Proposals).WithOne().HasForeignKey(proposal => proposal.TextId);
            builder.HasMany(text => text.OpenPoints).WithOne().HasForeignKey(point => point.TextId);
        }
    }
}

/// <summary>One state of a text, never changed after. Each comes from an agreement of the responsible group, the first from its start.</summary>
internal sealed class TextVersion
{
    public const int MeetingLength = 120;

    public required TextVersionId Id { get; init; }

    public required TextId TextId { get; init; }

    public required int Number { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The meeting whose agreement made this version; null for the first.</summary>
    public string? Meeting { get; init; }

    /// <summary>The proposal that was agreed.</summary>
    public ProposalId? Proposal { get; init; }

    public DateTimeOffset? AdoptedAt { get; set; }

    public string? AdoptedByMeeting { get; set; }

    /// <summary>The canonical number of the document that adopts it.</summary>
    public string? AdoptedByDocument { get; set; }

    /// <summary>SHA-256 over the clauses; set when adopted.</summary>
    public string? Hash { get; set; }

    public List<Clause> Clauses { get; init; } = [];

    public List<Reservation> Reservations { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<TextVersion>
    {
        public void Configure(EntityTypeBuilder<TextVersion> builder)
        {
            builder.ToTable("landscape_text_versions");
            builder.HasKey(version => version.Id);
            builder.Property(version => version.Meeting).HasMaxLength(MeetingLength);
            builder.Property(version => version.AdoptedByMeeting).HasMaxLength(MeetingLength);
            builder.Property(version => version.AdoptedByDocument).HasMaxLength(Contributed.DocumentLength);
            builder.Property(version => version.Hash).HasMaxLength(64);
            builder.HasIndex(version => new { version.TextId, version.Number }).IsUnique();
            builder.OwnsMany(version => version.Clauses, clauses =>
            {
                clauses.ToTable("landscape_clauses");
                clauses.WithOwner().HasForeignKey("VersionId");
                clauses.HasKey("VersionId", nameof(Clause.Key));
                clauses.Property(clause => clause.Key).HasMaxLength(Clause.KeyLength);
                clauses.Property(clause => clause.Heading).HasMaxLength(Clause.HeadingLength);
                clauses.Property(clause => clause.Body).HasMaxLength(Clause.BodyLength);
            });
            builder.OwnsMany(version => version.Reservations, reservations =>
            {
                reservations.ToTable("landscape_reservations");
                reservations.WithOwner().HasForeignKey("VersionId");
                reservations.HasKey("VersionId", nameof(Reservation.Position));
                reservations.Property(one => one.Position).ValueGeneratedNever();
                reservations.Property(one => one.Member).HasMaxLength(Contributed.MemberLength);
                reservations.Property(one => one.Text).HasMaxLength(Reservation.TextLength);
            });
        }
    }
}

/// <summary>One numbered part of a text; of criteria, one criterion.</summary>
public sealed class Clause
{
    public const int KeyLength = 40, HeadingLength = 200, BodyLength = 1000;

    /// <summary>Stays the same through all versions; for a criterion its code.</summary>
    public required string Key { get; init; }

    public required int Position { get; init; }

    public required string Heading { get; init; }

    public required string Body { get; init; }

    /// <summary>Percent; null for a clause that is no criterion, or whose weight is still open.</summary>
    public int? Weight { get; init; }

    /// <summary>What each point of the scale means, from the lowest up; may be empty until adoption.</summary>
    public List<string> Anchors { get; init; } = [];
}

/// <summary>A member went along with the agreement and asked that its reservation be recorded.</summary>
public sealed class Reservation
{
    public const int TextLength = 1000;

    public required int Position { get; init; }

    public required string Member { get; init; }

    public required string Text { get; init; }
}
