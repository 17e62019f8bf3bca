using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Records;

namespace Palmares.Awards;

public enum EndorsementState
{
    Invited,
    Given,
    Declined,
    Replaced,
}

/// <summary>Somebody asked to support a nomination, and what they answered.</summary>
internal sealed class Endorsement
{
    public const int TextWords = 300;
    public const int RelationshipLimit = 300;

    public required EndorsementId Id { get; init; }

    public required NominationId NominationId { get; set; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Organisation { get; init; }

    public PersonId? Person { get; init; }

    /// <summary>Hash of the secret in the letter; null once it was used or replaced, so that the link dies.</summary>
    public string? TokenHash { get; set; }

    public EndorsementState State { get; set; } = EndorsementState.Invited;

    public required DateTimeOffset InvitedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string? Relationship { get; set; }

    public string? Text { get; set; }

    /// <summary>The endorser asked that the nominee should not read it.</summary>
    public bool Confidential { get; set; }

    /// <summary>The nomination it was asked for, where that was merged into this one.</summary>
    public NominationId? MergedFrom { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Endorsement>
    {
        public void Configure(EntityTypeBuilder<Endorsement> builder)
        {
            builder.ToTable("awards_endorsements");
            builder.HasKey(endorsement => endorsement.Id);
            builder.Property(endorsement => endorsement.Name).HasMaxLength(Nomination.NameLimit);
            builder.Property(endorsement => endorsement.Email).HasMaxLength(Nomination.EmailLimit);
            builder.Property(endorsement => endorsement.Organisation).HasMaxLength(Nomination.NameLimit);
            builder.Property(endorsement => endorsement.TokenHash).HasMaxLength(64);
            builder.Property(endorsement => endorsement.Relationship).HasMaxLength(RelationshipLimit);
            builder.Property(endorsement => endorsement.Text).HasMaxLength(Nomination.TextLimit);
            builder.HasIndex(endorsement => endorsement.TokenHash).IsUnique();
        }
    }
}
