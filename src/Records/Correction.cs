using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Somebody's word that something in the record is wrong.</summary>
public readonly record struct CorrectionId(Guid Value) : ITypedId<CorrectionId>
{
    public static CorrectionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum CorrectionState
{
    /// <summary>The steward's word is awaited.</summary>
    Open,

    Accepted,

    Declined,
}

/// <summary>What happened to a correction, in order.</summary>
public enum CorrectionStepKind
{
    Reported,

    /// <summary>A word in between, by either side.</summary>
    Noted,

    Accepted,

    Declined,

    /// <summary>The reporter did not agree with the answer.</summary>
    Reopened,
}

/// <summary>Something wrong on a page of the record, as somebody reported it, and what became of it.</summary>
internal sealed class Correction
{
    public const int TextLimit = 2000;
    public const int TargetLimit = 400;

    public required CorrectionId Id { get; init; }

    public required RecordKind Kind { get; init; }

    /// <summary>The id or key under which the thing has its page.</summary>
    public required string Target { get; init; }

    /// <summary>The source of a document, the body of a group.</summary>
    public required string? Source { get; init; }

    public required CorrectionState State { get; set; }

    public required DateTimeOffset ReportedAt { get; init; }

    public required string ReportedBy { get; init; }

    /// <summary>Hash of the secret in the reporter's private link.</summary>
    public required string SecretHash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Correction>
    {
        public void Configure(EntityTypeBuilder<Correction> builder)
        {
            builder.ToTable("records_corrections");
            builder.Property(correction => correction.Target).HasMaxLength(TargetLimit);
            builder.Property(correction => correction.Source).HasMaxLength(60);
            builder.Property(correction => correction.ReportedBy).HasMaxLength(80);
            builder.Property(correction => correction.SecretHash).HasMaxLength(64);
            builder.HasIndex(correction => correction.SecretHash).IsUnique();
            builder.HasIndex(correction => new { correction.State, correction.ReportedAt });
        }
    }
}

/// <summary>A step of a correction: written once, never changed.</summary>
internal sealed class CorrectionStep
{
    public required CorrectionId Correction { get; init; }

    public required int Number { get; init; }

    public required CorrectionStepKind Kind { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CorrectionStep>
    {
        public void Configure(EntityTypeBuilder<CorrectionStep> builder)
        {
            builder.ToTable("records_correction_steps");
            builder.HasKey(step => new { step.Correction, step.Number });
            builder.HasOne<Correction>().WithMany().HasForeignKey(step => step.Correction);
            builder.Property(step => step.Text).HasMaxLength(Records.Correction.TextLimit);
            builder.Property(step => step.By).HasMaxLength(80);
        }
    }
}
