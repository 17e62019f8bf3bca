using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

public enum ApprovalOutcome
{
    Approved,
    ReferredBack,
}

/// <summary>What the body above the panel said of a decision, and how it came to it.</summary>
internal sealed class Approval
{
    public required ApprovalId Id { get; init; }

    public required DecisionId DecisionId { get; init; }

    public required ApprovalOutcome Outcome { get; init; }

    public required UserId RecordedBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    /// <summary>Null where it stood unopposed.</summary>
    public int? For { get; init; }

    public int? Against { get; init; }

    public int? Abstained { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Approval>
    {
        public void Configure(EntityTypeBuilder<Approval> builder)
        {
            builder.ToTable("awards_approvals");
            builder.HasKey(approval => approval.Id);
            builder.Property(approval => approval.Reason).HasMaxLength(Nomination.ReasonLimit);
            builder.HasIndex(approval => approval.DecisionId).IsUnique();
            builder.HasOne<Decision>().WithMany().HasForeignKey(approval => approval.DecisionId);
        }
    }
}

/// <summary>A dissent that a member of the approving body wants in the record. It stops nothing.</summary>
internal sealed class DecisionReservation
{
    public required DecisionId DecisionId { get; init; }

    public required UserId UserId { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DecisionReservation>
    {
        public void Configure(EntityTypeBuilder<DecisionReservation> builder)
        {
            builder.ToTable("awards_decision_reservations");
            builder.HasKey(reservation => new { reservation.DecisionId, reservation.UserId });
            builder.Property(reservation => reservation.Name).HasMaxLength(DueProcess.NameLimit);
            builder.Property(reservation => reservation.Text).HasMaxLength(Nomination.ReasonLimit);
            builder.HasOne<Decision>().WithMany().HasForeignKey(reservation => reservation.DecisionId);
        }
    }
}

/// <summary>The panel's words to a nominee, laureate or not: what spoke for the nomination and what was missing.</summary>
internal sealed class Feedback
{
    public const int TextLimit = 2000;

    public required DecisionId DecisionId { get; init; }

    public required NominationId NominationId { get; init; }

    public required string Text { get; set; }

    public required UserId WrittenBy { get; set; }

    public required DateTimeOffset WrittenAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Feedback>
    {
        public void Configure(EntityTypeBuilder<Feedback> builder)
        {
            builder.ToTable("awards_feedback");
            builder.HasKey(feedback => new { feedback.DecisionId, feedback.NominationId });
            builder.Property(feedback => feedback.Text).HasMaxLength(TextLimit);
            builder.HasOne<Decision>().WithMany().HasForeignKey(feedback => feedback.DecisionId);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(feedback => feedback.NominationId);
        }
    }
}
