using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>Whether the nominee says that a line is wrong, and what became of it.</summary>
public enum ContestState
{
    None,

    /// <summary>Waiting for the secretary; judges do not see the line.</summary>
    Contested,

    /// <summary>The secretary found the line right; judges see it again.</summary>
    Kept,

    /// <summary>The secretary found the line wrong; it stays hidden.</summary>
    Removed,
}

/// <summary>One sentence a nomination claims, tied to lines of the record.</summary>
internal sealed class Claim
{
    public const int TextLimit = 500;

    public required ClaimId Id { get; init; }

    public required NominationId NominationId { get; set; }

    public required string Text { get; init; }

    public required int Position { get; init; }

    /// <summary>The nomination it was made in, where that was merged into this one.</summary>
    public NominationId? MergedFrom { get; set; }

    public List<ClaimEvidence> Evidence { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Claim>
    {
        public void Configure(EntityTypeBuilder<Claim> builder)
        {
            builder.ToTable("awards_claims");
            builder.HasKey(claim => claim.Id);
            builder.Property(claim => claim.Text).HasMaxLength(TextLimit);
            builder.HasMany(claim => claim.Evidence).WithOne().HasForeignKey(evidence => evidence.ClaimId);
        }
    }
}

/// <summary>A line of the public record as it stood in one snapshot.</summary>
internal sealed class ClaimEvidence
{
    public required EvidenceId Id { get; init; }

    public required ClaimId ClaimId { get; init; }

    public required int Position { get; init; }

    public required string Text { get; init; }

    public required string Source { get; init; }

    public required string SourceKey { get; init; }

    public required SnapshotId Snapshot { get; init; }

    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    public ContestState Contest { get; set; } = ContestState.None;

    public string? ContestText { get; set; }

    public string? ContestAnswer { get; set; }

    public RecordRef Ref => new(Source, SourceKey);

    /// <summary>What judges may see.</summary>
    public bool Stands => Contest is ContestState.None or ContestState.Kept;

    internal sealed class Mapping : IEntityTypeConfiguration<ClaimEvidence>
    {
        public void Configure(EntityTypeBuilder<ClaimEvidence> builder)
        {
            builder.ToTable("awards_evidence");
            builder.HasKey(evidence => evidence.Id);
            builder.Ignore(evidence => evidence.Ref);
            builder.Ignore(evidence => evidence.Stands);
            builder.Property(evidence => evidence.Source).HasMaxLength(60);
            builder.Property(evidence => evidence.Snapshot).HasMaxLength(80);
            builder.Property(evidence => evidence.ContestText).HasMaxLength(Nomination.ReasonLimit);
            builder.Property(evidence => evidence.ContestAnswer).HasMaxLength(Nomination.ReasonLimit);
        }
    }
}
