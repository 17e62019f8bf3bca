using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>The meeting that decides, from its opening to its close. It works with the results as they stood when it opened.</summary>
internal sealed class Sitting
{
    public required SittingId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required UserId OpenedBy { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The item being discussed.</summary>
    public NominationId? Current { get; set; }

    public List<Attendance> Present { get; } = [];

    public List<FrozenOrder> Frozen { get; } = [];

    public List<Motion> Motions { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Sitting>
    {
        public void Configure(EntityTypeBuilder<Sitting> builder)
        {
            builder.ToTable("review_sittings");
            builder.HasKey(sitting => sitting.Id);
            builder.HasIndex(sitting => sitting.Edition);
            builder.HasMany(sitting => sitting.Present).WithOne().HasForeignKey(present => present.Sitting);
            builder.HasMany(sitting => sitting.Frozen).WithOne().HasForeignKey(frozen => frozen.Sitting);
            builder.HasMany(sitting => sitting.Motions).WithOne().HasForeignKey(motion => motion.Sitting);
        }
    }
}

/// <summary>A member who is there.</summary>
internal sealed class Attendance
{
    public required SittingId Sitting { get; init; }

    public required JudgeId Judge { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Attendance>
    {
        public void Configure(EntityTypeBuilder<Attendance> builder)
        {
            builder.ToTable("review_present");
            builder.HasKey(present => new { present.Sitting, present.Judge });
            builder.HasOne<Judge>().WithMany().HasForeignKey(present => present.Judge);
        }
    }
}

/// <summary>The results of a category that the meeting works with. A later computation does not move them.</summary>
internal sealed class FrozenOrder
{
    public required SittingId Sitting { get; init; }

    public required CategoryId Category { get; init; }

    public required CalibrationId Calibration { get; init; }

    /// <summary>SHA-256 (hexadecimal) over the lines of the calibration.</summary>
    public required string Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FrozenOrder>
    {
        public void Configure(EntityTypeBuilder<FrozenOrder> builder)
        {
            builder.ToTable("review_frozen_orders");
            builder.HasKey(frozen => new { frozen.Sitting, frozen.Category });
            builder.Property(frozen => frozen.Hash).HasMaxLength(64);
            builder.HasOne<Calibration>().WithMany().HasForeignKey(frozen => frozen.Calibration);
        }
    }
}

/// <summary>What somebody moved about a nomination, and how the members who stayed voted.</summary>
internal sealed class Motion
{
    public const int TextLimit = 500;

    public required MotionId Id { get; init; }

    public required SittingId Sitting { get; init; }

    public required NominationId Nomination { get; init; }

    public required DateTimeOffset At { get; init; }

    public required JudgeId MovedBy { get; init; }

    public required string Text { get; init; }

    public required int For { get; init; }

    public required int Against { get; init; }

    public required int Abstained { get; init; }

    public List<Reservation> Reservations { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Motion>
    {
        public void Configure(EntityTypeBuilder<Motion> builder)
        {
            builder.ToTable("review_motions");
            builder.HasKey(motion => motion.Id);
            builder.Property(motion => motion.Text).HasMaxLength(TextLimit);
            builder.HasOne<Judge>().WithMany().HasForeignKey(motion => motion.MovedBy);
            builder.HasMany(motion => motion.Reservations).WithOne().HasForeignKey(reservation => reservation.Motion);
        }
    }
}

/// <summary>What a member wants to stand in the minutes beside a vote.</summary>
internal sealed class Reservation
{
    public required ReservationId Id { get; init; }

    public required MotionId Motion { get; init; }

    public required JudgeId Judge { get; init; }

    public required string Text { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Reservation>
    {
        public void Configure(EntityTypeBuilder<Reservation> builder)
        {
            builder.ToTable("review_reservations");
            builder.HasKey(reservation => reservation.Id);
            builder.Property(reservation => reservation.Text).HasMaxLength(Review.Motion.TextLimit);
            builder.HasOne<Judge>().WithMany().HasForeignKey(reservation => reservation.Judge);
        }
    }
}
