using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;

namespace Palmares.Review;

/// <summary>One version of a judge's marks for one nomination. Never changed: a revision is the next version.</summary>
internal sealed class ScoreSheet
{
    public const int JustificationLimit = 4000;

    public required ScoreSheetId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required AssignmentId Assignment { get; init; }

    public required JudgeId Judge { get; init; }

    public required NominationId Nomination { get; init; }

    public required int Version { get; init; }

    /// <summary>A draft is kept for its judge and counts for nothing.</summary>
    public required bool IsFinal { get; init; }

    public required string Justification { get; init; }

    /// <summary>How well the judge says they know the field; null where nothing is said.</summary>
    public Confidence? Confidence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Salt of the sheet's commitment in the ledger: without it nobody can guess marks from the act.</summary>
    public required string Salt { get; init; }

    public List<Mark> Marks { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ScoreSheet>
    {
        public void Configure(EntityTypeBuilder<ScoreSheet> builder)
        {
            builder.ToTable("review_score_sheets");
            builder.HasKey(sheet => sheet.Id);
            builder.Property(sheet => sheet.Justification).HasMaxLength(JustificationLimit);
            builder.Property(sheet => sheet.Salt).HasMaxLength(64);
            builder.HasOne<Assignment>().WithMany().HasForeignKey(sheet => sheet.Assignment);
            builder.HasMany(sheet => sheet.Marks).WithOne().HasForeignKey(mark => mark.Sheet);
            builder.HasIndex(sheet => new { sheet.Assignment, sheet.Version }).IsUnique();
            builder.HasIndex(sheet => sheet.Edition);
        }
    }
}

internal sealed class Mark
{
    public required ScoreSheetId Sheet { get; init; }

    public required CriterionId Criterion { get; init; }

    public required int Value { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Mark>
    {
        public void Configure(EntityTypeBuilder<Mark> builder)
        {
            builder.ToTable("review_marks");
            builder.HasKey(mark => new { mark.Sheet, mark.Criterion });
        }
    }
}
