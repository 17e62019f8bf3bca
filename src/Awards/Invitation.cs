using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A code by which people may nominate in an edition: so many of them, until a day. Only its hash is kept.</summary>
internal sealed class NominatorInvitation
{
    public const int MostUses = 500;
    public const int NoteLimit = 300;

    public required InvitationId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required string CodeHash { get; init; }

    public required int Uses { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>For whom its holders speak; their nominations count as that member's.</summary>
    public string? Organisation { get; init; }

    /// <summary>The only category it opens; null for all.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>For the secretary alone.</summary>
    public string? Note { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public List<Admission> Admissions { get; init; } = [];

    public bool Opens(DateTimeOffset now) => WithdrawnAt is null && now <= Until && Admissions.Count < Uses;

    internal sealed class Mapping : IEntityTypeConfiguration<NominatorInvitation>
    {
        public void Configure(EntityTypeBuilder<NominatorInvitation> builder)
        {
            builder.ToTable("awards_invitations");
            builder.HasKey(one => one.Id);
            builder.Property(one => one.CodeHash).HasMaxLength(64);
            builder.Property(one => one.Organisation).HasMaxLength(Nomination.NameLimit);
            builder.Property(one => one.Note).HasMaxLength(NoteLimit);
            builder.HasIndex(one => one.CodeHash).IsUnique();
            builder.HasOne<Edition>().WithMany().HasForeignKey(one => one.EditionId);
            builder.HasMany(one => one.Admissions).WithOne().HasForeignKey(one => one.Invitation);
        }
    }
}

/// <summary>Somebody who used a code, and may nominate.</summary>
internal sealed class Admission
{
    public required InvitationId Invitation { get; init; }

    public required UserId User { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Admission>
    {
        public void Configure(EntityTypeBuilder<Admission> builder)
        {
            builder.ToTable("awards_admissions");
            builder.HasKey(one => new { one.Invitation, one.User });
            builder.HasIndex(one => one.User);
        }
    }
}
