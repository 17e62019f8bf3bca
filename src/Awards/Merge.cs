using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Two nominations of one nominee made one by the secretary, and, if so, parted again.</summary>
internal sealed class Merge
{
    public required MergeId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required NominationId Kept { get; init; }

    public required NominationId Other { get; init; }

    public required string Reason { get; set; }

    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the other's nominee had answered before.</summary>
    public required Consent OtherConsent { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public string? UndoneReason { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Merge>
    {
        public void Configure(EntityTypeBuilder<Merge> builder)
        {
            builder.ToTable("awards_merges");
            builder.HasKey(merge => merge.Id);
            builder.Property(merge => merge.Reason).HasMaxLength(Nomination.ReasonLimit);
            builder.Property(merge => merge.UndoneReason).HasMaxLength(Nomination.ReasonLimit);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(merge => merge.Kept);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(merge => merge.Other);
            builder.HasIndex(merge => merge.EditionId);
        }
    }
}
