using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;

namespace Palmares.Review;

/// <summary>What the scores of one category support, computed once over the whole panel and kept.</summary>
internal sealed class Calibration
{
    public required CalibrationId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required CategoryId Category { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Method { get; init; }

    public required long Seed { get; init; }

    public required string InputHash { get; init; }

    public required bool Identifiable { get; init; }

    /// <summary>One a line.</summary>
    public required string Warnings { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public List<CalibratedLine> Lines { get; } = [];

    public List<CalibratedFrom> Sheets { get; } = [];

    public List<ScaleUse> Uses { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Calibration>
    {
        public void Configure(EntityTypeBuilder<Calibration> builder)
        {
            builder.ToTable("review_calibrations");
            builder.HasKey(calibration => calibration.Id);
            builder.Property(calibration => calibration.Method).HasMaxLength(40);
            builder.Property(calibration => calibration.InputHash).HasMaxLength(64);
            builder.HasIndex(calibration => new { calibration.Category, calibration.Version }).IsUnique();
            builder.HasIndex(calibration => calibration.Edition);
            builder.HasMany(calibration => calibration.Lines).WithOne().HasForeignKey(line => line.Calibration);
            builder.HasMany(calibration => calibration.Sheets).WithOne().HasForeignKey(from => from.Calibration);
            builder.HasMany(calibration => calibration.Uses).WithOne().HasForeignKey(use => use.Calibration);
        }
    }
}

internal sealed class CalibratedLine
{
    public required CalibrationId Calibration { get; init; }

    public required NominationId Nomination { get; init; }

    public required int Reviews { get; init; }

    public required double RawMean { get; init; }

    public double? Calibrated { get; init; }

    public double? Se { get; init; }

    public double? ExpectedRank { get; init; }

    public double? RankLow90 { get; init; }

    public double? RankHigh90 { get; init; }

    public double? InQuota { get; init; }

    public required RecommendedSet Set { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CalibratedLine>
    {
        public void Configure(EntityTypeBuilder<CalibratedLine> builder)
        {
            builder.ToTable("review_calibrated_lines");
            builder.HasKey(line => new { line.Calibration, line.Nomination });
        }
    }
}

/// <summary>A sheet that went into a calibration, so that it can be computed again.</summary>
internal sealed class CalibratedFrom
{
    public required CalibrationId Calibration { get; init; }

    public required ScoreSheetId Sheet { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CalibratedFrom>
    {
        public void Configure(EntityTypeBuilder<CalibratedFrom> builder)
        {
            builder.ToTable("review_calibrated_from");
            builder.HasKey(from => new { from.Calibration, from.Sheet });
            builder.HasOne<ScoreSheet>().WithMany().HasForeignKey(from => from.Sheet);
        }
    }
}

/// <summary>How a judge uses the scale. For the chair alone.</summary>
internal sealed class ScaleUse
{
    public required CalibrationId Calibration { get; init; }

    public required JudgeId Judge { get; init; }

    public required int Scores { get; init; }

    public double? Leniency { get; init; }

    public double? Se { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ScaleUse>
    {
        public void Configure(EntityTypeBuilder<ScaleUse> builder)
        {
            builder.ToTable("review_scale_uses");
            builder.HasKey(use => new { use.Calibration, use.Judge });
        }
    }
}
