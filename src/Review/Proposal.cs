using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>One version of who reads what, with what was proved about it. Judges see none before its release.</summary>
internal sealed class Proposal
{
    public required ProposalId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>Which rule made the affinities.</summary>
    public required string AffinityVersion { get; init; }

    /// <summary>No judge was given more than this; null when only the agreed loads could be kept.</summary>
    public required int? EvenLoad { get; init; }

    public required double Total { get; init; }

    public required double Bound { get; init; }

    public NominationId? WorstServed { get; init; }

    public double WorstValue { get; init; }

    public double WorstBestPossible { get; init; }

    public required string InputHash { get; init; }

    public required long Seed { get; init; }

    /// <summary>Drawn by lot from the seed; otherwise the best fits.</summary>
    public bool ByLot { get; init; }

    public List<Assignment> Assignments { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Proposal>
    {
        public void Configure(EntityTypeBuilder<Proposal> builder)
        {
            builder.ToTable("review_proposals");
            builder.HasKey(proposal => proposal.Id);
            builder.Property(proposal => proposal.AffinityVersion).HasMaxLength(20);
            builder.Property(proposal => proposal.InputHash).HasMaxLength(64);
            builder.HasIndex(proposal => new { proposal.Edition, proposal.Version }).IsUnique();
            builder.HasMany(proposal => proposal.Assignments).WithOne().HasForeignKey(assignment => assignment.Proposal);
        }
    }
}

/// <summary>One judge reads one nomination. Taking a pair back keeps the row.</summary>
internal sealed class Assignment
{
    public const int PartsLimit = 1000;

    public required AssignmentId Id { get; init; }

    public required ProposalId Proposal { get; init; }

    public required EditionId Edition { get; init; }

    public required JudgeId Judge { get; init; }

    public required NominationId Nomination { get; init; }

    public required double Affinity { get; init; }

    /// <summary>How the affinity came about, in words.</summary>
    public required string Parts { get; init; }

    /// <summary>Why somebody put this pair by hand; null when it was computed.</summary>
    public string? ByHand { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Why the judge abstained; the pair is then withdrawn. Null when it was not the judge who gave it up.</summary>
    public string? Abstention { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Assignment>
    {
        public void Configure(EntityTypeBuilder<Assignment> builder)
        {
            builder.ToTable("review_assignments");
            builder.HasKey(assignment => assignment.Id);
            builder.Property(assignment => assignment.Parts).HasMaxLength(PartsLimit);
            builder.Property(assignment => assignment.Abstention).HasMaxLength(Conflict.ReasonLimit);
            builder.Property(assignment => assignment.ByHand).HasMaxLength(Conflict.ReasonLimit);
            builder.HasOne<Judge>().WithMany().HasForeignKey(assignment => assignment.Judge);
            builder.HasIndex(assignment => assignment.Edition);
        }
    }
}
